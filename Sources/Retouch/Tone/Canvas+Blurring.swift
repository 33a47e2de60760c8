import Pixels

extension Canvas {
  /// The bitmap out of focus: 100 percent as `BoxCascade.blur` has it.
  ///
  /// Of a canvas that is covered in part, only that part's own light spreads, so that what stays
  /// sharp before a blurred background casts no glow on it.
  func blurred(_ share: Double) -> Bitmap {
    let cascade = BoxCascade.blur(share, of: picture)
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
    // What is left of the weights by themselves tells the alpha from the coverage.
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
  /// The bitmap with so much less alpha as less is covered, and none where it is less than half: at
  /// a soft edge a pixel shows what is not covered too.
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
