import Glibc

/// Transfer function of sRGB (IEC 61966-2-1), between encoded samples and linear light.
enum LinearLight {
  /// The linear light, 0…1, of an encoded sample, 0…1.
  static func decode(_ sample: Float) -> Float {
    sample <= 0.04045 ? sample / 12.92 : pow((sample + 0.055) / 1.055, 2.4)
  }

  /// The encoded sample, 0…1, of linear light, 0…1.
  static func encode(_ light: Float) -> Float {
    light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// Lookup table: the linear light, 0…1, of each 8-bit sample.
  static let decoded: [Float] = (0...255).map { decode(Float($0) / 255) }

  /// Lookup table: the 8-bit sample of linear light, indexed by the leading bits of the floating
  /// point number.
  ///
  /// The nine bits of the mantissa divide each octave so finely that decoding and encoding a sample
  /// returns it, and a value between two samples is rounded with an error of at most a tenth of a
  /// sample.
  static let encoded: [UInt8] = (0...index(of: 1)).map { index in
    let bits = darkest.bitPattern + UInt32(index) << droppedBits + 1 << (droppedBits - 1)
    return UInt8(min(encode(Float(bitPattern: bits)) * 255 + 0.5, 255))
  }

  /// A linear light that still encodes to sample 0.
  static let darkest: Float = 0x1p-13
  static let droppedBits: UInt32 = 14

  /// The indices of eight values in the table `encoded`; the values are clamped to `darkest`…1.
  @inline(__always)
  static func indices(of light: Lanes) -> SIMD8<UInt32> {
    let bits = unsafeBitCast(light.atLeast(darkest).atMost(1), to: SIMD8<UInt32>.self)
    return (bits &- darkest.bitPattern) &>> droppedBits
  }

  static func index(of light: Float) -> Int {
    Int((light.bitPattern - darkest.bitPattern) >> droppedBits)
  }
}
