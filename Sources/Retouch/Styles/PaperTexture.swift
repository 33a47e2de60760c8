import Pixels

/// The relief of a sheet of paper: hills and dales that pigment settles in or is rubbed off by.
struct PaperTexture {
  private let noise: FractalNoise
  private let fibres: FractalNoise
  /// Hills for each pixel.
  private let frequency: Float
  private let origin: Point

  /// - Parameter grain: the size of a hill, as a share of the picture's mean side.
  init(_ canvas: Canvas, seed: UInt64, grain: Float) {
    noise = FractalNoise(seed: seed, stream: 0x50, octaves: 3)
    fibres = FractalNoise(seed: seed, stream: 0x51, octaves: 1)
    // A hill narrower than two pixels could not be shown.
    frequency = 1 / max(grain * Float(canvas.picture.meanSide), 1.8)
    origin = Point(x: canvas.area.x, y: canvas.area.y)
  }

  /// How high the paper is at eight pixels, about 0 and rarely beyond −1…1.
  @inline(__always)
  func height(x: Int, y: Int) -> Lanes {
    let across = Lanes.counting(from: origin.x + x) * frequency
    let down = Lanes(repeating: (Float(origin.y + y) + 0.5) * frequency)
    // Hills that bend each other look pressed, not woven.
    let bend = fibres.at(across * 0.37, down * 0.37) * 0.25
    return noise.at(across + bend, down - bend) * 0.69
  }
}
