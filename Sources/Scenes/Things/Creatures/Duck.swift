/// A duck, swimming or standing, that looks to the left.
struct Duck: Drawable {
  var plumage = RGBA(0xFBF7EC)
  var isSwimming = true

  static let box = Box(x: -25...26, y: -37...6)
  static let layer = DrawingLayer.water

  var shadow: Shadow? { isSwimming ? nil : .standing(from: -16, to: 18) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let lift: Float = isSwimming ? 0 : -6
    if isSwimming {
      for (y, half) in [(1, 24), (4, 17)] as [(Float, Float)] {
        canvas.fill(
          Path(ellipseAt: Vector(1, y), radii: Vector(half, 2)),
          with: RGBA(0xF2FAFF, opacity: 0.5))
      }
    } else {
      for x: Float in [-3, 5] {
        canvas.fill(Path(Box(x: x...x + 2, y: -9...0)), with: RGBA(0xE8811F))
        canvas.fill(
          Path(through: [(x - 4, 0), (x + 1, -2.6), (x + 3, 0)]), with: RGBA(0xE8811F))
      }
    }
    canvas.fill(
      Path(smoothThrough: [
        (-13, -12 + lift), (-4, -13 + lift), (8, -14 + lift), (17, -14 + lift), (25, -18 + lift),
        (22, -8 + lift), (15, lift), (-8, lift), (-15, -4 + lift),
      ]), solid: plumage, in: light)
    canvas.fill(
      Path(limb: [(-9, -10 + lift), (-10, -22 + lift)], from: 10, to: 8), solid: plumage, in: light)
    canvas.fill(
      Path(smoothThrough: [
        (-2, -10 + lift), (10, -12.6 + lift), (19, -11 + lift), (13, -4 + lift), (2, -3.6 + lift),
      ]), solid: light.shaded(plumage, 0.22), in: light)
    canvas.fill(
      Path(smoothThrough: [
        (-15, -25 + lift), (-20, -23.6 + lift), (-24.4, -21.6 + lift), (-20, -20.4 + lift),
        (-14, -21 + lift),
      ]), with: RGBA(0xF2931E))
    canvas.fillBall(
      at: Vector(-11, -24 + lift), radii: Vector(6.6, 6.4), plumage, in: light)
    canvas.fill(
      Path(ellipseAt: Vector(-13.4, -25.6 + lift), radii: Vector(1.3, 1.4)), with: RGBA(0x15120F))
  }
}

extension Duck: SceneThing {
  static let kind = ThingKind(
    ["duck"], habitat: .water, extent: 0.16...0.23, traits: [.twoSided, .seasonal],
    conditions: .unfrozen,
    wishes: ImplicitWordings(
      ["somebody should swim on the lake", "there are breadcrumbs on the water"],
      unseen: ["something should quack"]),
    farewells: .flewAway
  ) { _, _ in Duck() }
}
