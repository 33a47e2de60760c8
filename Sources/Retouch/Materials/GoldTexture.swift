/// Polished gold that reflects warm surroundings.
///
/// The reflection depends on the source's lightness: where it increases, the reflection passes
/// through dark and bright repeatedly, as around a curved polished surface.
struct GoldTexture: MaterialTexture {
  private static let depth = LinearColours(hexadecimal: 0x4A2905)
  private static let body = LinearColours(hexadecimal: 0xC8871A)
  private static let bright = LinearColours(hexadecimal: 0xFFD45E)
  private static let mirrored = LinearColours(hexadecimal: 0xFFF6D2)

  let gloss: Float = 1
  let shading: Float = 0.65
  let shine = LinearColours(hexadecimal: 0xFFEFB4)
  private let dents: FractalNoise
  private let surroundings: FractalNoise

  init(seed: UInt64) {
    dents = FractalNoise(seed: seed, stream: 1, octaves: 2)
    surroundings = FractalNoise(seed: seed, stream: 2, octaves: 2, roughness: 0.35)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let dent = dents.at(x * 2.1, y * 2.1)
    let reflected = surroundings.at(x * 1.2 + dent * 0.25, y * 2.2 + light * 1.6 + dent * 0.3)
    let mirrored = (light * 0.85 + y * 0.5 + x * 0.22 + reflected * 0.2).wave
    let tone = mirrored * 0.8 + reflected * 0.12 + 0.1
    let dark = Self.depth.mixed(with: Self.body, fraction: tone.smoothStep(0.02, 0.42))
    let lit = dark.mixed(with: Self.bright, fraction: tone.smoothStep(0.38, 0.8))
    return lit.mixed(with: Self.mirrored, fraction: tone.smoothStep(0.8, 1.02))
  }
}
