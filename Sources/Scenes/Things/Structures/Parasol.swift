/// A garden parasol with panels in two colours.
struct Parasol: Drawable {
  var canopy = RGBA(0xE03A34)
  var stripe = RGBA(0xFFF8EA)

  static let box = Box(x: -58...58, y: -112...1)

  var shadow: Shadow? { .standing(from: -40, to: 46) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(Path(Box(x: -1.8...1.8, y: -106...0)), with: RGBA(0x8A623A))
    canvas.fill(Path(ellipseAt: Vector(0, -1.6), radii: Vector(11, 2.6)), with: RGBA(0x5C6064))
    // Panels from rib to rib; the ribs stand closer at the sides, which turn away.
    let ribs: [Float] = [-57, -42, -16, 16, 42, 57]
    for index in 1..<ribs.count {
      let panel = panel(from: ribs[index - 1], to: ribs[index])
      canvas.fill(panel, with: index & 1 == 1 ? canopy : stripe)
      canvas.fill(
        panel,
        with: LinearGradient(
          RGBA(0xFFF6DC, opacity: 0.24), at: Vector(-40, -110), light.shade.faded(to: 0.5),
          at: Vector(52, -66)))
    }
    canvas.fill(Path(ellipseAt: Vector(0, -109), radii: Vector(2.6, 2.6)), with: RGBA(0x8A623A))
    canvas.fillSnow(
      Path(smoothThrough: [(-34, -94), (0, -112), (34, -94), (16, -97), (0, -95), (-16, -98)]),
      in: light)
  }

  private func panel(from left: Float, to right: Float) -> Path {
    let top = Vector(0, -108)
    let rim: Float = -74
    var panel = Path()
    panel.move(to: top)
    panel.curve(to: Vector(right, rim), control: Vector(right * 0.76, -100))
    panel.line(to: Vector(right, rim + 7))
    panel.curve(
      to: Vector(left, rim + 7), control: Vector((left + right) * 0.5, rim + 12))
    panel.line(to: Vector(left, rim))
    panel.curve(to: top, control: Vector(left * 0.76, -100))
    return panel
  }
}

extension Parasol: SceneThing {
  static let kind = ThingKind(
    ["parasol", "sunshade", "beach umbrella"], extent: 0.28...0.4,
    conditions: ThingKind.Conditions(seasons: [.spring, .summer]),
    parts: [
      ThingPart(["parasol", "sunshade"], \Parasol.canopy, usual: .red, excluding: [.white])
    ],
    wishes: ImplicitWordings(
      ["we would like some shade {where}", "somewhere to hide from the sun {where}"],
      unseen: ["the heat is hard to bear {where}", "protect the picnic from the sun {where}"])
  ) { _, _ in Parasol() }
}
