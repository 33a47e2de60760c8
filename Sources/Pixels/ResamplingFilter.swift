import Glibc

/// Lanczos resampling filter with three lobes: the source samples and weights that make each sample
/// of a line at another length.
///
/// Where the line gets shorter the kernel is stretched by the same factor, so that every source
/// sample counts (Turkowski, "Filters for Common Resampling Tasks", 1990). Samples beyond the ends
/// are left out and the remaining weights are normalised.
struct ResamplingFilter {
  private static let lobes = 3.0

  /// For each target sample the index of its first source sample.
  private(set) var starts: [Int] = []
  /// The number of source samples for one target sample; the row length of `weights`.
  let tapCount: Int
  /// The weights of target sample `i` begin at `i * tapCount`; unused ones are 0.
  private(set) var weights: [Float] = []

  /// - Parameters:
  ///   - part: the samples of the source line that the target shows.
  ///   - sourceCount: the length of the source line, at least as long as the filter.
  ///   - targetCount: the length of the target line.
  init(part: Range<Int>, sourceCount: Int, targetCount: Int) {
    let step = Double(part.count) / Double(targetCount)
    let stretch = max(1, step)
    let reach = Self.lobes * stretch
    tapCount = min(sourceCount, 2 * Int(reach.rounded(.up)) + 1)
    starts.reserveCapacity(targetCount)
    weights.reserveCapacity(targetCount * tapCount)
    for target in 0..<targetCount {
      let centre = Double(part.lowerBound) + (Double(target) + 0.5) * step - 0.5
      let first = Int((centre - reach).rounded(.up))
      let start = max(0, min(first, sourceCount - tapCount))
      let taps = (start..<start + tapCount).map { Self.lanczos((Double($0) - centre) / stretch) }
      let sum = taps.reduce(0, +)
      starts.append(start)
      weights += taps.map { Float($0 / sum) }
    }
  }

  /// The source samples that the target samples in `range` need.
  func sources(of range: Range<Int>) -> Range<Int> {
    starts[range.lowerBound]..<starts[range.upperBound - 1] + tapCount
  }

  private static func lanczos(_ x: Double) -> Double {
    guard abs(x) < lobes else { return 0 }
    guard x != 0 else { return 1 }
    let angle = Double.pi * x
    return lobes * sin(angle) * sin(angle / lobes) / (angle * angle)
  }
}
