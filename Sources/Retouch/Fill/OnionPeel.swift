import Pixels

/// Onion-peel initialisation at the coarsest level: fills the hole ring by ring from its border
/// inwards, each ring by the source patches that best match what is known by then.
///
/// After Newson et al., "Video Inpainting of Complex Scenes" (2014): structures that reach the hole
/// are continued into it, which a smooth initialisation would not do.
struct OnionPeel {
  /// The approximate largest number of source patches tried for each pixel.
  private static let mostTries = 2000

  let seed: UInt64

  func fill(_ level: inout FillLevel) -> MatchField {
    var field = MatchField(size: level.size)
    var isKnown = level.isHole.map { !$0 }
    let deepest = level.depths.max() ?? 0
    var rest = level.holes
    var depth: Float = 1
    while !rest.isEmpty, depth <= deepest + 1 {
      let ring = rest.filter { level.depths[$0] <= depth }
      rest.removeAll { level.depths[$0] <= depth }
      match(ring, in: level, isKnown: isKnown, field: &field)
      FillSolver.vote.paint(&level, pixels: ring, by: field)
      for pixel in ring { isKnown[pixel] = true }
      depth += 1
    }
    field.fillGaps(of: level, seed: seed)
    return field
  }

  private func match(
    _ ring: [Int], in level: FillLevel, isKnown: [Bool], field: inout MatchField
  ) {
    let centres = Set(ring.map { level.patchCentre(for: $0) }).sorted()
    let step = max(1, level.sources.count / Self.mostTries)
    let found = concurrentResults(centres.count, rangeLength: 4) { range in
      centres[range].map { centre in
        let patch = PartialPatch(around: centre, in: level, isKnown: isKnown)
        var random = SeededRandom(seed: seed, stream: UInt64(centre))
        var best = MatchField.Match(source: -1, distance: .infinity)
        for index in stride(from: random.below(step), to: level.sources.count, by: step) {
          let source = level.sources[index]
          let distance = patch.distance(to: source, in: level, limit: best.distance)
          if distance < best.distance { best = .init(source: Int32(source), distance: distance) }
        }
        return best
      }
    }
    for (centre, best) in zip(centres, found) where best.source >= 0 {
      field.matches[centre] = best
    }
  }
}

extension FillLevel {
  /// The pixel nearest to one whose patch lies entirely inside the picture.
  fileprivate func patchCentre(for pixel: Int) -> Int {
    let (x, y) = coordinates(of: pixel)
    let centreX = min(max(x, Self.radius), size.width - 1 - Self.radius)
    let centreY = min(max(y, Self.radius), size.height - 1 - Self.radius)
    return centreY * size.width + centreX
  }
}

/// Partially known patch.
private struct PartialPatch {
  private let centre: Int
  /// The offsets of the known pixels from the centre.
  private var offsets: [Int] = []

  init(around centre: Int, in level: FillLevel, isKnown: [Bool]) {
    self.centre = centre
    let radius = FillLevel.radius
    for row in -radius...radius {
      for column in -radius...radius {
        let offset = row * level.size.width + column
        if isKnown[centre + offset] { offsets.append(offset) }
      }
    }
  }

  func distance(to source: Int, in level: FillLevel, limit: Float) -> Float {
    guard !offsets.isEmpty else { return .infinity }
    let fraction = FillLevel.patchArea / Float(offsets.count)
    let limit = limit / fraction
    let tone = level.tone.means[centre] - level.tone.means[source]
    var distance = level.tone.certainties[centre] * (tone * tone).sum() * Float(offsets.count)
    for offset in offsets {
      let colour = level.colours[centre + offset] - level.colours[source + offset]
      let texture = level.textures[centre + offset] - level.textures[source + offset]
      distance += (colour * colour + PatchDistance.textureWeight * texture * texture).sum()
      if distance >= limit { break }
    }
    return distance * fraction
  }
}
