/// The bare boughs of a tree in winter, forked again and again.
struct Branches {
  /// Where a bough begins, and where it would end if it were straight.
  struct Bough {
    let start: Vector
    let end: Vector
    let width: Float
  }

  let boughs: [Bough]
  /// How often each bough is forked.
  let forks: Int
  /// How far the twigs turn away from their bough, in fractions of a full turn.
  var spread: Float = 0.1
  let seed: UInt32

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: seed)
    for bough in boughs {
      draw(bough, forks: forks, random: &random, on: &canvas, in: light)
    }
  }

  private func draw(
    _ bough: Bough, forks: Int, random: inout SeededSequence, on canvas: inout SceneCanvas,
    in light: SceneLight
  ) {
    let way = bough.end - bough.start
    let tip = max(bough.width * 0.45, 0.6 / canvas.scale)
    canvas.fill(
      Path(
        strokeThrough: [bough.start, bough.end], widths: [max(bough.width, tip), tip]),
      with: RGBA(0x54412F).mixed(with: RGBA(0x8A7258), random.next(0, 0.5)))
    if light.hasSnow {
      let lift = Vector(0, -bough.width * 0.35)
      canvas.fill(
        Path(
          strokeThrough: [bough.start + lift, bough.end + lift],
          widths: [bough.width * 0.5, tip * 0.8]),
        with: RGBA(0xF6F9FD, opacity: 0.9))
    }
    guard forks > 0 else { return }
    for (from, side) in [(0.55, -1), (0.75, 1), (1, -0.35), (1, 0.45)] as [(Float, Float)] {
      let turn = UnitCircle.direction(side * spread * random.next(0.7, 1.3))
      let reach = random.next(0.5, 0.72)
      let start = bough.start.mixed(with: bough.end, from)
      let end =
        start + Vector(way.x * turn.x - way.y * turn.y, way.x * turn.y + way.y * turn.x) * reach
      draw(
        Bough(start: start, end: end, width: tip), forks: forks - 1, random: &random, on: &canvas,
        in: light)
    }
  }
}
