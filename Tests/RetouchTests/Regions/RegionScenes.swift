import Pixels

@testable import Retouch

/// Pictures with known regions.
enum RegionScene {
  /// A blue disc with a hard or anti-aliased edge on a mottled green ground.
  static func disc(size: Size = Size(width: 160, height: 120)) -> (Bitmap, truth: Coverage) {
    var random = SeededRandom(seed: 7)
    let middle = (x: 0.52 * Float(size.width), y: 0.5 * Float(size.height))
    let radius = 0.3 * Float(min(size.width, size.height))
    var bitmap = Bitmap(size: size)
    var truth = Coverage(size: size, fill: 0)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (across, down) = (Float(x) + 0.5 - middle.x, Float(y) + 0.5 - middle.y)
        let distance = (across * across + down * down).squareRoot()
        let fraction = min(max(radius - distance + 0.5, 0), 1)
        let grain = Float(random.below(40)) - 20
        let ground = SIMD4<Float>(90 + grain, 140 + grain, 70 + grain, 255)
        let thing = SIMD4<Float>(60 + grain / 4, 80 + grain / 4, 200, 255)
        bitmap[x, y] = Pixel(roundedInRange: ground + (thing - ground) * fraction)
        truth[x, y] = UInt8(fraction * 255 + 0.5)
      }
    }
    return (bitmap, truth)
  }

  /// A sky that pales towards the horizon, with a cloud, over rough land with a hill.
  static func landscape(
    size: Size = Size(width: 180, height: 120), top: Pixel, horizon: Pixel, hasCloud: Bool = true
  ) -> (Bitmap, truth: Coverage) {
    var random = SeededRandom(seed: 3)
    var bitmap = Bitmap(size: size)
    var truth = Coverage(size: size, fill: 0)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let offset = Float(x - size.width / 3) / Float(size.width)
        let edge = Int(Float(size.height) * (0.45 + 0.6 * offset * offset))
        if y < edge {
          let fraction = Float(y) / Float(size.height) * 1.6
          let (from, to) = (SIMD4<Float>(samples: top), SIMD4<Float>(samples: horizon))
          bitmap[x, y] = Pixel(roundedInRange: from + (to - from) * min(fraction, 1))
          let (across, down) = (x - 2 * size.width / 3, 3 * (y - size.height / 5))
          if hasCloud, across * across + down * down < size.width * size.width / 60 {
            bitmap[x, y] = Pixel(238, 240, 242, 255)
          }
          truth[x, y] = 255
        } else {
          let grain = UInt8(random.below(60))
          bitmap[x, y] = Pixel(60 + grain, 70 + grain, 30 + grain / 2, 255)
        }
      }
    }
    return (bitmap, truth)
  }
}

extension Coverage {
  /// A rectangle of full coverage.
  init(_ rectangle: Rectangle, of size: Size) {
    self.init(size: size, fill: 0)
    for y in rectangle.y..<rectangle.maxY {
      for x in rectangle.x..<rectangle.maxX { self[x, y] = 255 }
    }
  }

  /// Intersection over union of two coverages, thresholded at one half.
  func overlap(with other: Coverage) -> Double {
    var (common, together) = (0, 0)
    for (a, b) in zip(values, other.values) {
      common += a > 127 && b > 127 ? 1 : 0
      together += a > 127 || b > 127 ? 1 : 0
    }
    return Double(common) / Double(max(together, 1))
  }
}

extension NamedColour {
  static let red = NamedColour(name: "red", hexadecimal: 0xD82C2C)
  static let green = NamedColour(name: "green", hexadecimal: 0x2F9A3C)
  static let blue = NamedColour(name: "blue", hexadecimal: 0x2A58D0)
}
