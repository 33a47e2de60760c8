import Pixels

/// Linear interpolation along one side: the source samples between which each target sample lies.
struct Interpolation {
  private let scale: Float
  private let last: Float

  init(from count: Int, to target: Int) {
    scale = Float(count) / Float(target)
    last = Float(count - 1)
  }

  /// Interpolation from a reduced side in which each sample covers `factor` of the target's, except
  /// perhaps the last.
  init(from count: Int, reducedBy factor: Int) {
    scale = 1 / Float(factor)
    last = Float(count - 1)
  }

  /// The first of the two source samples, and the weight of the second one, 0…1.
  @inline(__always)
  func position(at target: Int) -> (first: Int, fraction: Float) {
    let position = min(max((Float(target) + 0.5) * scale - 0.5, 0), last)
    let first = Int(position)
    return (first, position - Float(first))
  }

  /// The runs of target samples that lie between the same two source samples.
  func spans(of count: Int) -> [(first: Int, pixels: Range<Int>)] {
    var spans: [(first: Int, pixels: Range<Int>)] = []
    for pixel in 0..<count {
      let first = position(at: pixel).first
      if let span = spans.last, span.first == first {
        spans[spans.count - 1].pixels = span.pixels.lowerBound..<pixel + 1
      } else {
        spans.append((first, pixel..<pixel + 1))
      }
    }
    return spans
  }
}
