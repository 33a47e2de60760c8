import Pixels

extension SIMD4<UInt8> {
  /// Samples rounded to the nearest integers; they must lie within −0.5…255.5.
  @inline(__always)
  init(roundedInRange samples: SIMD4<Float>) {
    // At 2²³ a Float's last bit is one, so the addition itself rounds.
    let shifted = samples + 0x1p23
    self.init(truncatingIfNeeded: unsafeBitCast(shifted, to: SIMD4<UInt32>.self))
  }
}

extension SIMD4<Float> {
  /// The samples of a pixel; exact.
  @inline(__always)
  init(samples pixel: Pixel) {
    let bits = SIMD4<UInt32>(truncatingIfNeeded: pixel) | 0x4B00_0000
    self = unsafeBitCast(bits, to: SIMD4<Float>.self) - 0x1p23
  }
}
