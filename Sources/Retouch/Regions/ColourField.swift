import Pixels

/// Colours of a picture, or of a part of it, at a size at which it can be segmented quickly.
struct ColourField {
  let size: Size
  /// Red, green and blue as encoded in sRGB, 0…1, row by row; the fourth number is 0.
  let colours: [SIMD4<Float>]
  /// Whether each pixel is at least half opaque.
  let isSolid: [Bool]
  private let pixels: [Pixel]

  /// The colours of the bitmap's own pixels.
  init(_ bitmap: Bitmap) {
    size = bitmap.size
    colours = bitmap.pixels.map { pixel in
      var colour = SIMD4<Float>(samples: pixel) / 255
      colour.w = 0
      return colour
    }
    isSolid = bitmap.pixels.map { $0.w >= 128 }
    pixels = bitmap.pixels
  }

  /// The colours in OKLab: lightness, green to red, blue to yellow, 0.
  var perceived: [SIMD4<Float>] {
    [SIMD4<Float>](unsafeUninitializedCapacity: pixels.count) { perceived, filled in
      nonisolated(unsafe) let perceived = perceived
      LinearLight.decoded.withUnsafeBufferPointer { decoded in
        pixels.withUnsafeBufferPointer { pixels in
          Bands.forEach(of: pixels.count, length: 1 << 13) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
              let count = min(8, range.upperBound - start)
              let lab = OKLabColours(LinearColours(of: pixels, from: start, count: count, decoded))
              for lane in 0..<count {
                perceived[start + lane] = SIMD4(
                  lab.lightness[lane], lab.greenToRed[lane], lab.blueToYellow[lane], 0)
              }
            }
          }
        }
      }
      filled = pixels.count
    }
  }
}

extension Size {
  /// The size with the same aspect ratio and at most the given area; at least one pixel each way.
  func reduced(toArea area: Int) -> Size {
    guard self.area > area else { return self }
    let factor = (Double(area) / Double(self.area)).squareRoot()
    return Size(
      width: max(1, Int(Double(width) * factor)), height: max(1, Int(Double(height) * factor)))
  }
}
