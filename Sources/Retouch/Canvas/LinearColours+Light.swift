import Pixels

/// Arithmetic on colours in linear light.
extension LinearColours {
  /// One colour in all lanes.
  @inline(__always)
  init(_ light: Light) {
    self.init(
      red: Lanes(repeating: light.x), green: Lanes(repeating: light.y),
      blue: Lanes(repeating: light.z))
  }

  /// One colour in all lanes, by its hexadecimal digits in sRGB, as in 0xFF8800.
  init(hexadecimal digits: UInt32) { self.init(Light(hexadecimal: digits)) }

  /// The colour of one pixel in all lanes.
  init(of pixel: Pixel) { self.init(Light(of: pixel)) }

  /// Greys of the given luminances.
  @inline(__always)
  init(grey: Lanes) { self.init(red: grey, green: grey, blue: grey) }

  /// The greys with the luminance of these colours.
  @inline(__always)
  var grey: LinearColours { LinearColours(grey: luminance) }

  @inline(__always)
  static func + (first: LinearColours, second: LinearColours) -> LinearColours {
    LinearColours(
      red: first.red + second.red, green: first.green + second.green,
      blue: first.blue + second.blue)
  }

  /// Colours multiplied by a coloured light or filter.
  @inline(__always)
  static func * (colours: LinearColours, light: Light) -> LinearColours {
    LinearColours(
      red: colours.red * light.x, green: colours.green * light.y, blue: colours.blue * light.z)
  }

  /// Screen blending, 1 − (1 − a)(1 − b): light that is added without clipping.
  @inline(__always)
  func screened(_ other: LinearColours) -> LinearColours {
    LinearColours(
      red: red + other.red * (1 - red.clipped), green: green + other.green * (1 - green.clipped),
      blue: blue + other.blue * (1 - blue.clipped))
  }

  /// The colours with their difference from the grey of the same luminance multiplied.
  @inline(__always)
  func saturated(_ factor: Float) -> LinearColours {
    grey.mixed(with: self, fraction: Lanes(repeating: factor))
  }

  /// Perceived brightness, 0…1, approximately: the square root of luminance.
  @inline(__always)
  var brightness: Lanes { luminance.atLeast(0).root }

  /// Linear interpolation between two colours, by a fraction 0…1.
  @inline(__always)
  static func between(_ first: Light, _ second: Light, _ fraction: Lanes) -> LinearColours {
    LinearColours(first).mixed(with: LinearColours(second), fraction: fraction)
  }
}

/// Colour of light: linear red, green and blue; 1 is white's.
typealias Light = SIMD3<Float>

extension SIMD3<Float> {
  /// The colour of a pixel in linear light; its alpha is ignored.
  init(of pixel: Pixel) {
    let decoded = LinearLight.decoded
    self.init(decoded[Int(pixel.x)], decoded[Int(pixel.y)], decoded[Int(pixel.z)])
  }

  /// A colour in linear light, by its hexadecimal digits in sRGB, as in 0xFF8800.
  init(hexadecimal digits: UInt32) {
    self.init(
      of: Pixel(UInt8(digits >> 16 & 255), UInt8(digits >> 8 & 255), UInt8(digits & 255), 255))
  }
}
