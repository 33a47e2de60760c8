/// A colour to paint with: red, green and blue 0…255 in sRGB, and an opacity 0…1.
struct RGBA: Hashable, Sendable {
  /// Red, green, blue, opacity.
  var channels: SIMD4<Float>

  init(_ channels: SIMD4<Float>) {
    self.channels = channels
  }

  /// The colour written as `0xRRGGBB`.
  init(_ code: UInt32, opacity: Float = 1) {
    channels = SIMD4(
      Float(code >> 16 & 255), Float(code >> 8 & 255), Float(code & 255), opacity)
  }

  func mixed(with other: RGBA, _ fraction: Float) -> RGBA {
    RGBA(channels + (other.channels - channels) * fraction)
  }

  /// The colour with its light multiplied; what would be brighter than white is white.
  func lit(by factor: Float) -> RGBA {
    let lit = channels * max(factor, 0)
    return RGBA(SIMD4(min(lit.x, 255), min(lit.y, 255), min(lit.z, 255), channels.w))
  }

  func faded(to opacity: Float) -> RGBA {
    var faded = channels
    faded.w *= opacity
    return RGBA(faded)
  }
}
