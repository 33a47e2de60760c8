/// Dithering: rounding of light to 8-bit samples with a fine noise pattern, so that long gradients
/// show no bands.
enum Dither {
  /// Interleaved gradient noise within ±½: Jorge Jimenez, "Next Generation Post Processing in Call
  /// of Duty: Advanced Warfare" (2014).
  @inline(__always)
  static func noise(_ x: Int, _ y: Int) -> Lanes {
    // The pattern repeats; small numbers keep the fraction exact in large pictures.
    let (column, row) = (Float(x & 4095) + Lanes.steps, Float(y & 4095))
    let coarse = column * 0.067_110_56 + row * 0.005_837_15
    let fine = (coarse - coarse.wholeBelow) * 52.982_918_9
    return fine - fine.wholeBelow - 0.5
  }

  /// The dithered sRGB samples of eight values of linear light.
  @inline(__always)
  static func samples(of light: Lanes, _ noise: Lanes) -> SIMD8<UInt8> {
    let indices = LinearLight.indices(of: light)
    let exact = encoded.withUnsafeBufferPointer { encoded in
      Lanes(each: { encoded[Int(indices[$0])] })
    }
    // At 2²³ a Float's last bit is one, so the addition itself rounds.
    let shifted =
      (exact + noise).atLeast(0).atMost(255) + 0x1p23
    return SIMD8<UInt8>(truncatingIfNeeded: unsafeBitCast(shifted, to: SIMD8<UInt32>.self))
  }

  /// The sample, 0…255 and not rounded, for each index of `LinearLight.encoded`.
  private static let encoded: [Float] = LinearLight.encoded.indices.map { index in
    let bits =
      LinearLight.darkest.bitPattern + UInt32(index) << LinearLight.droppedBits
      + 1 << (LinearLight.droppedBits - 1)
    let light = Float(bitPattern: bits)
    // No light at all stays black.
    return index == 0 ? 0 : min(LinearLight.encode(light) * 255, 255)
  }
}
