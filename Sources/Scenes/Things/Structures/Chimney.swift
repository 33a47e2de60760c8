/// The brick chimney behind the ridge, with a thread of smoke.
struct Chimney {
  let hasSmoke: Bool

  static let box = Box(x: 654...694, y: 256...306)

  private static let left = Quadrilateral(
    topLeft: Vector(658, 263), topRight: Vector(668, 261), bottomRight: Vector(668, 306),
    bottomLeft: Vector(658, 306))
  private static let front = Quadrilateral(
    topLeft: Vector(668, 261), topRight: Vector(690, 263), bottomRight: Vector(690, 306),
    bottomLeft: Vector(668, 306))

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    if hasSmoke { drawSmoke(on: &canvas) }
    drawBricks(Chimney.left, perRow: 2, light: 1.12, on: &canvas)
    drawBricks(Chimney.front, perRow: 4, light: 0.78, on: &canvas)
    canvas.fill(
      Path([
        Vector(655, 258), Vector(668, 256), Vector(668, 262), Vector(655, 264),
      ]), with: RGBA(0xEBDCC2))
    canvas.fill(
      Path([
        Vector(668, 256), Vector(693, 258), Vector(693, 264.5), Vector(668, 262),
      ]), with: RGBA(0xB9AA97))
  }

  private func drawBricks(
    _ side: Quadrilateral, perRow: Int, light: Float, on canvas: inout SceneCanvas
  ) {
    canvas.fill(side.path, with: RGBA(canvas.isCoarse ? 0xAE6348 : 0xC9B7A2).lit(by: light))
    guard !canvas.isCoarse else { return }
    var random = SeededSequence(seed: UInt32(137 + perRow))
    let rows = 9
    for row in 0..<rows {
      for index in -1..<perRow {
        let start = (Float(index) + 0.5 * Float(row & 1)) / Float(perRow)
        let left = max(start + 0.03, 0)
        let right = min(start + 1 / Float(perRow) - 0.03, 1)
        guard right > left else { continue }
        let top = (Float(row) + 0.1) / Float(rows)
        canvas.fill(
          side.part(across: left...right, down: top...top + 0.8 / Float(rows)).path,
          with: RGBA(0x95452F).mixed(with: RGBA(0xC9714D), random.next()).lit(by: light))
      }
    }
  }

  private func drawSmoke(on canvas: inout SceneCanvas) {
    canvas.fill(
      Path(Box(x: 640...800, y: 130...262)), with: Smoke(noise: Noise(seed: 139)))
  }

  /// Smoke that rises, leans with the wind and widens until it is gone.
  private struct Smoke: Paint {
    let noise: Noise
    let detail: Float = 3

    func colour(at point: Vector) -> RGBA {
      let rise = (260 - point.y) / 130
      guard rise > 0, rise < 1 else { return RGBA(.zero) }
      let curl = (noise.fractal(point / 26, octaves: 3) - 0.5) * 40 * rise
      let axis = 676 + 70 * rise * rise + 10 * rise + curl
      let half = 3 + 24 * rise
      let away = (point.x - axis) / half
      let thick = max(0, 1 - away * away) * (1 - rise)
      let puffs = noise.fractal(point / 14 + Vector(9.1, 3.3), octaves: 3)
      return RGBA(0xF4EEE6).faded(to: 0.62 * thick * (0.35 + 0.9 * puffs).clamped)
    }
  }
}

extension Chimney {
  static let smoke = Accessory(
    "smoke", \House.hasSmoke,
    adding: Wordings(
      explicit: [
        "add smoke to the chimney", "let the chimney smoke", "make the chimney smoke",
        "there should be smoke from the chimney", "smoke should rise from the chimney",
        "draw smoke above the house",
      ],
      implicit: ["somebody has lit the fire in the house", "it is warm by the fireplace inside"],
      unseen: ["they are heating the stove", "a log is burning in the living room"]),
    removing: Wordings(
      explicit: [
        "remove the smoke", "no smoke from the chimney", "stop the chimney smoking",
        "the chimney should not smoke", "take the smoke away", "erase the smoke",
      ],
      implicit: ["the fire in the house has gone out", "nobody heats the house any more"],
      unseen: ["the stove has gone cold"]))
}
