import Pixels

/// By how much each pixel of the fill must be brightened or tinted so that no seam shows, neither at
/// its border nor between patches that were copied from places of different tone.
///
/// The differences of neighbours are kept as the patches have them, and what does not fit together
/// is spread over the hole: Pérez et al., "Poisson Image Editing" (2003), with the patches' votes
/// for differences as in Darabi et al., "Image Melding" (2012).
struct ToneOffset {
  /// Misfits much larger are edges that do not meet, and stay: spread, they would stain the fill.
  private static let softMisfit: Float = 20

  let level: FillLevel
  let vote: PatchVote
  let field: MatchField

  /// One offset for each pixel of the level, of use in the hole.
  func offsets() -> [SIMD4<Float>] {
    let width = level.size.width
    var inflows = [SIMD4<Float>](repeating: .zero, count: level.size.area)
    // Holes in the corners of the picture are no middle of a patch.
    let pixels = Set(level.targets).union(level.holes).sorted()
    var slots = [Int32](repeating: -1, count: level.size.area)
    for (slot, pixel) in pixels.enumerated() { slots[pixel] = Int32(slot) }
    let opinions = concurrentResults(pixels.count) { range in
      pixels[range].map { opinion(at: $0) }
    }
    // What a known pixel asks of the hole is held at its place, where a coarser scale can see it.
    var asked = inflows
    var counts = [Float](repeating: 0, count: level.size.area)
    func give(_ misfit: SIMD4<Float>, to pixel: Int, from neighbour: Int) {
      if level.isHole[neighbour] {
        inflows[pixel] += misfit
      } else {
        asked[neighbour] += misfit
        counts[neighbour] += 1
      }
    }
    func join(_ first: Int, _ second: Int, _ side: KeyPath<Opinion, Opinion.Differences>) {
      guard level.isHole[first] || level.isHole[second] else { return }
      let (one, other) = (opinions[Int(slots[first])], opinions[Int(slots[second])])
      let expected = (one[keyPath: side].after + other[keyPath: side].before) / 2
      var misfit = other.colour - one.colour - expected
      misfit /= 1 + (misfit * misfit).sum() / (Self.softMisfit * Self.softMisfit)
      give(misfit, to: first, from: second)
      give(-misfit, to: second, from: first)
    }
    for pixel in pixels {
      let (x, y) = level.place(pixel)
      if x + 1 < width, slots[pixel + 1] >= 0 { join(pixel, pixel + 1, \.across) }
      if y + 1 < level.size.height, slots[pixel + width] >= 0 { join(pixel, pixel + width, \.down) }
    }
    var membrane = Membrane(
      size: level.size, values: zip(asked, counts).map { $0 / max(1, $1) },
      parts: zip(level.isHole, counts).map { $0 ? .free : $1 > 0 ? .held : .outside },
      inflows: inflows)
    membrane.stretch()
    return membrane.values
  }

  /// What the votes say about a pixel.
  fileprivate struct Opinion: Sendable {
    struct Differences: Sendable {
      /// From the neighbour before to the pixel, and from it to the one after.
      var before = SIMD4<Float>.zero
      var after = SIMD4<Float>.zero
    }

    /// Of the known pixels, the one they have.
    var colour: SIMD4<Float>
    var across = Differences()
    var down = Differences()
  }

  private func opinion(at pixel: Int) -> Opinion {
    let width = level.size.width
    var opinion = Opinion(colour: .zero)
    var total: Float = 0
    vote.votes(at: pixel, in: level, by: field) { source, weight in
      let colour = level.colours[source]
      let (x, y) = level.place(source)
      func difference(_ neighbour: Int) -> SIMD4<Float> {
        weight * (level.colours[neighbour] - colour)
      }
      if x > 0 { opinion.across.before -= difference(source - 1) }
      if x + 1 < width { opinion.across.after += difference(source + 1) }
      if y > 0 { opinion.down.before -= difference(source - width) }
      if y + 1 < level.size.height { opinion.down.after += difference(source + width) }
      opinion.colour += weight * colour
      total += weight
    }
    opinion.across.before /= total
    opinion.across.after /= total
    opinion.down.before /= total
    opinion.down.after /= total
    opinion.colour = level.isHole[pixel] ? opinion.colour / total : level.colours[pixel]
    return opinion
  }
}
