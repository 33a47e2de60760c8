import Glibc
import Pixels

/// How far a picture is from the truth over a region, in samples of 0…1; also the mean of several.
///
/// Pictures count alike in a mean, however large their regions are. PSNR is that of the mean square,
/// so that one picture without a fault does not make it infinite.
struct Deviation: Hashable, Sendable {
  /// The mean absolute difference of samples.
  var l1: Double
  /// The mean square of the differences.
  var square: Double
  /// The structural similarity of the luma, by its map over the region (Wang and others, 2004).
  var similarity: Double

  /// The root of the mean square.
  var l2: Double { square.squareRoot() }
  /// The peak signal-to-noise ratio in decibels; infinite where nothing differs.
  var psnr: Double { -10 * log10(square) }
}

extension Bitmap {
  /// The bitmap where a coverage is not 0, another of its size elsewhere.
  fileprivate func shown(where coverage: Coverage, over other: Bitmap) -> Bitmap {
    var result = other
    for index in pixels.indices where coverage.values[index] != 0 {
      result.pixels[index] = pixels[index]
    }
    return result
  }
}

extension Deviation {
  /// - Parameter change: where the truth differs from the source.
  /// - Returns: nil where the region is empty.
  init?(of picture: Bitmap, from truth: Bitmap, _ region: Region, change: Coverage) {
    let coverage = region.coverage(change)
    if let coverage, coverage.isEmpty { return nil }
    // The windows of SSIM reach beyond the region: what lies there is not to count.
    let seen = coverage.map { picture.shown(where: $0, over: truth) } ?? picture
    let comparison = Comparison.of(seen, truth, where: coverage)
    self.init(
      l1: comparison.meanAbsoluteError / 255, square: comparison.meanSquareError / (255 * 255),
      similarity: comparison.ssim)
  }

  /// The mean; nil of none.
  init?(meanOf deviations: [Deviation]) {
    guard !deviations.isEmpty else { return nil }
    func mean(_ value: (Deviation) -> Double) -> Double {
      deviations.reduce(0) { $0 + value($1) } / Double(deviations.count)
    }
    self.init(l1: mean(\.l1), square: mean(\.square), similarity: mean(\.similarity))
  }

  /// By region, where it is not empty.
  static func byRegion(
    of picture: Bitmap, from truth: Bitmap, change: Coverage
  ) -> [Region: Deviation] {
    var deviations: [Region: Deviation] = [:]
    for region in Region.allCases {
      deviations[region] = Deviation(of: picture, from: truth, region, change: change)
    }
    return deviations
  }
}
