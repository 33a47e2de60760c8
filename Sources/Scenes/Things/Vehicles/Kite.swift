/// A kite in the wind: quarters in two colours, a tail of bows, a string that is lost in the air.
struct Kite: Drawable {
  var sail = RGBA(0xE23B3B)
  var accent = RGBA(0xFFCF3A)

  static let box = Box(x: -60...44, y: -124...2)
  static let layer = DrawingLayer.air

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let top = Vector(14, -122)
    let bottom = Vector(-12, -36)
    let left = Vector(-32, -94)
    let right = Vector(38, -78)
    let middle = top.mixed(with: bottom, 0.42)
    canvas.fill(
      Path(strokeThrough: [middle, Vector(-34, -40), Vector(-60, 0)], widths: [1, 0.9, 0.8]),
      with: LinearGradient(
        RGBA(0x3A3F46, opacity: 0.8), at: middle, RGBA(0x3A3F46, opacity: 0.1),
        at: Vector(-60, 0)))
    drawTail(from: bottom, on: &canvas, in: light)
    for (first, second, colour, shade) in [
      (top, left, sail, 0), (top, right, accent, 0.05), (bottom, left, accent, 0.12),
      (bottom, right, sail, 0.22),
    ] as [(Vector, Vector, RGBA, Float)] {
      canvas.fill(Path([first, second, middle]), with: light.shaded(colour, shade))
    }
    for (from, to) in [(top, bottom), (left, right)] {
      canvas.fill(Path(from: from, to: to, width: 1.6), with: RGBA(0x5A4228))
    }
  }

  private func drawTail(from tip: Vector, on canvas: inout SceneCanvas, in light: SceneLight) {
    let course: [(Float, Float)] = [(tip.x, tip.y), (-2, -26), (-14, -16), (2, -9), (-6, 0)]
    canvas.fill(Path(limb: course, from: 1.8, to: 1.4), with: RGBA(0x4A4038))
    for (index, knot) in course.dropFirst().dropLast().enumerated() {
      let colour = index & 1 == 0 ? accent : sail
      for side: Float in [-7, 7] {
        canvas.fill(
          Path(through: [knot, (knot.0 + side, knot.1 - 3.6), (knot.0 + side, knot.1 + 3.6)]),
          with: colour)
      }
    }
  }
}

extension Kite: SceneThing {
  static let kind = ThingKind(
    ["kite"], habitat: .air, extent: 0.22...0.32, conditions: .dry,
    parts: [ThingPart(["kite"], \Kite.sail, usual: .red, excluding: [.yellow, .orange])],
    wishes: ImplicitWordings(
      ["it is windy enough to play with a string {where}", "children play with the wind {where}"],
      unseen: ["a breezy day for playing {where}"]),
    farewells: ["the wind has torn the string"]
  ) { _, _ in Kite() }
}
