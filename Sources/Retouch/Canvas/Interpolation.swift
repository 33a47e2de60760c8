import Pixels

/// Between which pixels of a smaller picture each pixel of a larger one lies, along one side.
struct Interpolation {
  private let scale: Float
  private let last: Float

  init(from count: Int, to target: Int) {
    scale = Float(count) / Float(target)
    last = Float(count - 1)
  }

  /// Where each of the smaller picture's pixels, but perhaps the last, stands for `factor` of the
  /// larger one's.
  init(from count: Int, reducedBy factor: Int) {
    scale = 1 / Float(factor)
    last = Float(count - 1)
  }

  /// The first of the two pixels, and how much the second one counts, 0…1.
  @inline(__always)
  func place(at target: Int) -> (first: Int, share: Float) {
    let place = min(max((Float(target) + 0.5) * scale - 0.5, 0), last)
    let first = Int(place)
    return (first, place - Float(first))
  }

  /// The pixels of a larger picture's side in runs that lie between the same two.
  func spans(of count: Int) -> [(first: Int, pixels: Range<Int>)] {
    var spans: [(first: Int, pixels: Range<Int>)] = []
    for pixel in 0..<count {
      let first = place(at: pixel).first
      if let span = spans.last, span.first == first {
        spans[spans.count - 1].pixels = span.pixels.lowerBound..<pixel + 1
      } else {
        spans.append((first, pixel..<pixel + 1))
      }
    }
    return spans
  }
}
