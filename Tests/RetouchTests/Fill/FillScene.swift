import Pixels

@testable import Retouch

/// Pictures with known content for holes.
enum FillScene {
  /// A picture computed for each pixel.
  static func drawn(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> Pixel) -> Bitmap {
    let size = Size(width: width, height: height)
    return Bitmap(
      size: size, pixels: (0..<size.area).map { pixel($0 % width, $0 / width) })
  }

  /// A sky that fades downwards, with the fine noise of a camera.
  static func noisySky(_ width: Int, _ height: Int) -> Bitmap {
    var random = SeededRandom(seed: 9)
    return drawn(width, height) { _, y in
      let noise = UInt8(random.below(7))
      let fade = UInt8(80 * y / height)
      return Pixel(100 + fade + noise, 140 + fade + noise, 210 + fade / 4 + noise, 255)
    }
  }

  /// A hole made of rectangles.
  static func hole(_ rectangles: [Rectangle], in size: Size) -> Coverage {
    var hole = Coverage(size: size, fill: 0)
    for rectangle in rectangles {
      for y in rectangle.y..<rectangle.maxY {
        for x in rectangle.x..<rectangle.maxX { hole[x, y] = 255 }
      }
    }
    return hole
  }
}

extension Bitmap {
  /// The picture with the hole overwritten, so that the original cannot be used.
  func spoilt(_ hole: Coverage) -> Bitmap {
    var spoilt = self
    for index in pixels.indices where hole.values[index] > 0 {
      spoilt.pixels[index] = Pixel(255, 0, 255, 255)
    }
    return spoilt
  }

  func filled(
    _ hole: Coverage, seed: UInt64 = 42,
    progress: (_ amount: Double, _ soFar: @escaping () -> Bitmap) throws -> Void = { _, _ in }
  ) throws -> Bitmap {
    try PatchFill.fill(self, hole: hole, seed: seed, progress: progress)
  }

  /// The mean squared error against another picture, over the hole and all four channels.
  func squaredError(to truth: Bitmap, in hole: Coverage) -> Double {
    var sum = 0.0
    var count = 0.0
    for index in pixels.indices where hole.values[index] > 0 {
      let difference = SIMD4<Double>(pixels[index]) - SIMD4<Double>(truth.pixels[index])
      sum += (difference * difference).sum()
      count += 4
    }
    return sum / count
  }
}
