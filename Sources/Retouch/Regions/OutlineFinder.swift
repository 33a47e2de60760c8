import Pixels

/// The cutting of a region out of a picture, or out of a part of it, from coarse to fine: colours
/// are learnt from few pixels, the outline is cut along more of them, its softness is seen in all.
struct OutlineFinder {
  private static let coarseArea = 50_000
  private static let fineArea = 250_000

  let bitmap: Bitmap
  let coarse: ColourField
  private let fine: ColourField

  init(_ bitmap: Bitmap) {
    self.bitmap = bitmap
    // Most of the way by means alone, which cost a tenth.
    let ratio = Double(bitmap.size.area) / Double(4 * Self.fineArea)
    let means = bitmap.reduced(by: Int(ratio.squareRoot()))
    let reduced = means.resized(to: bitmap.size.reduced(toArea: Self.fineArea))
    fine = ColourField(reduced)
    coarse = ColourField(reduced.resized(to: reduced.size.reduced(toArea: Self.coarseArea)))
  }

  /// What is known of the coarse pixels before the cut.
  struct Knowledge {
    var hints: [GrabCut.Hint]
    /// See `GrabCut.bias`.
    var bias: [Float] = []
    /// Which pixels to learn the region's colours from at first.
    var start: [Bool]
    /// See `GrabCut`; 50 is its authors'.
    var smoothness: Float = 50
    /// How far, in coarse pixels, the fine outline may lie from the coarse one.
    var reach = 3
  }

  /// The coarse region, and the colours it was found by; nil where there is none.
  func region(by knowledge: Knowledge) -> (isInside: [Bool], colours: GrabCut.Colours)? {
    GrabCut(
      field: coarse, hints: knowledge.hints, bias: knowledge.bias, smoothness: knowledge.smoothness
    )
    .cut(from: knowledge.start, rounds: 6)
    .map { ($0.isForeground, $0.colours) }
  }

  /// The region at full resolution, with a soft edge.
  func coverage(
    of isInside: [Bool], by colours: GrabCut.Colours, _ knowledge: Knowledge
  ) -> Coverage {
    let near = isInside.isMixed(within: knowledge.reach, in: coarse.size)
    let hints = near.indices.map { index in
      near[index] ? knowledge.hints[index] : isInside[index] ? .foreground : .background
    }
    let cut = GrabCut(
      field: fine, hints: hints.resized(from: coarse.size, to: fine.size),
      bias: knowledge.bias.resized(from: coarse.size, to: fine.size),
      smoothness: knowledge.smoothness
    ).cut(by: colours)
    return Matte(field: fine, cut: cut).coverage(of: bitmap)
  }
}
