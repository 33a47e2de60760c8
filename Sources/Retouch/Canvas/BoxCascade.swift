/// Gaussian blur by repeated extended box filters: four passes, on sixteen lines at once, which
/// approximate a Gaussian to within a few thousandths.
///
/// The ends of each box have a fractional weight, so that the standard deviation is met exactly:
/// the extended box filter of Gwosdek et al., "Theoretical Foundations of Gaussian Convolution by
/// Extended Box Filtering" (2011). Lines are extended by their end values.
struct BoxCascade {
  typealias Line = UnsafeMutableBufferPointer<SIMD16<Float>>

  private static let passes = 4

  /// The number of samples to each side that have the full weight.
  private let radius: Int
  private let fullWeight: Float
  private let endWeight: Float

  /// The radius of influence of a sample.
  var reach: Int { Self.passes * (radius + 1) }

  /// - Parameter sigma: standard deviation, in samples.
  init(sigma: Double) {
    let variance = sigma * sigma / Double(Self.passes)
    let whole = Int(((12 * variance + 1).squareRoot() - 1) / 2)
    let length = Double(2 * whole + 1)
    let end = Double(whole + 1)
    let fraction =
      length * (Double(whole) * end - 3 * variance) / (6 * (variance - end * end))
    radius = whole
    fullWeight = Float(1 / (length + 2 * fraction))
    endWeight = Float(fraction / (length + 2 * fraction))
  }

  /// Blurs lines of `count` samples that `fill` writes and `use` reads.
  func blur(count: Int, fill: (Line) -> Void, use: (Line) -> Void) {
    withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: 2 * count) { memory in
      let line = UnsafeMutableBufferPointer(rebasing: memory[..<count])
      let spare = UnsafeMutableBufferPointer(rebasing: memory[count...])
      fill(line)
      for _ in 0..<Self.passes / 2 {
        filter(line, into: spare)
        filter(spare, into: line)
      }
      use(line)
    }
  }

  private func filter(_ line: Line, into target: Line) {
    let last = line.count - 1
    var sum = SIMD16<Float>.zero
    for index in -radius...radius { sum += line[min(max(index, 0), last)] }
    for index in 0...last {
      let before = line[max(index - radius - 1, 0)]
      let after = line[min(index + radius + 1, last)]
      target[index] = sum * fullWeight + (before + after) * endWeight
      sum += after - line[max(index - radius, 0)]
    }
  }
}
