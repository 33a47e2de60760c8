/// A hot-air balloon with gores in two colours; its foot is the bottom of the basket.
struct Balloon: Drawable {
  var envelope = RGBA(0xD8362C)
  var stripe = RGBA(0xF8D34A)

  static let box = Box(x: -55...55, y: -158...1)
  static let layer = DrawingLayer.air

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    for (top, foot) in [(-13, -9), (13, 9), (-5, -3), (5, 3)] as [(Float, Float)] {
      canvas.fill(
        Path(from: Vector(top, -42), to: Vector(foot, -17), width: 1.6), with: RGBA(0x4A3A2C))
    }
    canvas.fill(gore(from: -1, to: 1), with: envelope)
    for (left, right) in [(-0.86, -0.58), (-0.22, 0.22), (0.58, 0.86)] as [(Float, Float)] {
      canvas.fill(gore(from: left, to: right), with: stripe)
    }
    let middle = Vector(0, -104)
    canvas.fill(
      gore(from: -1, to: 1),
      with: RadialGradient(
        centre: middle + light.direction * Vector(24, 30), radii: Vector(92, 100),
        inner: RGBA(0xFFF6DC, opacity: 0.34), outer: light.shade.faded(to: 0.55)))
    canvas.fill(Path(through: [(-14, -45), (14, -45), (12, -39), (-12, -39)]), with: envelope)
    canvas.fill(
      Path(through: [(-11, -18), (11, -18), (9, 0), (-9, 0)]), solid: RGBA(0x94602F), in: light)
    canvas.fill(
      Path(through: [(-12, -19), (12, -19), (12, -15.4), (-12, -15.4)]), with: RGBA(0x5A3818))
  }

  /// The envelope's outline from one meridian to another, -1 at its left edge and 1 at its right.
  private func gore(from left: Float, to right: Float) -> Path {
    let top = Vector(0, -157)
    func side(_ fraction: Float, _ x: Float, _ y: Float) -> Vector { Vector(fraction * x, y) }
    var gore = Path()
    gore.move(to: top)
    gore.curve(
      to: side(right, 54, -102), side(right, 32, -157), side(right, 54, -134))
    gore.curve(to: side(right, 13, -44), side(right, 54, -76), side(right, 22, -62))
    gore.line(to: side(left, 13, -44))
    gore.curve(to: side(left, 54, -102), side(left, 22, -62), side(left, 54, -76))
    gore.curve(to: top, side(left, 54, -134), side(left, 32, -157))
    return gore
  }
}

extension Balloon: SceneThing {
  static let kind = ThingKind(
    ["hot air balloon", "balloon"], habitat: .air, extent: 0.28...0.4, traits: .inSmallWorld,
    conditions: .dry,
    parts: [
      ThingPart(
        ["balloon", "hot air balloon"], \Balloon.envelope, usual: .red, excluding: [.white])
    ],
    wishes: ImplicitWordings(
      [
        "somebody is looking at all this from above {where}",
        "a silent flight with a basket {where}",
      ], unseen: ["a trip through the air, warmed by a flame {where}"]),
    farewells: ImplicitWordings(
      ["the trip in the basket is over", "nobody is flying today"],
      unseen: ["the balloon has drifted out of sight"])
  ) { _, _ in Balloon(stripe: ColourName.white.colour) }
}
