/// Woven cloth in plain weave, dyed in the stripes of a check.
struct FabricTexture: MaterialTexture {
  private static let cream = LinearColours(hexadecimal: 0xE9DFC8)
  private static let blue = LinearColours(hexadecimal: 0x3F5F8C)
  private static let red = LinearColours(hexadecimal: 0xA8372F)

  let gloss: Float = 0.05
  let shading: Float = 1
  /// Threads per unit; a thread is at least about four pixels wide.
  private let threads: Float
  private let slubs: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    threads = min(56, 0.27 / scale.pixel)
    slubs = FractalNoise(seed: seed, stream: 1, octaves: 2)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let uneven = slubs.at(x * 9, y * 9)
    let (across, down) = ((x + uneven * 0.0016) * threads, (y - uneven * 0.0016) * threads)
    let (column, row) = (across.wholeBelow, down.wholeBelow)
    let parity = ((column + row) * 0.5).fraction
    let isWarp = parity .< 0.25
    let (u, v) = (across - column, down - row)
    let over = Self.arc(u).replacing(with: Self.arc(v), where: .!isWarp)
    let length = Self.arc(v).replacing(with: Self.arc(u), where: .!isWarp)
    let height = over * (0.55 + 0.45 * length)

    // Threads differ: noise is long along each, short across.
    let warpTone = slubs.at(column * 0.73, y * 5)
    let weftTone = slubs.at(x * 5, row * 0.73 + 40)
    let tone = warpTone.replacing(with: weftTone, where: .!isWarp)
    let stripe = x.replacing(with: y, where: .!isWarp)
    let cloth = Self.dye(stripe)
    return cloth * ((0.42 + 0.62 * height) * (1 + tone * 0.12))
  }

  /// Parabolic profile of a thread: 0 at both ends of its width, 1 in its middle.
  @inline(__always)
  private static func arc(_ fraction: Lanes) -> Lanes { 4 * fraction * (1 - fraction) }

  /// The dye of a thread by its position: broad blue stripes and a narrow red one on cream.
  @inline(__always)
  private static func dye(_ position: Lanes) -> LinearColours {
    let repeated = (position * 3.4).fraction
    let broad = (repeated - 0.3).magnitude.smoothStep(0.165, 0.155)
    let narrow = (repeated - 0.76).magnitude.smoothStep(0.035, 0.028)
    return Self.cream.mixed(with: Self.blue, fraction: broad * 0.92)
      .mixed(with: Self.red, fraction: narrow * 0.9)
  }
}
