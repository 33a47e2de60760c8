import Pixels

/// Coarse-to-fine segmentation of a picture, or of a part of it: colour models are fitted at a low
/// resolution, the outline is cut at a higher one, and its soft edge is found in all pixels.
struct OutlineFinder {
  private static let coarseArea = 50_000
  private static let fineArea = 250_000

  let bitmap: Bitmap
  let coarse: ColourField
  private let fine: ColourField

  init(_ bitmap: Bitmap) {
    self.bitmap = bitmap
    // Most of the reduction is a box filter, which takes a tenth of the time.
    let ratio = Double(bitmap.size.area) / Double(4 * Self.fineArea)
    let means = bitmap.reduced(by: Int(ratio.squareRoot()))
    let reduced = means.resized(to: bitmap.size.reduced(toArea: Self.fineArea))
    fine = ColourField(reduced)
    coarse = ColourField(reduced.resized(to: reduced.size.reduced(toArea: Self.coarseArea)))
  }

  /// Prior knowledge of the coarse pixels.
  struct Prior {
    var hints: [GrabCut.Hint]
    /// See `GrabCut.bias`.
    var bias: [Float] = []
    /// The pixels to which the region's colour model is fitted at first.
    var start: [Bool]
    /// See `GrabCut`; 50 is its authors' value.
    var smoothness: Float = 50
    /// The largest distance, in coarse pixels, of the fine outline from the coarse one.
    var reach = 3
  }

  /// The coarse region, and its colour models; nil where there is none.
  func region(by prior: Prior) -> (isInside: [Bool], colours: GrabCut.Colours)? {
    GrabCut(
      field: coarse, hints: prior.hints, bias: prior.bias, smoothness: prior.smoothness
    )
    .cut(from: prior.start, rounds: 6)
    .map { ($0.isForeground, $0.colours) }
  }

  /// The region at full resolution, with a soft edge.
  func coverage(
    of isInside: [Bool], by colours: GrabCut.Colours, _ prior: Prior
  ) -> Coverage {
    let near = isInside.boundaryBand(within: prior.reach, in: coarse.size)
    let hints = near.indices.map { index in
      near[index] ? prior.hints[index] : isInside[index] ? .foreground : .background
    }
    let cut = GrabCut(
      field: fine, hints: hints.resized(from: coarse.size, to: fine.size),
      bias: prior.bias.resized(from: coarse.size, to: fine.size),
      smoothness: prior.smoothness
    ).cut(by: colours)
    return Matte(field: fine, cut: cut).coverage(of: bitmap)
  }
}
