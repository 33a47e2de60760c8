/// A wooded hill: rows of conifers down its slope, each row a little lower and hazier.
struct Wood {
  let ridge: Ridge
  /// The colour along the ridge.
  let far: RGBA
  /// The hazier colour at the foot.
  let near: RGBA
  /// The height of a tree, in units.
  let tree: Float
  /// How many rows of trees there are.
  let rowCount: Int
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let far = light.season.hill(self.far, in: light)
    let near = light.season.hill(self.near, in: light)
    let visible = canvas.visible
    canvas.fill(
      ridge.path(in: visible, to: Lake.farShore + 8, scale: canvas.scale),
      with: LinearGradient(
        far, at: Vector(0, ridge.base - ridge.height * 0.7), near, at: Vector(0, Lake.farShore)
      ).textured(seed: seed, patch: Vector(46, 9), amount: 0.26, octaves: 2))
    let pace = canvas.isCoarse ? max(1, Int(1.5 / (tree * 0.8 * canvas.scale))) : 1
    for row in stride(from: 0, to: rowCount, by: pace) {
      drawSpires(row: row, on: &canvas, in: light)
    }
  }

  /// One row of conifers, as one shape for the dark and one for the lit sides.
  private func drawSpires(row: Int, on canvas: inout SceneCanvas, in light: SceneLight) {
    let visible = canvas.visible
    let pace = max(tree * 0.4, (canvas.isCoarse ? 2.2 : 1.2) / canvas.scale)
    let noise = Noise(seed: seed &+ 7 &+ UInt32(row))
    let clearings = Noise(seed: seed)
    let drop = Float(row) * tree * 0.8
    var dark = Path()
    var lit = Path()
    let first = Int32((visible.low.x / pace).rounded(.down))
    let last = Int32((visible.high.x / pace).rounded(.up))
    for index in first...last {
      let x = (Float(index) + noise.cell(index, 1)) * pace
      let foot = ridge.top(at: x) + 1.5 + drop * (0.85 + 0.3 * noise.cell(index, 3))
      // Clearings, where the slope is pasture.
      guard foot < Lake.farShore + 1,
        clearings.value(at: Vector(x / 58, foot / 17)) > 0.4
      else { continue }
      let height = tree * (0.55 + 0.75 * noise.cell(index, 2))
      let half = height * 0.25
      dark.move(to: Vector(x - half, foot))
      dark.line(to: Vector(x, foot - height))
      dark.line(to: Vector(x + half, foot))
      lit.move(to: Vector(x - half, foot))
      lit.line(to: Vector(x, foot - height))
      lit.line(to: Vector(x - half * 0.15, foot))
    }
    let depth = Float(row) / Float(max(rowCount, 2) - 1)
    let colour = light.season.wood(far.mixed(with: near, 0.5 * depth), in: light)
    canvas.fill(dark, with: colour.lit(by: 0.8))
    canvas.fill(lit, with: colour.lit(by: 1.02).mixed(with: RGBA(0xF2DDA0), 0.18))
  }
}
