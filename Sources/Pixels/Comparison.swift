import Glibc

/// Full-reference comparison of two bitmaps of one size: changed pixels, absolute and squared
/// error, PSNR and SSIM.
public struct Comparison: Hashable, Sendable {
  /// The fraction of pixels that differ, 0…1.
  public let changed: Double
  /// The number of pixels that differ.
  public let changedCount: Int
  /// The mean absolute error of the samples, 0…255; alpha counts where either bitmap is not opaque.
  public let meanAbsoluteError: Double
  /// The mean squared error of the samples, 0…255².
  public let meanSquareError: Double
  /// The peak signal-to-noise ratio (PSNR) in decibels; nil where nothing differs.
  public let psnr: Double?
  /// The mean structural similarity (SSIM) of the luma, 1 where nothing differs.
  public let ssim: Double

  /// The comparison of two bitmaps of one size.
  ///
  /// - Parameter coverage: of the same size; only pixels where it is not 0 count. Where none does,
  ///   nothing differs.
  public static func of(
    _ a: Bitmap, _ b: Bitmap, where coverage: Coverage? = nil
  ) -> Comparison {
    precondition(a.size == b.size, "bitmaps of one size are compared")
    precondition(coverage == nil || coverage?.size == a.size, "the coverage is of that size")
    let differences = SampleDifferences(a, b, where: coverage)
    let channelCount = a.isOpaque && b.isOpaque ? 3 : 4
    let sampleCount = Double(max(1, differences.pixelCount * channelCount))
    let meanSquare = Double(differences.squareSum) / sampleCount
    return Comparison(
      changed: Double(differences.changedCount) / Double(max(1, differences.pixelCount)),
      changedCount: differences.changedCount,
      meanAbsoluteError: Double(differences.absoluteSum) / sampleCount,
      meanSquareError: meanSquare,
      psnr: meanSquare == 0 ? nil : 10 * log10(255 * 255 / meanSquare),
      ssim: differences.changedCount == 0
        ? 1 : StructuralSimilarity.mean(a, b, where: coverage))
  }
}

/// Sums of the differences between samples, over the pixels that count.
private struct SampleDifferences {
  var pixelCount = 0
  var changedCount = 0
  var absoluteSum = 0
  var squareSum = 0

  init(_ a: Bitmap, _ b: Bitmap, where coverage: Coverage?) {
    pixelCount = coverage?.values.count { $0 != 0 } ?? a.size.area
    for index in a.pixels.indices where a.pixels[index] != b.pixels[index] {
      if let coverage, coverage.values[index] == 0 { continue }
      changedCount += 1
      let difference =
        SIMD4<Int32>(truncatingIfNeeded: a.pixels[index])
        &- SIMD4<Int32>(truncatingIfNeeded: b.pixels[index])
      let squares = difference &* difference
      squareSum += Int(squares.wrappedSum())
      absoluteSum += (0..<4).reduce(0) { $0 + Int(abs(difference[$1])) }
    }
  }
}
