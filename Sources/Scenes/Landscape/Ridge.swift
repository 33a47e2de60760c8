/// The line of a range of hills against what is behind it.
struct Ridge {
  private let noise: Noise
  let base: Float
  let height: Float
  private let wavelength: Float
  private let octaves: Int
  private let isSharp: Bool
  /// Where the ridge begins to rise, where it has risen fully, and by how much.
  private let rise: (from: Float, to: Float, height: Float)

  init(
    base: Float, height: Float, wavelength: Float, octaves: Int, isSharp: Bool, seed: UInt32,
    rise: (from: Float, to: Float, height: Float) = (0, 1, 0)
  ) {
    noise = Noise(seed: seed)
    self.base = base
    self.height = height
    self.wavelength = wavelength
    self.octaves = octaves
    self.isSharp = isSharp
    self.rise = rise
  }

  /// The height of the ridge, its y, at an x.
  func top(at x: Float) -> Float {
    let place = Vector(x / wavelength, 0.37)
    let relief =
      isSharp
      ? noise.ridged(place, octaves: octaves) : noise.fractal(place, octaves: octaves)
    return base - height * relief - rise.height * .step(x, from: rise.from, to: rise.to)
  }

  /// The shape from the ridge down to `bottom`, as wide as what is visible.
  func path(in visible: Box, to bottom: Float, scale: Float) -> Path {
    let step = max(2, 1 / scale)
    var points: [Vector] = []
    var x = visible.low.x - step
    while x < visible.high.x + step {
      points.append(Vector(x, top(at: x)))
      x += step
    }
    points.append(Vector(x, top(at: x)))
    points.append(Vector(x, bottom))
    points.append(Vector(visible.low.x - step, bottom))
    return Path(points)
  }
}
