import Pixels
import TestSupport

extension Bitmap {
  /// Random samples; opaque by default.
  static func noise(width: Int, height: Int, seed: UInt64 = 1, isOpaque: Bool = true) -> Bitmap {
    var random = SeededNumbers(seed: seed)
    let pixels = (0..<width * height).map { _ in
      let bits = UInt32(truncatingIfNeeded: random.next())
      return Pixel(
        UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8),
        UInt8(truncatingIfNeeded: bits >> 16),
        isOpaque ? 255 : UInt8(truncatingIfNeeded: bits >> 24))
    }
    return Bitmap(size: Size(width: width, height: height), pixels: pixels)
  }

  /// A smooth gradient of colours, as in a photograph.
  static func gradient(width: Int, height: Int) -> Bitmap {
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width {
        bitmap[x, y] = Pixel(
          UInt8(255 * x / max(1, width - 1)), UInt8(255 * y / max(1, height - 1)),
          UInt8(128 + 100 * (x + y) / (width + height)), 255)
      }
    }
    return bitmap
  }

  /// The largest difference of any sample.
  func largestDifference(from other: Bitmap) -> Int {
    zip(pixels, other.pixels).reduce(0) { largest, pair in
      let difference =
        SIMD4<Int>(truncatingIfNeeded: pair.0) &- SIMD4<Int>(truncatingIfNeeded: pair.1)
      return max(largest, difference.max(), -difference.min())
    }
  }
}
