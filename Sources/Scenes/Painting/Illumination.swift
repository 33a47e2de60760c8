/// Gain and offset of a painted colour, a channel each: the effect of light and air on it.
struct Illumination: Hashable, Sendable {
  private var gain: SIMD4<Float>
  private var offset: SIMD4<Float>

  /// The identity: colours as they are painted.
  static let full = Illumination(1, 1, 1)

  /// Gains of red, green and blue, and one offset for all, 0…255.
  init(_ red: Float, _ green: Float, _ blue: Float, lift: Float = 0) {
    gain = SIMD4(red, green, blue, 1)
    offset = SIMD4(lift, lift, lift, 0)
  }

  /// This illumination followed by another one.
  func then(_ next: Illumination) -> Illumination {
    var light = self
    light.gain *= next.gain
    light.offset = light.offset * next.gain + next.offset
    return light
  }

  /// This illumination seen through air of a colour: `fraction`, 0…1, is the air's part.
  func seen(through air: RGBA, fraction: Float) -> Illumination {
    var light = self
    light.gain *= 1 - fraction
    light.gain.w = 1
    light.offset = light.offset * (1 - fraction) + air.channels * fraction
    light.offset.w = 0
    return light
  }

  @inline(__always)
  func on(_ channels: SIMD4<Float>) -> SIMD4<Float> { channels * gain + offset }

  func on(_ colour: RGBA) -> RGBA { RGBA(on(colour.channels)) }
}
