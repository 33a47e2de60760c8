/// A soft shadow on the ground, thinning out unevenly towards its rim.
struct Shadow: Hashable, Sendable {
  let centre: Vector
  let radii: Vector
  let strength: Float
  let fray: Float
  let seed: UInt32

  /// The shadow on the other side of what stands over so much from left to right.
  func mirrored(about x: Float) -> Shadow {
    Shadow(
      centre: Vector(2 * x - centre.x, centre.y), radii: radii, strength: strength, fray: fray,
      seed: seed)
  }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(
        Box(
          x: centre.x - radii.x...centre.x + radii.x,
          y: centre.y - radii.y...centre.y + radii.y)), with: Soft(shadow: self, light: light))
  }

  /// The shade that the shadow lays over a point.
  struct Soft: Paint {
    private let shadow: Shadow
    private let strength: Float
    private let shade: RGBA
    private let noise: Noise

    var detail: Float { shadow.fray / 8 }
    var coarseDetail: Float { shadow.fray / 5 }

    init(shadow: Shadow, light: SceneLight) {
      self.shadow = shadow
      // Without sun, only the light of the sky is kept from the ground.
      strength = light.hasSun ? shadow.strength : shadow.strength * 0.45
      shade = light.shade
      noise = Noise(seed: shadow.seed)
    }

    func colour(at point: Vector) -> RGBA {
      let away = ((point - shadow.centre) / shadow.radii).length
      guard away < 1 else { return RGBA(.zero) }
      let fray = shadow.fray
      let spots = noise.fractal(point / Vector(fray, fray * 0.4), octaves: 3) - 0.5
      let cover = Float.step(1 - away + spots * 0.9 * away, from: 0, to: 0.5)
      return shade.faded(to: strength * cover)
    }
  }
}
