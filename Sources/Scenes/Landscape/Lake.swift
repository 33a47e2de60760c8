import Pixels

/// Still water down to the shore: it mirrors what stands behind it, broken by ripples that grow
/// towards us, or lies under ice.
struct Lake {
  /// Where the water begins at the foot of the hills.
  static let farShore: Float = 352
  static let box = Box(x: -1e6...660, y: farShore...Shore.lowest)

  let shore: Shore
  let isFrozen: Bool
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    let visible = canvas.visible
    guard visible.high.y > Lake.farShore else { return }
    let image = canvas.rows(from: Lake.farShore - 190, to: Lake.farShore)
    let surface = shore.water(from: Lake.farShore, in: visible)
    if isFrozen {
      canvas.shine(surface, with: Ice(image: image, light: light, noise: Noise(seed: seed &+ 83)))
    } else {
      canvas.shine(
        surface, with: Mirror(image: image, light: light, noise: Noise(seed: seed &+ 83)))
    }
    // A bright line of calm water under the far bank.
    canvas.fill(
      Path(
        Box(
          x: visible.low.x...max(Lake.box.high.x, visible.low.x),
          y: Lake.farShore - 1...Lake.farShore + 1.2)),
      with: RGBA(0xF4EBD6, opacity: 0.45))
  }

  private struct Mirror: Paint {
    let image: SceneCanvas.Rows
    let light: SceneLight
    let noise: Noise
    let detail: Float = 2

    func colour(at point: Vector) -> RGBA {
      let depth = max(point.y - Lake.farShore, 0)
      let nearness = depth / (Lake.box.high.y - Lake.farShore)
      // Waves look wider and higher the nearer they are.
      let stretch = 5 + 26 * nearness
      let wave =
        noise.fractal(Vector(point.x / (stretch * 3.4), depth * 7 / (stretch + 6)), octaves: 3)
        - 0.5
      let place = Vector(
        point.x + wave * (3 + 8 * nearness),
        Lake.farShore - depth * 1.3 + wave * (5 + 30 * nearness))
      let mirrored = image.colour(at: place)
      let body = light.land.on(RGBA(0x4C8CA8).mixed(with: RGBA(0x2C6A8A), nearness))
      var water = mirrored.mixed(with: body, 0.16 + 0.4 * nearness)
      let glint =
        Float.step(wave, from: 0.16, to: 0.34)
        * (1 - ((point.x - 120) / 420).magnitude).clamped
      water = water.mixed(with: light.land.on(RGBA(0xFFF3D2)), glint * 0.6)
      return water.lit(by: 1 + 0.22 * wave)
    }
  }

  /// Pale ice with drifts of snow and long cracks; only a breath of what it mirrors.
  private struct Ice: Paint {
    let image: SceneCanvas.Rows
    let light: SceneLight
    let noise: Noise
    let detail: Float = 2

    func colour(at point: Vector) -> RGBA {
      let depth = max(point.y - Lake.farShore, 0)
      let nearness = depth / (Lake.box.high.y - Lake.farShore)
      let mirrored = image.colour(at: Vector(point.x, Lake.farShore - depth * 1.3))
      let drift = noise.fractal(
        Vector(point.x / (40 + 60 * nearness), depth / (5 + 9 * nearness)), octaves: 3)
      let crack = noise.value(at: Vector(point.x / 90 + 31, depth / 16 + 7))
      var ice = RGBA(0xA9CBE2).mixed(with: RGBA(0xC6DFEE), nearness)
      ice = ice.mixed(with: RGBA(0xF4F8FC), Float.step(drift, from: 0.48, to: 0.62))
      ice = ice.mixed(
        with: RGBA(0xFFFFFF), 0.8 * Float.step((crack - 0.5).magnitude, from: 0.035, to: 0))
      return mirrored.mixed(with: light.land.on(ice), 0.86)
    }
  }
}
