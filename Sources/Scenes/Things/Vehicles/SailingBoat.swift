/// A sailing boat with mainsail and jib, lying on the water at the height of its foot.
struct SailingBoat: Drawable {
  var hull = RGBA(0xB8402E)
  var sail = RGBA(0xFBF6E8)

  static let box = Box(x: -52...52, y: -124...20)
  static let layer = DrawingLayer.water

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    drawReflection(on: &canvas)
    canvas.fill(Path(Box(x: 2...5.4, y: -120 ... -8)), with: RGBA(0x6B4A2C))
    var main = Path()
    main.move(to: Vector(7, -114))
    main.curve(to: Vector(48, -21), control: Vector(44, -66))
    main.curve(to: Vector(7, -18), control: Vector(28, -14))
    canvas.fill(main, solid: sail, in: light)
    var jib = Path()
    jib.move(to: Vector(1, -108))
    jib.curve(to: Vector(-43, -16), control: Vector(-20, -54))
    jib.curve(to: Vector(1, -20), control: Vector(-18, -12))
    canvas.fill(jib, solid: sail, in: light, relief: 0.7)
    if canvas.resolves(1.4) {
      for fraction: Float in [0.3, 0.56, 0.8] {
        let y = -114 + 96 * fraction
        canvas.fill(
          Path(from: Vector(7, y), to: Vector(10 + 38 * fraction, y + 3), width: 1),
          with: RGBA(0x8A8578, opacity: 0.5))
      }
    }
    canvas.fill(
      Path(through: [(4, -122), (20, -117), (4, -112)]), solid: hull, in: light, relief: 0.5)
    var body = Path()
    body.move(to: Vector(-50, -14))
    body.curve(to: Vector(50, -15), control: Vector(0, -8))
    body.curve(to: Vector(36, 4), control: Vector(47, -2))
    body.line(to: Vector(-32, 4))
    body.curve(to: Vector(-50, -14), control: Vector(-43, 0))
    canvas.fill(body, solid: hull, in: light)
    var rail = Path()
    rail.move(to: Vector(-51, -16))
    rail.curve(to: Vector(51, -17), control: Vector(0, -10))
    rail.line(to: Vector(50, -13))
    rail.curve(to: Vector(-49, -12), control: Vector(0, -6))
    canvas.fill(rail, solid: RGBA(0xF7EEDC), in: light)
  }

  private func drawReflection(on canvas: inout SceneCanvas) {
    canvas.fill(
      Path(ellipseAt: Vector(2, 5), radii: Vector(44, 13)),
      with: LinearGradient(
        hull.mixed(with: RGBA(0x18303E), 0.55).faded(to: 0.8), at: Vector(0, 2),
        RGBA(0x2C5468, opacity: 0), at: Vector(0, 18)))
    for (x, y, half) in [(-36, 6, 12), (30, 8, 15), (-8, 11, 16)] as [(Float, Float, Float)] {
      canvas.fill(
        Path(ellipseAt: Vector(x, y), radii: Vector(half, 1.4)),
        with: RGBA(0xFFFFFF, opacity: 0.55))
    }
  }
}

extension SailingBoat: SceneThing {
  static let kind = ThingKind(
    ["sailing boat", "sailboat", "boat"], habitat: .water, extent: 0.28...0.4,
    traits: [.twoSided, .inSmallWorld],
    conditions: .unfrozen,
    parts: [ThingPart(["sail", "sail of the boat"], \SailingBoat.sail)],
    wishes: ImplicitWordings(
      ["there is a good wind on the lake", "a regatta on the lake"],
      unseen: ["the breeze could carry somebody over the lake"]),
    farewells: .emptyLake
  ) { _, _ in SailingBoat() }
}
