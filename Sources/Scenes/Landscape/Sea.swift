/// The open sea from the horizon to the beach: deep blue far out, turquoise and foam near.
struct Sea {
  let shore: Shore
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    canvas.fill(
      shore.water(from: Landscape.horizon, in: canvas.visible),
      with: Swell(light: light, noise: Noise(seed: seed &+ 86)))
  }

  private struct Swell: Paint {
    let light: SceneLight
    let noise: Noise
    let detail: Float = 2

    func colour(at point: Vector) -> RGBA {
      let depth = max(point.y - Landscape.horizon, 0)
      let nearness = (depth / 110).clamped
      let wave =
        noise.fractal(
          Vector(point.x / (14 + 90 * nearness), depth / (1.6 + 9 * nearness)), octaves: 2) - 0.5
      let water = RGBA(0x1F5E9E).mixed(with: RGBA(0x4FB3BE), nearness * nearness)
      let crest = Float.step(wave, from: 0.14, to: 0.3) * (0.25 + 0.75 * nearness)
      let glint =
        light.hasSun ? 0.7 * (1 - ((point.x - light.sun.x) / 150).magnitude).clamped : 0
      return water.lit(by: 1 + 0.5 * wave).mixed(with: RGBA(0xF4FBFB), crest)
        .mixed(with: RGBA(0xFFF0C0), glint * Float.step(wave, from: -0.05, to: 0.2))
    }
  }
}
