import Pixels

/// Arithmetic of lights.
extension LinearColours {
  /// The same light in every lane.
  @inline(__always)
  init(_ light: Light) {
    self.init(
      red: Lanes(repeating: light.x), green: Lanes(repeating: light.y),
      blue: Lanes(repeating: light.z))
  }

  /// Eight times one colour by its hexadecimal digits in sRGB, as in 0xFF8800.
  init(hexadecimal digits: UInt32) { self.init(Light(hexadecimal: digits)) }

  /// Eight times the colour of one pixel.
  init(of pixel: Pixel) { self.init(Light(of: pixel)) }

  /// Greys.
  @inline(__always)
  init(grey: Lanes) { self.init(red: grey, green: grey, blue: grey) }

  /// The greys of the same luminance.
  @inline(__always)
  var grey: LinearColours { LinearColours(grey: luminance) }

  @inline(__always)
  static func + (first: LinearColours, second: LinearColours) -> LinearColours {
    LinearColours(
      red: first.red + second.red, green: first.green + second.green,
      blue: first.blue + second.blue)
  }

  /// Colours seen through or lit by a coloured light.
  @inline(__always)
  static func * (colours: LinearColours, light: Light) -> LinearColours {
    LinearColours(
      red: colours.red * light.x, green: colours.green * light.y, blue: colours.blue * light.z)
  }

  /// Light that falls on the picture a second time, as in a double exposure: sums that do not burn
  /// out, 1 − (1 − a)(1 − b).
  @inline(__always)
  func screened(_ other: LinearColours) -> LinearColours {
    LinearColours(
      red: red + other.red * (1 - red.clipped), green: green + other.green * (1 - green.clipped),
      blue: blue + other.blue * (1 - blue.clipped))
  }

  /// The colours with their distance from the grey of the same luminance multiplied.
  @inline(__always)
  func saturated(_ factor: Float) -> LinearColours {
    grey.mixed(with: self, share: Lanes(repeating: factor))
  }

  /// About how bright they seem, 0…1: what edges are found by.
  @inline(__always)
  var brightness: Lanes { luminance.atLeast(0).root }

  /// Lights between two, by a share 0…1.
  @inline(__always)
  static func between(_ first: Light, _ second: Light, _ share: Lanes) -> LinearColours {
    LinearColours(first).mixed(with: LinearColours(second), share: share)
  }
}

/// A light by its linear red, green and blue; 1 is white's.
typealias Light = SIMD3<Float>

extension SIMD3<Float> {
  /// The light of a pixel, whatever its alpha.
  init(of pixel: Pixel) {
    let decoded = LinearLight.decoded
    self.init(decoded[Int(pixel.x)], decoded[Int(pixel.y)], decoded[Int(pixel.z)])
  }

  /// The light of a colour by its hexadecimal digits in sRGB, as in 0xFF8800.
  init(hexadecimal digits: UInt32) {
    self.init(
      of: Pixel(UInt8(digits >> 16 & 255), UInt8(digits >> 8 & 255), UInt8(digits & 255), 255))
  }
}
