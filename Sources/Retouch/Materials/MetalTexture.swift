/// Brushed steel: fine streaks in one direction, and soft bands of reflections across them.
struct MetalTexture: MaterialTexture {
  private static let shade = LinearColours(hexadecimal: 0x3C4249)
  private static let body = LinearColours(hexadecimal: 0x8E969E)
  private static let shine = LinearColours(hexadecimal: 0xF4F7FA)

  let gloss: Float = 1
  let shading: Float = 0.7
  /// Streaks per unit; never finer than a pixel can show.
  private let fineness: Float
  /// Whether the streaks are vertical.
  private let isUpright: Bool
  private let streaks: FractalNoise
  private let surroundings: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    fineness = min(170, 0.4 / scale.pixel)
    isUpright = scale.isTall
    streaks = FractalNoise(seed: seed, stream: 1, octaves: 2, roughness: 0.7)
    surroundings = FractalNoise(seed: seed, stream: 2, octaves: 2)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let (along, across) = isUpright ? (y, x) : (x, y)
    let brush =
      streaks.at(along * 2.2, across * fineness)
      + 0.6 * streaks.at(along * 0.7 + 31, across * fineness * 0.31)
    let reflected = surroundings.at(x * 1.1, y * 1.6)
    let mirrored = (along * 0.55 + across * 0.35 + light * 0.6 + reflected * 0.16).wave
    let tone = mirrored * 0.85 + brush * 0.085
    let dark = Self.shade.mixed(with: Self.body, fraction: tone.smoothStep(-0.1, 0.5))
    return dark.mixed(with: Self.shine, fraction: tone.smoothStep(0.5, 1.05))
  }
}
