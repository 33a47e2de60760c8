import Glibc
import Pixels

@testable import Retouch

extension Bitmap {
  /// The whole bitmap, or the covered part, as a canvas.
  func canvas(under coverage: Coverage? = nil) -> Canvas {
    Canvas(of: self, coverage: coverage, reach: max(width, height))
  }

  func adjusted(_ quality: Quality, by amount: Double) -> Bitmap {
    quality.applied(to: canvas(), amount: amount)
  }

  func with(_ filter: Filter, _ amount: Double, seed: UInt64 = 1) -> Bitmap {
    filter.applied(to: canvas(), amount: amount, seed: seed)
  }

  /// One pixel.
  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.init(size: Size(width: 1, height: 1), fill: Pixel(red, green, blue, 255))
  }

  /// All greys from left to right.
  static let greys = Bitmap(
    size: Size(width: 256, height: 1), pixels: (0...255).map { Pixel($0, $0, $0, 255) })

  /// A step from one grey to another in the middle.
  static func step(_ dark: UInt8, _ light: UInt8, width: Int) -> Bitmap {
    var bitmap = Bitmap(
      size: Size(width: width, height: width / 2), fill: Pixel(dark, dark, dark, 255))
    for y in 0..<width / 2 {
      for x in width / 2..<width { bitmap[x, y] = Pixel(light, light, light, 255) }
    }
    return bitmap
  }

  /// Gaussian noise of a standard deviation in samples, added to red, green and blue.
  func noisy(_ sigma: Double, seed: UInt64 = 5) -> Bitmap {
    var random = SeededRandom(seed: seed)
    var noisy = self
    for index in noisy.pixels.indices {
      for channel in 0..<3 {
        let sum = (0..<12).reduce(0.0) { sum, _ in sum + Double(random.below(65536)) / 65536 }
        let sample = Double(pixels[index][channel]) + sigma * (sum - 6)
        noisy.pixels[index][channel] = UInt8(min(max(sample.rounded(), 0), 255))
      }
    }
    return noisy
  }

  /// The sum of luma.
  var luma: Float { Plane(lumaOf: self).values.reduce(0, +) }

  var meanSpread: Double {
    pixels.reduce(0) { $0 + Double($1.spread) } / Double(size.area)
  }

  func largestDifference(from other: Bitmap) -> Int {
    zip(pixels, other.pixels).map { $0.largestDifference(from: $1) }.max() ?? 0
  }
}

extension SIMD4<UInt8> {
  /// The difference between the largest and the smallest sample.
  var spread: UInt8 { Swift.max(x, y, z) - Swift.min(x, y, z) }

  func largestDifference(from other: Pixel) -> Int {
    let difference = SIMD4<Int>(truncatingIfNeeded: self) &- SIMD4<Int>(truncatingIfNeeded: other)
    return Swift.max(difference.max(), -difference.min())
  }

  /// The colour in OKLab: lightness, green to red, blue to yellow.
  private var lab: SIMD3<Float> {
    let lights = LinearLight.decoded
    let lab = OKLabColours(
      LinearColours(
        red: Lanes(repeating: lights[Int(x)]), green: Lanes(repeating: lights[Int(y)]),
        blue: Lanes(repeating: lights[Int(z)])))
    return SIMD3(lab.lightness[0], lab.greenToRed[0], lab.blueToYellow[0])
  }

  /// Lightness, chroma and hue (in degrees) in OKLab.
  var perceived: (lightness: Float, chroma: Float, hue: Float) {
    let lab = lab
    let chroma = (lab.y * lab.y + lab.z * lab.z).squareRoot()
    return (lab.x, chroma, atan2(lab.z, lab.y) * 180 / .pi)
  }

  /// The distance of two colours in OKLab; about 0.02 are just noticeable.
  func perceivedDistance(from other: Pixel) -> Float {
    let difference = lab - other.lab
    return (difference * difference).sum().squareRoot()
  }
}
