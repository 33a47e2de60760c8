/// Colour quantisation: a small palette for a reduced image, in OKLab.
///
/// The cluster of greatest need is divided at its mean across its widest axis until there are
/// enough (Wu 1991), and then refined by k-means (Lloyd 1982).
struct ColourPalette {
  private(set) var colours: [SIMD4<Float>]

  /// - Parameter count: the largest number of colours; there are fewer where the image has fewer.
  init(of image: ReducedImage, count: Int) {
    // Some thousand cells are enough.
    let step = max(1, image.samples.count / 20_000)
    var samples: [SIMD4<Float>] = []
    for index in stride(from: 0, to: image.samples.count, by: step) {
      let sample = image.samples[index]
      guard sample.w > 0 else { continue }
      samples.append(SIMD4(lowHalf: sample.lowHalf, highHalf: [sample.z, 0]))
    }
    guard !samples.isEmpty else {
      colours = [SIMD4(0.5, 0, 0, 0)]
      return
    }
    var groups = [ColourGroup(samples)]
    while groups.count < count {
      let worst = groups.indices.max { groups[$0].need < groups[$1].need } ?? 0
      guard let (lower, upper) = groups[worst].divided() else { break }
      groups[worst] = lower
      groups.append(upper)
    }
    colours = groups.map(\.mean)
    for _ in 0..<6 { settle(samples) }
  }

  /// One iteration of k-means: moves each colour to the mean of the samples nearest to it.
  private mutating func settle(_ samples: [SIMD4<Float>]) {
    var sums = [SIMD4<Float>](repeating: .zero, count: colours.count)
    for sample in samples {
      var member = sample
      member.w = 1
      sums[nearest(sample)] += member
    }
    for (index, sum) in sums.enumerated() where sum.w > 0 {
      colours[index] = sum / sum.w
      colours[index].w = 0
    }
  }

  /// The index of the palette colour nearest to a colour.
  func nearest(_ colour: SIMD4<Float>) -> Int {
    var (best, least) = (0, Float.infinity)
    for (index, candidate) in colours.enumerated() {
      let distance = Self.distance(candidate, colour)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// The two palette colours whose mixture comes nearest to a colour, and the fraction of the
  /// second, 0…0.5.
  ///
  /// Colours far apart are paired only if that helps a lot, since their dots would show.
  func pair(for colour: SIMD4<Float>) -> (first: Int, second: Int, fraction: Float) {
    let first = nearest(colour)
    let rest = colour - colours[first]
    var best = (first: first, second: first, fraction: Float(0))
    var least = Self.distance(colour, colours[first])
    for (index, candidate) in colours.enumerated() where index != first {
      let way = candidate - colours[first]
      let length = Self.distance(candidate, colours[first])
      let fraction = min(max(Self.product(rest, way) / max(length, 1e-9), 0), 0.5)
      let error = Self.distance(rest, way * fraction) + length * fraction * 0.4
      if error < least { (best, least) = ((first, index, fraction), error) }
    }
    return best
  }

  /// In a small palette a missing hue is more noticeable than a missing shade.
  static let chromaWeights = SIMD4<Float>(1, 4, 4, 0)

  private static func distance(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> Float {
    product(a - b, a - b)
  }

  private static func product(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> Float {
    let weighted = a * b * chromaWeights
    return weighted.x + weighted.y + weighted.z
  }
}

/// Cluster of colours with one palette colour in common.
private struct ColourGroup {
  let members: [SIMD4<Float>]
  let mean: SIMD4<Float>
  /// The sums of squared distances from the mean, along each axis.
  private let spread: SIMD4<Float>

  var error: Float { spread.sum() }
  /// The need for division: small clusters count for more than their size, so that the one red door
  /// of a street is not lost.
  var need: Float { error / Float(members.count).squareRoot() }

  init(_ members: [SIMD4<Float>]) {
    self.members = members
    let mean = members.reduce(.zero, +) / Float(members.count)
    self.mean = mean
    spread = members.reduce(.zero) { $0 + ($1 - mean) * ($1 - mean) * ColourPalette.chromaWeights }
  }

  /// The two halves below and above the mean; nil where all members are alike.
  func divided() -> (ColourGroup, ColourGroup)? {
    let axis = (0..<3).max { spread[$0] < spread[$1] } ?? 0
    let lower = members.filter { $0[axis] < mean[axis] }
    guard error > 1e-6, !lower.isEmpty, lower.count < members.count else { return nil }
    return (ColourGroup(lower), ColourGroup(members.filter { $0[axis] >= mean[axis] }))
  }
}
