/// A sitting cat that looks at us.
struct Cat: Drawable {
  var coat = RGBA(0xE08A32)

  static let box = Box(x: -16...25, y: -45...1)

  var shadow: Shadow? { .standing(from: -15, to: 20) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(
        limb: [(8, -3), (19, -4), (22, -13), (17, -21), (19, -27)], from: 5.6, to: 4.4),
      solid: coat, in: light)
    canvas.fill(
      Path(smoothThrough: [
        (0, -30), (8, -26), (13, -13), (13, -3), (8, 0), (-9, 0), (-12, -4), (-11, -14), (-7, -26),
      ]), solid: coat, in: light)
    let pale = RGBA(0xFFF7E8)
    canvas.fill(
      Path(ellipseAt: Vector(-1, -15), radii: Vector(5, 8)), with: pale.faded(to: 0.85))
    for x: Float in [-6.5, 3.5] {
      canvas.fill(
        Path(limb: [(x, -12), (x, -2.6)], from: 5.6, to: 5.2), solid: coat, in: light)
      canvas.fill(Path(ellipseAt: Vector(x - 0.4, -1.8), radii: Vector(3.6, 2)), with: pale)
    }
    drawHead(on: &canvas, in: light)
  }

  private func drawHead(on canvas: inout SceneCanvas, in light: SceneLight) {
    for (outer, tip, inner) in [(-11, -11, -2), (8, 8, -1)] as [(Float, Float, Float)] {
      canvas.fill(
        Path(through: [(outer, -31), (tip, -44), (inner, -38)]), solid: coat, in: light)
      canvas.fill(
        Path(through: [
          (outer * 0.86, -34), (tip * 0.92, -41), (inner.mixed(with: outer, 0.3), -37),
        ]), with: RGBA(0xE8A59A))
    }
    canvas.fillBall(at: Vector(-1.5, -31), radii: Vector(11, 9.4), coat, in: light)
    canvas.fill(
      Path(ellipseAt: Vector(-1.5, -27), radii: Vector(5.4, 3.6)), with: RGBA(0xFFF7E8))
    for x: Float in [-6, 3] {
      canvas.fill(
        Path(ellipseAt: Vector(x, -32.4), radii: Vector(2.2, 2.4)), with: RGBA(0x2E3A1E))
      if canvas.resolves(1) {
        canvas.fill(
          Path(ellipseAt: Vector(x - 0.6, -33.2), radii: Vector(0.8, 0.8)), with: RGBA(0xFFFFFF))
      }
    }
    canvas.fill(Path(through: [(-3, -29), (0, -29), (-1.5, -27)]), with: RGBA(0xC65B55))
    guard canvas.resolves(0.7) else { return }
    for (x, y) in [(-15, -29), (-15, -26), (12, -29), (12, -26)] as [(Float, Float)] {
      canvas.fill(
        Path(from: Vector(x < 0 ? -5 : 2, -27.4), to: Vector(x, y), width: 0.5),
        with: RGBA(0xFFFFFF, opacity: 0.9))
    }
    let stripe = light.shaded(coat, 0.5)
    for x: Float in [-4.6, -1.5, 1.6] {
      canvas.fill(Path(from: Vector(x, -40), to: Vector(x, -36), width: 1.4), with: stripe)
    }
    for y: Float in [-22, -16, -10] {
      canvas.fill(Path(from: Vector(7, y), to: Vector(12, y + 2), width: 1.6), with: stripe)
    }
  }
}

extension Cat: SceneThing {
  static let kind = ThingKind(
    ["cat", "kitty"], extent: 0.2...0.29, traits: [.twoSided, .inSmallWorld],
    wishes: ImplicitWordings(
      ["something should chase the mice {where}", "I would love to hear purring {where}"],
      unseen: ["the mice should be afraid {where}"]),
    farewells: .ranAway, usual: Cat()
  ) { _, random in Cat(coat: random.pick(RGBA.furs)) }
}
