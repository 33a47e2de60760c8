import Pixels

/// Relief of rough paper, in whose grain pigment settles or from whose peaks it is rubbed off.
struct PaperTexture {
  private let noise: FractalNoise
  private let fibres: FractalNoise
  /// Bumps for each pixel.
  private let frequency: Float
  private let origin: Point

  /// - Parameter grain: the size of a bump, as a fraction of the picture's mean side.
  init(_ canvas: Canvas, seed: UInt64, grain: Float) {
    noise = FractalNoise(seed: seed, stream: 0x50, octaves: 3)
    fibres = FractalNoise(seed: seed, stream: 0x51, octaves: 1)
    // Bumps narrower than two pixels could not be shown.
    frequency = 1 / max(grain * Float(canvas.picture.meanSide), 1.8)
    origin = Point(x: canvas.area.x, y: canvas.area.y)
  }

  /// The height of the paper at eight pixels, around 0 and rarely beyond −1…1.
  @inline(__always)
  func height(x: Int, y: Int) -> Lanes {
    let across = Lanes.counting(from: origin.x + x) * frequency
    let down = Lanes(repeating: (Float(origin.y + y) + 0.5) * frequency)
    // Domain warping: bumps that bend each other look pressed, not woven.
    let bend = fibres.at(across * 0.37, down * 0.37) * 0.25
    return noise.at(across + bend, down - bend) * 0.69
  }
}
