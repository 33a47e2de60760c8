/// What lies between the sky and the lake: mountains, wooded hills and pastures, each layer
/// nearer, greener and less hazy than the one behind.
struct Landscape {
  /// Where the sky ends behind the lowest ridge.
  static let horizon: Float = 318
  /// The highest a mountain reaches.
  static let highest: Float = 176

  func draw(on canvas: inout Canvas) {
    let visible = canvas.visible
    let mountains = Ridge(
      base: 318, height: 150, wavelength: 210, octaves: 6, isSharp: true, seed: 103)
    canvas.fill(
      mountains.path(in: visible, to: 332, scale: canvas.scale),
      with: Rock(noise: Noise(seed: 5)))
    for wood in Landscape.woods {
      wood.draw(on: &canvas)
    }
  }

  private static let woods = [
    Wood(
      ridge: Ridge(
        base: 330, height: 64, wavelength: 170, octaves: 4, isSharp: false, seed: 61),
      far: Colour(0x8FA6BC), near: Colour(0xC3CFCB), tree: 3.4, rowCount: 7, seed: 71),
    Wood(
      ridge: Ridge(
        base: 342, height: 52, wavelength: 150, octaves: 4, isSharp: false, seed: 62,
        rise: (340, 40, 24)),
      far: Colour(0x6E8F8F), near: Colour(0xA9BFA4), tree: 6.5, rowCount: 7, seed: 72),
    Wood(
      ridge: Ridge(
        base: 352, height: 26, wavelength: 190, octaves: 3, isSharp: false, seed: 63,
        rise: (420, 960, 30)),
      far: Colour(0x6E9156), near: Colour(0xB3BA6A), tree: 11, rowCount: 4, seed: 73),
  ]

  /// The bare rock of the far mountains, in facets that face the light or turn away from it.
  private struct Rock: Paint {
    let noise: Noise
    let detail: Float = 2

    func colour(at point: Vector) -> Colour {
      // Gullies run down the slopes: longer than wide, and leaning.
      let place = Vector(point.x + 0.35 * point.y, point.y * 0.55) / 46
      let here = noise.ridged(place, octaves: 3)
      let sunward = noise.ridged(place + Vector(-0.11, -0.05), octaves: 3)
      let slope = ((here - sunward) * 2.6 + 0.5).clamped
      let depth = ((point.y - Landscape.highest) / (Lake.farShore - Landscape.highest)).clamped
      let rock = Colour(0x6F83AA).mixed(with: Colour(0xD9C9BE), slope)
      let snowLine = 226 + 34 * (here - 0.5) + 16 * (slope - 0.5)
      let snow = Float.step(point.y, from: snowLine + 9, to: snowLine - 9)
      let white = Colour(0xA9BEDD).mixed(with: Colour(0xFFF7EA), slope)
      return rock.mixed(with: white, snow * 0.9)
        .mixed(with: Colour(0xDDDAD6), 0.18 + 0.72 * depth)
    }
  }
}
