import Glibc

/// Structural similarity (SSIM): Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment:
/// From Error Visibility to Structural Similarity" (2004), on luma, with the paper's Gaussian
/// window of 11×11 and σ 1.5.
enum StructuralSimilarity {
  private static let radius = 5

  /// The weights of the Gaussian window along one axis.
  private static let window: [Float] = {
    let gaussian = (-radius...radius).map { exp(-Double($0 * $0) / (2 * 1.5 * 1.5)) }
    let sum = gaussian.reduce(0, +)
    return gaussian.map { Float($0 / sum) }
  }()

  /// The mean SSIM over the pixels that count and whose window lies inside the picture; where there
  /// are none, over all that count, with the picture mirrored at its edges.
  static func mean(_ a: Bitmap, _ b: Bitmap, where coverage: Coverage?) -> Double {
    let inner = a.size.bounds.expanded(by: -radius)
    let rowSums = sums(a, b, where: coverage, inside: inner)
    let count = rowSums.reduce(0) { $0 + $1.count }
    guard count == 0 else { return rowSums.reduce(0) { $0 + $1.sum } / Double(count) }
    let all = sums(a, b, where: coverage, inside: a.size.bounds)
    return all.reduce(0) { $0 + $1.sum } / Double(max(1, all.reduce(0) { $0 + $1.count }))
  }

  /// The sum of the similarities along a row, and how many were added.
  private struct RowSum {
    var sum = 0.0
    var count = 0
  }

  /// The similarity summed along each row of a region.
  private static func sums(
    _ a: Bitmap, _ b: Bitmap, where coverage: Coverage?, inside region: Rectangle
  ) -> [RowSum] {
    guard !region.isEmpty else { return [] }
    let width = a.width
    return [RowSum](unsafeUninitializedCapacity: region.height) { rowSums, filled in
      Bands.forEach(of: region.height, length: 64) { rows in
        let sourceRows = region.y + rows.lowerBound - radius..<region.y + rows.upperBound + radius
        var line = [SIMD4<Float>](repeating: .zero, count: width + 2 * radius)
        var blurred = [SIMD4<Float>](repeating: .zero, count: sourceRows.count * width)
        for (index, y) in sourceRows.enumerated() {
          fill(&line, a, b, row: mirrored(y, a.height))
          for x in 0..<width {
            var sum = SIMD4<Float>.zero
            for tap in 0...2 * radius { sum += line[x + tap] * window[tap] }
            blurred[index * width + x] = sum
          }
        }
        for row in rows {
          var rowSum = RowSum()
          let top = (row - rows.lowerBound) * width
          for x in region.x..<region.maxX {
            if let coverage, coverage[x, region.y + row] == 0 { continue }
            var moments = SIMD4<Float>.zero
            for tap in 0...2 * radius { moments += blurred[top + tap * width + x] * window[tap] }
            rowSum.sum += Double(similarity(moments))
            rowSum.count += 1
          }
          rowSums.initializeElement(at: row, to: rowSum)
        }
      }
      filled = region.height
    }
  }

  /// Fills a line with the two lumas of each pixel of a row, the sum of their squares and their
  /// product, so that one pass of the window averages all four; mirrored beyond the ends.
  ///
  /// The middle grey is subtracted from the lumas, which keeps the squares small.
  private static func fill(_ line: inout [SIMD4<Float>], _ a: Bitmap, _ b: Bitmap, row: Int) {
    for index in line.indices {
      let pixel = row * a.width + mirrored(index - radius, a.width)
      let (first, second) = (luma(a.pixels[pixel]), luma(b.pixels[pixel]))
      line[index] = SIMD4(first, second, first * first + second * second, first * second)
    }
  }

  private static let middle: Float = 127.5

  /// The luma of a pixel composited over white, less the middle grey.
  private static func luma(_ pixel: Pixel) -> Float {
    let sample = SIMD4<Float>(pixel)
    let luma = ChannelWeights.bt601(sample.x, sample.y, sample.z)
    return 255 + (luma - 255) * (sample.w / 255) - middle
  }

  private static func similarity(_ moments: SIMD4<Float>) -> Float {
    let luminanceFloor: Float = (0.01 * 255) * (0.01 * 255)
    let contrastFloor: Float = (0.03 * 255) * (0.03 * 255)
    let covariance = moments.w - moments.x * moments.y
    let variances = moments.z - moments.x * moments.x - moments.y * moments.y
    let (meanA, meanB) = (moments.x + middle, moments.y + middle)
    return (2 * meanA * meanB + luminanceFloor) * (2 * covariance + contrastFloor)
      / ((meanA * meanA + meanB * meanB + luminanceFloor) * (variances + contrastFloor))
  }

  /// Symmetric boundary extension: a position beyond an edge as its mirror image inside, the edge
  /// pixel repeated.
  private static func mirrored(_ position: Int, _ count: Int) -> Int {
    let folded = ((position % (2 * count)) + 2 * count) % (2 * count)
    return folded < count ? folded : 2 * count - 1 - folded
  }
}
