import Pixels

/// Tonal range of a reduced image, by quantiles of its lightness, so that a dark or pale picture
/// still uses all tones of a medium.
struct ToneRange {
  /// The quantiles of lightness for 0…256 of 256.
  private let quantiles: [Float]

  private static let bins = 1024

  init(of image: ReducedImage) {
    var counts = [Int](repeating: 0, count: Self.bins)
    for sample in image.samples where sample.w > 0 {
      counts[Int(min(max(sample.x, 0), 1) * Float(Self.bins - 1))] += 1
    }
    let total = counts.reduce(0, +)
    var (bin, sum) = (0, counts[0])
    quantiles = (0...256).map { part in
      while sum * 256 < total * part, bin < Self.bins - 1 {
        bin += 1
        sum += counts[bin]
      }
      return Float(bin) / Float(Self.bins - 1)
    }
  }

  /// The quantile of lightness at a fraction 0…1.
  func quantile(_ fraction: Float) -> Float { quantiles[Int(min(max(fraction, 0), 1) * 256)] }

  /// Lightnesses stretched to 0…1 between the darkest and the lightest of the picture, at most
  /// threefold.
  @inline(__always)
  func stretched(_ lightness: Lanes) -> Lanes {
    let (low, high) = bounds
    return ((lightness - low) / (high - low)).clipped
  }

  /// The lightness at a fraction, 0…1, of the way from the darkest to the lightest of the picture.
  func level(_ fraction: Float) -> Float {
    let (low, high) = bounds
    return low + (high - low) * fraction
  }

  private var bounds: (Float, Float) {
    let (low, high) = (quantile(0.01), quantile(0.99))
    let middle = (low + high) / 2
    let half = max((high - low) / 2, 1 / 6)
    let moved = min(max(middle, half), 1 - half)
    return (moved - half, moved + half)
  }
}
