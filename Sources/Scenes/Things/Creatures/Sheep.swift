/// A woolly sheep, seen from its side.
struct Sheep: Drawable {
  var wool = RGBA(0xF6F0E2)
  var face = RGBA(0x3B342F)

  static let box = Box(x: -42...33, y: -50...1)

  var shadow: Shadow? { .standing(from: -28, to: 28) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    for x: Float in [-17, -8, 10, 19] {
      canvas.fill(Path(Box(x: x - 2.4...x + 2.4, y: -16...0)), with: face)
    }
    // Curls around the body, in one shape, then the light of the whole fleece.
    var fleece = Path(ellipseAt: Vector(1, -28), radii: Vector(27, 16))
    for (x, y, radius) in [
      (-22, -34, 8), (-12, -41, 8), (1, -43, 8), (14, -41, 8), (24, -34, 8), (27, -25, 6.5),
      (20, -17, 7), (8, -14, 7), (-6, -14, 7), (-18, -17, 7), (-25, -25, 7),
    ] as [(Float, Float, Float)] {
      fleece.append(Path(ellipseAt: Vector(x, y), radii: Vector(radius, radius)))
    }
    canvas.fill(
      fleece,
      with: light.onBall(at: Vector(1, -30), radii: Vector(32, 21), wool, relief: 0.7))
    if canvas.resolves(2) {
      for (x, y) in [(-10, -34), (4, -36), (17, -32), (-4, -25), (11, -24), (-17, -26)]
        as [(Float, Float)]
      {
        canvas.fill(
          Path(limb: [(x - 4, y), (x, y + 3), (x + 4, y)], from: 1.2, to: 1.2),
          with: light.shaded(wool, 0.35).faded(to: 0.8))
      }
    }
    canvas.fill(
      Path(limb: [(-29, -37), (-36, -29)], from: 12, to: 8.6), solid: face, in: light)
    canvas.fill(
      Path(ellipseAt: Vector(-23, -37), radii: Vector(5, 2.6)), solid: face, in: light)
    canvas.fillBall(at: Vector(-27, -43), radii: Vector(7, 5), wool, in: light, relief: 0.6)
    canvas.fill(
      Path(ellipseAt: Vector(-33, -36.6), radii: Vector(1.6, 1.6)), with: RGBA(0xFFFFFF))
  }
}

extension Sheep: SceneThing {
  static let kind = ThingKind(
    ["sheep", "lamb"], extent: 0.2...0.28, traits: .twoSided,
    wishes: ImplicitWordings(
      ["somebody should keep the grass short {where}", "we need wool {where}"],
      unseen: ["something woolly {where}"]),
    farewells: .ranAway
  ) { _, _ in Sheep() }
}
