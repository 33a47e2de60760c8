/// A wooded hill: rows of conifers down its slope, each row a little lower and hazier.
struct Wood {
  let ridge: Ridge
  /// The colour along the ridge.
  let far: Colour
  /// The hazier colour at the foot.
  let near: Colour
  /// The height of a tree, in units.
  let tree: Float
  /// How many rows of trees there are.
  let rowCount: Int
  let seed: UInt32

  func draw(on canvas: inout Canvas) {
    let visible = canvas.visible
    canvas.fill(
      ridge.path(in: visible, to: Lake.farShore + 8, scale: canvas.scale),
      with: LinearGradient(
        far, at: Vector(0, ridge.base - ridge.height * 0.7), near, at: Vector(0, Lake.farShore)
      ).textured(seed: seed, patch: Vector(46, 9), amount: 0.26, octaves: 2))
    for row in 0..<rowCount {
      drawSpires(row: row, on: &canvas)
    }
  }

  /// One row of conifers, as one shape for the dark and one for the lit sides.
  private func drawSpires(row: Int, on canvas: inout Canvas) {
    let visible = canvas.visible
    let pace = max(tree * 0.4, 1.2 / canvas.scale)
    let noise = Noise(seed: seed &+ 7 &+ UInt32(row))
    let clearings = Noise(seed: seed)
    let drop = Float(row) * tree * 0.8
    var dark = Path()
    var light = Path()
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
      light.move(to: Vector(x - half, foot))
      light.line(to: Vector(x, foot - height))
      light.line(to: Vector(x - half * 0.15, foot))
    }
    let depth = Float(row) / Float(max(rowCount, 2) - 1)
    let colour = far.mixed(with: near, 0.5 * depth)
    canvas.fill(dark, with: colour.lit(by: 0.8))
    canvas.fill(light, with: colour.lit(by: 1.02).mixed(with: Colour(0xF2DDA0), 0.18))
  }
}
