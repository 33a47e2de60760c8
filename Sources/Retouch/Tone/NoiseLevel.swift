import Pixels

extension Bitmap {
  /// Noise estimation: the standard deviation of the noise in luma, in samples of 0…255, as the
  /// median absolute deviation of the finest diagonal differences: Donoho and Johnstone, "Ideal
  /// Spatial Adaptation by Wavelet Shrinkage" (1994).
  ///
  /// From some hundred thousand pixels; limited to between 1.5, which is invisible, and 40.
  var noiseLevel: Float {
    guard width > 1, height > 1 else { return 1.5 }
    var counts = [Int](repeating: 0, count: 512)
    var total = 0
    let step = max(2, Int((Double(size.area) / 200_000).squareRoot()))
    for y in stride(from: 0, to: height - 1, by: step) {
      for x in stride(from: 0, to: width - 1, by: step) {
        let index = y * width + x
        let corners = (
          pixels[index], pixels[index + 1], pixels[index + width], pixels[index + width + 1]
        )
        guard min(corners.0.w, corners.1.w, corners.2.w, corners.3.w) > 0 else { continue }
        let difference =
          Plane.luma(corners.0) - Plane.luma(corners.1) - Plane.luma(corners.2)
          + Plane.luma(corners.3)
        counts[min(Int(abs(difference) * 4), 511)] += 1
        total += 1
      }
    }
    var rest = total / 2
    let median = counts.firstIndex { count in
      rest -= count
      return rest < 0
    }
    // The difference of four pixels has twice the noise's standard deviation, and half of its
    // values lie within 0.6745 of that; the histogram counts quarters of a sample.
    let level = (Float(median ?? 0) + 0.5) / 4 / 2 / 0.6745
    return min(max(level, 1.5), 40)
  }
}
