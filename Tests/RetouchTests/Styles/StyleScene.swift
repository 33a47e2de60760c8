import Pixels

@testable import Retouch

/// Pictures with known content for styles.
enum StyleScene {
  /// Blue above, green below, a red disc in the middle; all with noise.
  static func picture(width: Int, height: Int) -> Bitmap {
    var random = SeededRandom(seed: 11)
    var bitmap = Bitmap(size: Size(width: width, height: height))
    let radius = Double(min(width, height)) / 4
    for y in 0..<height {
      for x in 0..<width {
        let (dx, dy) = (Double(x) - Double(width) / 2, Double(y) - Double(height) / 2)
        let isDisc = dx * dx + dy * dy < radius * radius
        let noise = UInt8(random.below(24))
        let shade = UInt8(60 * y / height)
        let sky = Pixel(90 + noise, 140 + shade, 210, 255)
        let ground = Pixel(60, 130 + noise, 40 + shade, 255)
        bitmap[x, y] = isDisc ? Pixel(200, 40 + noise, 30, 255) : dy < 0 ? sky : ground
      }
    }
    return bitmap
  }

  /// Two greys side by side, each with noise; the edge is in the middle.
  static func edge(width: Int, height: Int, dark: Int, light: Int, noise: Int) -> Bitmap {
    var random = SeededRandom(seed: 4)
    var bitmap = Bitmap(size: Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width {
        let grey = UInt8((x < width / 2 ? dark : light) + random.below(noise) - noise / 2)
        bitmap[x, y] = Pixel(grey, grey, grey, 255)
      }
    }
    return bitmap
  }
}

extension Bitmap {
  func painted(_ style: Stylisation, seed: UInt64 = 1) throws -> Bitmap {
    try style.applied(to: Canvas(of: self, coverage: nil, reach: 0), seed: seed) { _ in }
  }

  /// The mean of the summed absolute differences of red, green and blue.
  func meanDifference(from other: Bitmap) -> Double {
    let sum = zip(pixels, other.pixels).reduce(0) { sum, pair in
      let difference =
        SIMD4<Int>(truncatingIfNeeded: pair.0) &- SIMD4<Int>(truncatingIfNeeded: pair.1)
      return sum + abs(difference.x) + abs(difference.y) + abs(difference.z)
    }
    return Double(sum) / Double(size.area * 3)
  }

  /// The mean linear light of each channel, 0…1, in a part.
  func meanLight(in part: Rectangle) -> SIMD3<Double> {
    let sum = cropped(to: part).pixels.reduce(SIMD3<Double>.zero) { sum, pixel in
      func light(_ sample: UInt8) -> Double { Double(LinearLight.decoded[Int(sample)]) }
      return sum + SIMD3(light(pixel.x), light(pixel.y), light(pixel.z))
    }
    return sum / Double(part.size.area)
  }

  /// The variance of luma, 0…255, in a part.
  func variance(in part: Rectangle) -> Double {
    let values = cropped(to: part).pixels.map { Double(Plane.luma($0)) }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
  }
}
