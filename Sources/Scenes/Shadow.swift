/// A soft shadow on the ground, thinning out unevenly towards its rim.
struct Shadow: Paint {
  private let centre: Vector
  private let radii: Vector
  private let strength: Float
  private let fray: Float
  private let noise: Noise

  var detail: Float { fray / 8 }

  init(centre: Vector, radii: Vector, strength: Float, fray: Float, seed: UInt32) {
    self.centre = centre
    self.radii = radii
    self.strength = strength
    self.fray = fray
    noise = Noise(seed: seed)
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(
      Path(
        Box(
          x: centre.x - radii.x...centre.x + radii.x,
          y: centre.y - radii.y...centre.y + radii.y)), with: self)
  }

  func colour(at point: Vector) -> Colour {
    let away = ((point - centre) / radii).length
    guard away < 1 else { return Colour(.zero) }
    let spots = noise.fractal(point / Vector(fray, fray * 0.4), octaves: 3) - 0.5
    let cover = Float.step(1 - away + spots * 0.9 * away, from: 0, to: 0.5)
    return Light.shade.faded(to: strength * cover)
  }
}
