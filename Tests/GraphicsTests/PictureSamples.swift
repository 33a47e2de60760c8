import Glibc
import Graphics
import Pixels

/// Pictures made by rule.
enum PictureSamples {
  /// Smooth colours with some grain, as in a photograph.
  static func photograph(_ width: Int, _ height: Int) -> Bitmap {
    var state: UInt32 = 1
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width {
        state = state &* 1_664_525 &+ 1_013_904_223
        let grain = Double(state >> 24) / 32
        let (u, v) = (Double(x) / Double(width), Double(y) / Double(height))
        func level(_ value: Double) -> UInt8 { UInt8(min(255, max(0, value + grain))) }
        bitmap[x, y] = Pixel(
          level(120 + 100 * sin(5 * u + v)), level(110 + 90 * cos(4 * v - 2 * u)),
          level(80 + 150 * u * v), 255)
      }
    }
    return bitmap
  }

  static func fewColours(_ width: Int, _ height: Int, _ colours: [Pixel]) -> Bitmap {
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width { bitmap[x, y] = colours[(x / 2 + y) % colours.count] }
    }
    return bitmap
  }

  /// Peak signal to noise, in decibels, over red, green and blue.
  static func similarity(_ first: Bitmap, _ second: Bitmap) -> Double {
    var sum = 0.0
    for (left, right) in zip(first.pixels, second.pixels) {
      let difference = SIMD4<Double>(left) - SIMD4<Double>(right)
      sum += (difference * difference).sum()
    }
    return 10 * log10(255 * 255 * Double(3 * first.pixels.count) / sum)
  }
}

extension IndexedBitmap {
  /// The picture in full colour again.
  var bitmap: Bitmap { Bitmap(size: size, pixels: indices.map { palette[Int($0)] }) }
}
