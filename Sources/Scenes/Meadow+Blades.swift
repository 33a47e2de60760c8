extension Meadow {
  /// Draws the grass and the flowers that stand between two heights, the farther ones first.
  func drawBlades(from top: Float, to bottom: Float, on canvas: inout Canvas) {
    let visible = canvas.visible
    // Blades thinner than a third of a pixel are lost in the ground's own texture.
    guard canvas.scale > 0.12 else { return }
    let thinning = max(1, 0.55 / canvas.scale)
    let noise = Noise(seed: 95)
    let ground = Ground()
    var y = max(top, Meadow.horizon + 6)
    while y < min(bottom, visible.high.y + 20) {
      let nearness = (y - Meadow.horizon) / 288
      let height = 1.6 + 17 * nearness
      let pace = (2 + 4.8 * nearness) * thinning
      let row = Int32(y * 4)
      let first = Int32((visible.low.x / pace).rounded(.down)) - 1
      let last = Int32((visible.high.x / pace).rounded(.up)) + 1
      for index in first...last {
        let foot = Vector(
          (Float(index) + noise.cell(index, row)) * pace,
          y + (noise.cell(index, row &+ 1) - 0.5) * height * 0.5)
        guard foot.y > Meadow.edge(at: foot.x) + 3, !Footpath.contains(foot),
          !House.covers(foot)
        else { continue }
        drawBlade(
          at: foot, height: height * (0.5 + 0.9 * noise.cell(index, row &+ 2)),
          width: (0.5 + 0.9 * nearness) * thinning.squareRoot(),
          bend: noise.cell(index, row &+ 3) * 1.1 - 0.35,
          tone: noise.cell(index, row &+ 4), ground: ground, on: &canvas)
        let kind = noise.cell(index, row &+ 5)
        let patch = noise.value(at: foot / Vector(52, 22))
        if kind < 0.1 * Float.step(patch, from: 0.52, to: 0.95) {
          Flower(seed: Noise.hash(index, row, 97), at: foot, size: 0.45 + 2.6 * nearness)
            .draw(on: &canvas)
        }
      }
      y += height * 0.3 * thinning.squareRoot()
    }
  }

  private func drawBlade(
    at foot: Vector, height: Float, width: Float, bend: Float, tone: Float, ground: Ground,
    on canvas: inout Canvas
  ) {
    let tip = foot + Vector(bend * height * 0.7, -height)
    let middle = foot + Vector(bend * height * 0.12, -height * 0.6)
    let half = Vector(width, 0)
    var blade = Path()
    blade.move(to: foot - half)
    blade.curve(to: tip, control: middle - half * 0.7)
    blade.curve(to: foot + half, control: middle + half * 0.7)
    var base = ground.colour(at: foot)
    for shadow in Meadow.shadows {
      base = base.mixed(with: Light.shade, shadow.colour(at: foot).channels.w)
    }
    // Far away, light and dark blades run into one.
    let contrast = min(0.25 + height * 0.08, 1)
    let colour =
      tone > 0.62
      ? base.mixed(with: Colour(0xE3DC84), contrast * (0.25 + 0.5 * (tone - 0.62)))
      : base.mixed(with: Colour(0x1F4420), contrast * (0.52 - 0.7 * tone))
    canvas.fill(blade, with: colour)
  }
}
