import Pixels

extension Canvas {
  /// The darkest tone to black and the lightest to white, by a share 0…1, with one curve for all
  /// colours, so that their hue stays.
  ///
  /// A thousandth of the pixels may be beyond either end: the dark end is measured on luma, the
  /// light end on the largest sample, so that no colour is cut off. Tones are stretched to at most
  /// two and a half times their distance, and a picture that has the full range stays as it is.
  func levelled(_ share: Double) -> Bitmap {
    var (darks, lights) = (Histogram(), Histogram())
    forEachSample(upTo: 1_000_000) { pixel in
      darks.count(UInt8(Plane.luma(pixel) + 0.5))
      lights.count(max(pixel.x, pixel.y, pixel.z))
    }
    guard let black = darks.quantile(0.001), let white = lights.quantile(0.999) else {
      return bitmap
    }
    // What is too narrow is widened about where it is on the scale.
    let excess = max(102 - (white - black), 0)
    let low = max(black - excess * black / 255, 0)
    let high = min(white + excess * (1 - black / 255), 255)
    guard low > 0 || high < 255 else { return bitmap }
    return ToneCurve { tone in
      let stretched = min(max((tone * 255 - low) / (high - low), 0), 1)
      return tone + (stretched - tone) * min(share, 1)
    }.applied(to: bitmap)
  }

  /// Calls `body` with pixels spread evenly over what the mask covers; wholly transparent ones are
  /// left out.
  ///
  /// - Parameter limit: the most pixels of the canvas that are looked at.
  func forEachSample(upTo limit: Int, _ body: (Pixel) -> Void) {
    let step = max(1, Int((Double(bitmap.size.area) / Double(limit)).squareRoot().rounded(.up)))
    for y in stride(from: 0, to: bitmap.height, by: step) {
      for x in stride(from: 0, to: bitmap.width, by: step) {
        let place = y * bitmap.width + x
        guard bitmap.pixels[place].w > 0, (coverage?.values[place] ?? 255) > 127 else { continue }
        body(bitmap.pixels[place])
      }
    }
  }
}
