import Pixels

/// Colour with the words a person used for it, such as "dark red" or "#ff8800".
struct NamedColour: Hashable, Sendable {
  let name: String
  /// Red, green and blue in sRGB, 0…1.
  let samples: SIMD3<Float>

  /// A colour by its hexadecimal digits, as in 0xFF8800.
  init(name: String, hexadecimal: UInt32) {
    self.name = name
    samples =
      SIMD3(
        Float(hexadecimal >> 16 & 255), Float(hexadecimal >> 8 & 255), Float(hexadecimal & 255))
      / 255
  }

  /// A shade of another colour: its lightness is moved towards black (−1) or white (+1) and its
  /// chroma multiplied.
  init(name: String, of colour: NamedColour, lightness shift: Float, chroma factor: Float) {
    var shade = colour.perceived
    shade.lightness += shift * (shift > 0 ? 1 - shade.lightness : shade.lightness)
    shade.greenToRed *= factor
    shade.blueToYellow *= factor
    let linear = shade.inGamut.linear
    self.name = name
    samples = SIMD3(linear.red[0], linear.green[0], linear.blue[0]).replaced(LinearLight.encode)
  }

  /// The colour in OKLab, the same in every lane.
  var perceived: OKLabColours {
    OKLabColours(LinearColours(samples.replaced(LinearLight.decode)))
  }
}

extension NamedColour: CustomStringConvertible {
  var description: String { name }
}

extension SIMD3<Float> {
  fileprivate func replaced(_ replacement: (Float) -> Float) -> SIMD3<Float> {
    SIMD3(replacement(x), replacement(y), replacement(z))
  }
}
