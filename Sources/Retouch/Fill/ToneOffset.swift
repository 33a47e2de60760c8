import Pixels

/// Seamless cloning: the correction of each pixel of the fill so that no seam shows, neither at its
/// border nor between patches copied from areas of different tone.
///
/// Gradients are kept as the patches have them, and inconsistencies are spread over the hole: Pérez
/// et al., "Poisson Image Editing" (2003), with votes for gradients as in Darabi et al., "Image
/// Melding" (2012).
struct ToneOffset {
  /// The size of a misfit above which it is damped: such misfits are edges that do not meet, and
  /// would stain the fill if they were spread.
  private static let softMisfit: Float = 20

  let level: FillLevel
  let vote: PatchVote
  let field: MatchField

  /// One offset for each pixel of the level, meaningful in the hole.
  func offsets() -> [SIMD4<Float>] {
    let width = level.size.width
    var sourceTerms = [SIMD4<Float>](repeating: .zero, count: level.size.area)
    // Hole pixels in the corners of the picture are not the centre of any patch.
    let pixels = Set(level.targets).union(level.holes).sorted()
    var slots = [Int32](repeating: -1, count: level.size.area)
    for (slot, pixel) in pixels.enumerated() { slots[pixel] = Int32(slot) }
    let estimates = concurrentResults(pixels.count) { range in
      pixels[range].map { estimate(at: $0) }
    }
    // Values requested by known pixels are fixed at their positions, where a coarser level can see
    // them.
    var requested = sourceTerms
    var counts = [Float](repeating: 0, count: level.size.area)
    func add(_ misfit: SIMD4<Float>, to pixel: Int, from neighbour: Int) {
      if level.isHole[neighbour] {
        sourceTerms[pixel] += misfit
      } else {
        requested[neighbour] += misfit
        counts[neighbour] += 1
      }
    }
    func join(_ first: Int, _ second: Int, _ side: KeyPath<Estimate, Estimate.Differences>) {
      guard level.isHole[first] || level.isHole[second] else { return }
      let (one, other) = (estimates[Int(slots[first])], estimates[Int(slots[second])])
      let expected = (one[keyPath: side].after + other[keyPath: side].before) / 2
      var misfit = other.colour - one.colour - expected
      misfit /= 1 + (misfit * misfit).sum() / (Self.softMisfit * Self.softMisfit)
      add(misfit, to: first, from: second)
      add(-misfit, to: second, from: first)
    }
    for pixel in pixels {
      let (x, y) = level.coordinates(of: pixel)
      if x + 1 < width, slots[pixel + 1] >= 0 { join(pixel, pixel + 1, \.across) }
      if y + 1 < level.size.height, slots[pixel + width] >= 0 { join(pixel, pixel + width, \.down) }
    }
    var membrane = Membrane(
      size: level.size, values: zip(requested, counts).map { $0 / max(1, $1) },
      parts: zip(level.isHole, counts).map { $0 ? .free : $1 > 0 ? .fixed : .outside },
      sourceTerms: sourceTerms)
    membrane.solve()
    return membrane.values
  }

  /// What the votes estimate for a pixel.
  fileprivate struct Estimate: Sendable {
    /// Differences between neighbours along one axis.
    struct Differences: Sendable {
      /// The differences from the previous neighbour to the pixel, and from it to the next one.
      var before = SIMD4<Float>.zero
      var after = SIMD4<Float>.zero
    }

    /// The colour; of known pixels their own.
    var colour: SIMD4<Float>
    var across = Differences()
    var down = Differences()
  }

  private func estimate(at pixel: Int) -> Estimate {
    let width = level.size.width
    var estimate = Estimate(colour: .zero)
    var total: Float = 0
    vote.votes(at: pixel, in: level, by: field) { source, weight in
      let colour = level.colours[source]
      let (x, y) = level.coordinates(of: source)
      func difference(_ neighbour: Int) -> SIMD4<Float> {
        weight * (level.colours[neighbour] - colour)
      }
      if x > 0 { estimate.across.before -= difference(source - 1) }
      if x + 1 < width { estimate.across.after += difference(source + 1) }
      if y > 0 { estimate.down.before -= difference(source - width) }
      if y + 1 < level.size.height { estimate.down.after += difference(source + width) }
      estimate.colour += weight * colour
      total += weight
    }
    estimate.across.before /= total
    estimate.across.after /= total
    estimate.down.before /= total
    estimate.down.after /= total
    estimate.colour = level.isHole[pixel] ? estimate.colour / total : level.colours[pixel]
    return estimate
  }
}
