import Pixels

extension Canvas {
  /// Automatic levels, by an amount 0…1: the darkest tone is mapped to black and the lightest to
  /// white, with one curve for all channels, which keeps the hue.
  ///
  /// A thousandth of the pixels may lie beyond either end: the black point is measured on luma, the
  /// white point on the largest sample, so that no colour is clipped. Tones are stretched at most
  /// two and a half times, and a picture with the full range is unchanged.
  func levelled(_ amount: Double) -> Bitmap {
    var (darks, lights) = (Histogram(), Histogram())
    forEachSample(upTo: 1_000_000) { pixel in
      darks.count(UInt8(Plane.luma(pixel) + 0.5))
      lights.count(max(pixel.x, pixel.y, pixel.z))
    }
    guard let black = darks.quantile(0.001), let white = lights.quantile(0.999) else {
      return bitmap
    }
    // A range that is too narrow is widened in proportion to its position on the scale.
    let excess = max(102 - (white - black), 0)
    let low = max(black - excess * black / 255, 0)
    let high = min(white + excess * (1 - black / 255), 255)
    guard low > 0 || high < 255 else { return bitmap }
    return ToneCurve { tone in
      let stretched = min(max((tone * 255 - low) / (high - low), 0), 1)
      return tone + (stretched - tone) * min(amount, 1)
    }.applied(to: bitmap)
  }

  /// Calls `body` with pixels sampled on a regular grid where the mask covers; fully transparent
  /// ones are skipped.
  ///
  /// - Parameter limit: the largest number of samples on the canvas.
  func forEachSample(upTo limit: Int, _ body: (Pixel) -> Void) {
    let step = max(1, Int((Double(bitmap.size.area) / Double(limit)).squareRoot().rounded(.up)))
    for y in stride(from: 0, to: bitmap.height, by: step) {
      for x in stride(from: 0, to: bitmap.width, by: step) {
        let index = y * bitmap.width + x
        guard bitmap.pixels[index].w > 0, (coverage?.values[index] ?? 255) > 127 else { continue }
        body(bitmap.pixels[index])
      }
    }
  }
}
