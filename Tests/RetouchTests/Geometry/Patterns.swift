import Glibc
import Pixels

@testable import Retouch

extension Bitmap {
  /// Random colours, different for neighbouring pixels; opaque.
  static func pattern(width: Int, height: Int) -> Bitmap {
    var random = SeededRandom(seed: UInt64(width * 1000 + height))
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for index in bitmap.pixels.indices {
      bitmap.pixels[index] = Pixel(
        UInt8(random.below(256)), UInt8(random.below(256)), UInt8(random.below(256)), 255)
    }
    return bitmap
  }

  /// Smooth waves of colour; opaque.
  static func waves(width: Int, height: Int) -> Bitmap {
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width {
        bitmap[x, y] = Pixel(
          UInt8(128 + 90 * sin(Double(x) / 6)), UInt8(128 + 90 * sin(Double(y) / 5 + 1)),
          UInt8(128 + 90 * sin(Double(x + y) / 9)), 255)
      }
    }
    return bitmap
  }
}

extension Coverage {
  /// A coverage of one rectangle.
  init(size: Size, _ part: Rectangle, _ value: UInt8) {
    self.init(size: size, fill: 0)
    for y in part.y..<part.maxY {
      for x in part.x..<part.maxX { self[x, y] = value }
    }
  }
}
