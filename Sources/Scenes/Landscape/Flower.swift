/// One flower of the meadow: a poppy, a daisy, a buttercup or a cornflower.
struct Flower {
  private let foot: Vector
  private let size: Float
  private let kind: UInt32
  private let lean: Float

  init(seed: UInt32, at foot: Vector, size: Float) {
    self.foot = foot
    self.size = size * (0.8 + Float(seed >> 8 & 255) / 640)
    kind = seed & 7
    lean = Float(seed >> 16 & 255) / 255 - 0.4
  }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    guard !canvas.isCoarse else {
      canvas.dab(
        at: foot - Vector(0, size * 4), radii: Vector(size, size * 0.8) * 1.2,
        with: [RGBA(0xF7F3E8), RGBA(0xE2412B), RGBA(0xFFD94A), RGBA(0x7C8CE8)][
          [0, 0, 0, 1, 1, 2, 2, 3][Int(kind)]])
      return
    }
    let head = foot + Vector(lean * size * 2, -size * 5)
    canvas.fill(
      Path(
        strokeThrough: [foot, foot.mixed(with: head, 0.5) - Vector(lean * size * 0.5, 0), head],
        widths: [size * 0.4, size * 0.34, size * 0.3]), with: RGBA(0x56752F))
    switch kind {
    case 0, 1, 2:
      petals(
        RGBA(0xF7F3E8), RGBA(0xC9CBD6), count: 7, heart: RGBA(0xE9B62C), at: head,
        on: &canvas, in: light)
    case 3, 4:
      petals(
        RGBA(0xE2412B), RGBA(0x9F1F1E), count: 4, heart: RGBA(0x2A1715), at: head,
        on: &canvas, in: light)
    case 5, 6:
      petals(
        RGBA(0xFFD94A), RGBA(0xD79A1F), count: 5, heart: RGBA(0xC98A1B), at: head,
        on: &canvas, in: light)
    default:
      petals(
        RGBA(0x7C8CE8), RGBA(0x4651A6), count: 6, heart: RGBA(0x39316E), at: head,
        on: &canvas, in: light)
    }
  }

  /// Petals around a heart, seen at a slant; the ones towards the sun are brighter.
  private func petals(
    _ bright: RGBA, _ dark: RGBA, count: Int, heart: RGBA, at head: Vector,
    on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let turn = UnitCircle.direction(1 / Float(count))
    var direction = UnitCircle.direction(lean.magnitude)
    let squash = Vector(1, 0.72)
    for _ in 0..<count {
      let shine = (0.5 + 0.6 * direction.dot(light.direction)).clamped
      canvas.fill(
        Path(ellipseAt: head + direction * squash * size * 0.75, radii: Vector(0.72, 0.58) * size),
        with: dark.mixed(with: bright, 0.3 + 0.7 * shine))
      direction = Vector(
        direction.x * turn.x - direction.y * turn.y, direction.x * turn.y + direction.y * turn.x)
    }
    canvas.fill(Path(ellipseAt: head, radii: Vector(0.42, 0.34) * size), with: heart)
  }
}
