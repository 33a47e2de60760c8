import Pixels

extension Canvas {
  /// Gaussian blur of the canvas, as wide as `BoxCascade.blur` gives it.
  ///
  /// Where the canvas is covered in part, only the light of the covered part spreads, so that sharp
  /// objects in front of a blurred background cast no glow on it.
  func blurred(_ amount: Double) -> Bitmap {
    let cascade = BoxCascade.blur(amount, of: picture)
    guard let coverage, coverage.values.contains(where: { $0 < 255 }) else {
      return bitmap.blurred(by: cascade)
    }
    let blurred = bitmap.weighted(by: coverage).blurred(by: cascade)
    guard !bitmap.isOpaque else {
      return blurred.mapRows { _, source, target in
        for x in source.indices {
          target[x] = source[x]
          target[x].w = 255
        }
      }
    }
    // Blurred weights alone separate the alpha from the coverage.
    let whole = Bitmap(size: bitmap.size, fill: Pixel(0, 0, 0, 255))
    let weights = whole.weighted(by: coverage).blurred(by: cascade)
    return blurred.mapRows { y, source, target in
      for x in source.indices {
        let weight = Float(weights.pixels[y * bitmap.width + x].w)
        target[x] = source[x]
        target[x].w = UInt8(min(Float(source[x].w) / max(weight, 1), 1) * 255 + 0.5)
      }
    }
  }
}

extension Bitmap {
  /// The bitmap with its alpha multiplied by the coverage, rescaled so that coverage below one half
  /// counts as none: at a soft edge a pixel also shows what is not covered.
  fileprivate func weighted(by coverage: Coverage) -> Bitmap {
    mapRows { y, source, target in
      for x in source.indices {
        let weight = max(2 * Int(coverage.values[y * width + x]) - 255, 0)
        target[x] = source[x]
        target[x].w = UInt8((Int(source[x].w) * weight + 127) / 255)
      }
    }
  }
}
