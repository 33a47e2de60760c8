/// The terrain between the sky and the water or the meadow, in layers: each nearer, greener and
/// less hazy than the one behind.
struct Landscape {
  /// The height at which the sky ends behind the lowest ridge.
  static let horizon: Float = 318
  /// The highest a mountain reaches.
  static let highest: Float = 176

  let terrain: Terrain
  let light: SceneLight
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas) {
    switch terrain {
    case .mountains:
      drawMountains(on: &canvas)
      for wood in woods { wood.draw(on: &canvas, in: light) }
    case .hills:
      for pasture in pastures { pasture.draw(on: &canvas, in: light) }
      woods[2].draw(on: &canvas, in: light)
    case .plain:
      Farmland(light: light, seed: seed).draw(on: &canvas)
    case .city:
      Skyline(light: light, seed: seed).draw(on: &canvas)
      woods[2].draw(on: &canvas, in: light)
    case .sea:
      break
    case .desert:
      for dune in dunes { dune.draw(on: &canvas, in: light) }
    }
  }

  private func drawMountains(on canvas: inout SceneCanvas) {
    let mountains = Ridge(
      base: 318, height: 150, wavelength: 210, octaves: 6, isSharp: true, seed: seed &+ 103)
    canvas.fill(
      mountains.path(in: canvas.visible, to: 332, scale: canvas.scale),
      with: Rock(
        noise: Noise(seed: seed &+ 5), octaves: canvas.isCoarse ? 2 : 3,
        lift: light.hasSnow ? 60 : 0))
  }

  private var woods: [Wood] {
    [
      Wood(
        ridge: Ridge(
          base: 330, height: 64, wavelength: 170, octaves: 4, isSharp: false, seed: seed &+ 61),
        far: RGBA(0x8FA6BC), near: RGBA(0xC3CFCB), tree: 3.4, rowCount: 7, seed: seed &+ 71),
      Wood(
        ridge: Ridge(
          base: 342, height: 52, wavelength: 150, octaves: 4, isSharp: false, seed: seed &+ 62,
          rise: (340, 40, 24)),
        far: RGBA(0x6E8F8F), near: RGBA(0xA9BFA4), tree: 6.5, rowCount: 7, seed: seed &+ 72),
      Wood(
        ridge: Ridge(
          base: 352, height: 26, wavelength: 190, octaves: 3, isSharp: false, seed: seed &+ 63,
          rise: (420, 960, 30)),
        far: RGBA(0x6E9156), near: RGBA(0xB3BA6A), tree: 11, rowCount: 4, seed: seed &+ 73),
    ]
  }

  /// Round green hills with hardly a tree.
  private var pastures: [Hillside] {
    [
      Hillside(
        ridge: Ridge(
          base: 316, height: 110, wavelength: 330, octaves: 2, isSharp: false, seed: seed &+ 64),
        far: RGBA(0x7FA27E), near: RGBA(0xA9C193), seed: seed &+ 74),
      Hillside(
        ridge: Ridge(
          base: 334, height: 84, wavelength: 270, octaves: 2, isSharp: false, seed: seed &+ 65),
        far: RGBA(0x5F9347), near: RGBA(0x9DBB67), seed: seed &+ 75),
    ]
  }

  private var dunes: [Hillside] {
    [
      Hillside(
        ridge: Ridge(
          base: 326, height: 64, wavelength: 300, octaves: 2, isSharp: true, seed: seed &+ 66),
        far: RGBA(0xD9A868), near: RGBA(0xE9C58E), seed: seed &+ 76, isSand: true),
      Hillside(
        ridge: Ridge(
          base: 352, height: 66, wavelength: 380, octaves: 1, isSharp: true, seed: seed &+ 67),
        far: RGBA(0xCB8F4A), near: RGBA(0xE2B673), seed: seed &+ 77, isSand: true),
    ]
  }

  /// The bare rock of the far mountains, in facets that face the light or turn away from it.
  private struct Rock: Paint {
    let noise: Noise
    let octaves: Int
    /// How much further down the snow reaches than in summer.
    let lift: Float
    let detail: Float = 2

    func colour(at point: Vector) -> RGBA {
      // Gullies run down the slopes: longer than wide, and leaning.
      let place = Vector(point.x + 0.35 * point.y, point.y * 0.55) / 46
      let here = noise.ridged(place, octaves: octaves)
      let sunward = noise.ridged(place + Vector(-0.11, -0.05), octaves: octaves)
      let slope = ((here - sunward) * 2.6 + 0.5).clamped
      let depth = ((point.y - Landscape.highest) / (Lake.farShore - Landscape.highest)).clamped
      let rock = RGBA(0x6F83AA).mixed(with: RGBA(0xD9C9BE), slope)
      let snowLine = 226 + lift + 34 * (here - 0.5) + 16 * (slope - 0.5)
      let snow = Float.step(point.y, from: snowLine + 9, to: snowLine - 9)
      let white = RGBA(0xA9BEDD).mixed(with: RGBA(0xFFF7EA), slope)
      return rock.mixed(with: white, snow * 0.9)
        .mixed(with: RGBA(0xDDDAD6), 0.18 + 0.72 * depth)
    }
  }
}
