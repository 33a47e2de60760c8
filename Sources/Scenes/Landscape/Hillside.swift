/// A bare hill or dune: one soft shape, bright towards the sun, in folds.
struct Hillside {
  let ridge: Ridge
  /// The colour along the ridge.
  let far: RGBA
  /// The hazier colour at the foot.
  let near: RGBA
  let seed: UInt32
  var isSand = false

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let far = isSand ? self.far : light.season.hill(self.far, in: light)
    let near = isSand ? self.near : light.season.hill(self.near, in: light)
    canvas.fill(
      ridge.path(in: canvas.visible, to: Lake.farShore + 8, scale: canvas.scale),
      with: Folds(
        ridge: ridge, far: far, near: near, noise: Noise(seed: seed), contrast: isSand ? 1.6 : 1))
  }

  private struct Folds: Paint {
    let ridge: Ridge
    let far: RGBA
    let near: RGBA
    let noise: Noise
    let contrast: Float
    let detail: Float = 5

    func colour(at point: Vector) -> RGBA {
      let depth = ((point.y - ridge.base + ridge.height * 0.7) / (ridge.height * 0.9)).clamped
      // Which way the slope faces is told by the ridge above it.
      let lean = (ridge.top(at: point.x - 14) - ridge.top(at: point.x + 14)) / 28
      let fold = noise.fractal(point / Vector(64, 15), octaves: 2) - 0.5
      let shine = 1 - contrast * 0.32 * lean * (1 - 0.6 * depth) + contrast * 0.14 * fold
      return far.mixed(with: near, depth).lit(by: shine)
    }
  }
}
