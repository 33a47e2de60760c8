import Pixels

/// The lake: it mirrors what stands behind it, broken by ripples that grow towards us.
struct Lake {
  /// Where the water begins at the foot of the hills.
  static let farShore: Float = 352
  static let box = Box(x: -1e6...660, y: farShore...Meadow.lowestShore)

  func draw(on canvas: inout Canvas) {
    let visible = canvas.visible
    guard visible.high.y > Lake.farShore else { return }
    let mirror = Mirror(
      image: canvas.rows(from: Lake.farShore - 190, to: Lake.farShore),
      noise: Noise(seed: 83))
    canvas.fill(surface(in: visible), with: mirror)
    // A bright line of calm water under the far bank.
    canvas.fill(
      Path(
        Box(
          x: visible.low.x...max(Lake.box.high.x, visible.low.x),
          y: Lake.farShore - 1...Lake.farShore + 1.2)),
      with: Colour(0xF4EBD6, opacity: 0.45))
  }

  /// The water down to the meadow, and a little under it.
  private func surface(in visible: Box) -> Path {
    let overlap: Float = 9
    var points = [Vector(visible.low.x, Lake.farShore)]
    var x = min(visible.high.x, Lake.box.high.x)
    points.append(Vector(x, Lake.farShore))
    while x > visible.low.x {
      points.append(Vector(x, Meadow.edge(at: x) + overlap))
      x -= 6
    }
    points.append(Vector(visible.low.x, Meadow.edge(at: visible.low.x) + overlap))
    return Path(points)
  }

  private struct Mirror: Paint {
    let image: Canvas.Rows
    let noise: Noise
    let detail: Float = 2

    func colour(at point: Vector) -> Colour {
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
      let body = Colour(0x4C8CA8).mixed(with: Colour(0x2C6A8A), nearness)
      var water = mirrored.mixed(with: body, 0.16 + 0.4 * nearness)
      let glint =
        Float.step(wave, from: 0.16, to: 0.34)
        * (1 - ((point.x - 120) / 420).magnitude).clamped
      water = water.mixed(with: Colour(0xFFF3D2), glint * 0.6)
      return water.lit(by: 1 + 0.22 * wave)
    }
  }
}
