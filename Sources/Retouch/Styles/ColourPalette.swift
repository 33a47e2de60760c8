/// A few colours that stand for all of a study's, in OKLab.
///
/// The group in greatest need is divided at its mean across its widest axis until there are
/// enough groups (Wu 1991), and then every colour may change over to the nearest one (Lloyd 1982).
struct ColourPalette {
  private(set) var colours: [SIMD4<Float>]

  /// - Parameter count: the most colours; there are fewer where the study has fewer.
  init(of study: Study, count: Int) {
    // Some thousand cells tell enough.
    let step = max(1, study.samples.count / 20_000)
    var samples: [SIMD4<Float>] = []
    for index in stride(from: 0, to: study.samples.count, by: step) {
      let sample = study.samples[index]
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

  /// Moves each colour to the mean of the samples that are nearest to it.
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

  /// The index of the colour nearest to one.
  func nearest(_ colour: SIMD4<Float>) -> Int {
    var (best, least) = (0, Float.infinity)
    for (index, candidate) in colours.enumerated() {
      let distance = Self.distance(candidate, colour)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// The two colours that together come nearest to one, and the share of the second, 0…0.5.
  ///
  /// Colours far apart are paired only if that helps a lot, since their dots would show.
  func pair(for colour: SIMD4<Float>) -> (first: Int, second: Int, share: Float) {
    let first = nearest(colour)
    let rest = colour - colours[first]
    var best = (first: first, second: first, share: Float(0))
    var least = Self.distance(colour, colours[first])
    for (index, candidate) in colours.enumerated() where index != first {
      let way = candidate - colours[first]
      let length = Self.distance(candidate, colours[first])
      let share = min(max(Self.product(rest, way) / max(length, 1e-9), 0), 0.5)
      let error = Self.distance(rest, way * share) + length * share * 0.4
      if error < least { (best, least) = ((first, index, share), error) }
    }
    return best
  }

  /// Between few colours a hue that is lost is missed more than a shade.
  static let chromaWeights = SIMD4<Float>(1, 4, 4, 0)

  private static func distance(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> Float {
    product(a - b, a - b)
  }

  private static func product(_ a: SIMD4<Float>, _ b: SIMD4<Float>) -> Float {
    let weighted = a * b * chromaWeights
    return weighted.x + weighted.y + weighted.z
  }
}

/// Colours that have one colour of a palette in common.
private struct ColourGroup {
  let members: [SIMD4<Float>]
  let mean: SIMD4<Float>
  /// The sums of squared distances from the mean, for each axis.
  private let spread: SIMD4<Float>

  var error: Float { spread.sum() }
  /// How much it should be divided: small groups count for more than their share, lest the one red
  /// door of a street is forgotten.
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
