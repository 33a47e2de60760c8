import Pixels

/// How the lightnesses of a study are spread, so that a picture that is dark or pale still uses all
/// tones of a medium.
struct ToneRange {
  /// The lightness that a share of the study's cells is darker than, for 0…256 of 256.
  private let quantiles: [Float]

  private static let bins = 1024

  init(of study: Study) {
    var counts = [Int](repeating: 0, count: Self.bins)
    for sample in study.samples where sample.w > 0 {
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

  /// The lightness that a share, 0…1, of the cells is darker than.
  func quantile(_ share: Float) -> Float { quantiles[Int(min(max(share, 0), 1) * 256)] }

  /// Where lightnesses lie between the darkest and the lightest of the picture, 0…1; not stretched
  /// more than threefold.
  @inline(__always)
  func stretched(_ lightness: Lanes) -> Lanes {
    let (low, high) = bounds
    return ((lightness - low) / (high - low)).clipped
  }

  /// The lightness at a place, 0…1, between the darkest and the lightest of the picture.
  func place(_ share: Float) -> Float {
    let (low, high) = bounds
    return low + (high - low) * share
  }

  private var bounds: (Float, Float) {
    let (low, high) = (quantile(0.01), quantile(0.99))
    let middle = (low + high) / 2
    let half = max((high - low) / 2, 1 / 6)
    let moved = min(max(middle, half), 1 - half)
    return (moved - half, moved + half)
  }
}
