/// What light and air do to a painted colour: each channel is multiplied, then added to.
struct Illumination: Hashable, Sendable {
  private var gain: SIMD4<Float>
  private var offset: SIMD4<Float>

  /// The paint's own colours.
  static let full = Illumination(1, 1, 1)

  /// A light that leaves these fractions of red, green and blue, and adds so much of each, 0…255.
  init(_ red: Float, _ green: Float, _ blue: Float, lift: Float = 0) {
    gain = SIMD4(red, green, blue, 1)
    offset = SIMD4(lift, lift, lift, 0)
  }

  /// The light changed by another one.
  func then(_ next: Illumination) -> Illumination {
    var light = self
    light.gain *= next.gain
    light.offset = light.offset * next.gain + next.offset
    return light
  }

  /// The light seen through so much of an air's colour, 0…1.
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
