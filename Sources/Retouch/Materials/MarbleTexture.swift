/// White marble with grey veins.
///
/// The veins are the zero crossings of warped noise: Perlin's turbulence, "An Image Synthesizer"
/// (1985), with lines that part and meet instead of parallel ones.
struct MarbleTexture: MaterialTexture {
  private static let ground = LinearColours(hexadecimal: 0xF1EEE9)
  private static let cloud = LinearColours(hexadecimal: 0xCBCBCD)
  private static let vein = LinearColours(hexadecimal: 0x5C6068)
  private static let rust = LinearColours(hexadecimal: 0xA98D62)

  let gloss: Float = 0.9
  let shading: Float = 1
  private let pixel: Float
  private let warp: FractalNoise
  private let other: FractalNoise
  private let veins: FractalNoise
  private let hairs: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    pixel = scale.pixel
    warp = FractalNoise(seed: seed, stream: 1, octaves: 4, roughness: 0.55)
    other = FractalNoise(seed: seed, stream: 2, octaves: 4, roughness: 0.55)
    veins = FractalNoise(seed: seed, stream: 3, octaves: 2)
    hairs = FractalNoise(seed: seed, stream: 4, octaves: 2)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let (bendX, bendY) = (warp.at(x * 3, y * 3), other.at(x * 3, y * 3))
    // Veins run diagonally.
    let (u, v) = (x * 1.7 + y * 1.1 + bendX * 0.3, y * 2.6 - x * 1.5 + bendY * 0.3)
    let strength = (bendX + bendY * 0.6).smoothStep(-0.6, 0.9)
    let width = 0.025 + 0.11 * strength * strength
    let main = Self.line(veins.at(u, v * 0.8), width + pixel * 2)
    let halo = Self.line(veins.at(u, v * 0.8), width * 4)
    let fine = Self.line(hairs.at(u * 2.3 + 9, v * 2.1), Lanes(repeating: 0.035 + pixel * 4))
    let clouds = (bendY * 0.5 + bendX * 0.3 + 0.35).clipped
    var stone = Self.ground.mixed(with: Self.cloud, fraction: (clouds * 0.5 + halo * 0.5).clipped)
    stone = stone.mixed(with: Self.rust, fraction: halo * 0.22 * (bendX - 0.1).clipped)
    let lines = (main * (0.35 + 0.55 * strength) + fine * 0.3 * strength).clipped
    return stone.mixed(with: Self.vein, fraction: lines)
  }

  /// A line profile: 1 where a noise is 0, falling off over a width.
  @inline(__always)
  private static func line(_ noise: Lanes, _ width: Lanes) -> Lanes {
    let distance = noise / width
    return 1 / (1 + distance * distance * distance * distance + distance * distance)
  }
}
