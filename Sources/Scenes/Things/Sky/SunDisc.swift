/// The sun as a disc with its glow; its foot is the lowest point of the disc.
struct SunDisc: Drawable {
  var colour = RGBA(0xFFD84A)

  static let box = Box(x: -34...34, y: -68...0)
  static let layer = DrawingLayer.sky

  private static let centre = Vector(0, -34)

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let glow = Vector(96, 96)
    canvas.fill(
      Path(ellipseAt: SunDisc.centre, radii: glow),
      with: RadialGradient(
        centre: SunDisc.centre, radii: glow, inner: light.sunlit(colour, 0.5).faded(to: 0.9),
        outer: light.sunlit(colour, 0.5).faded(to: 0)))
    canvas.fill(
      Path(ellipseAt: SunDisc.centre, radii: Vector(34, 34)),
      with: RadialGradient(
        centre: SunDisc.centre, radii: Vector(40, 40), inner: light.sunlit(colour, 0.7),
        outer: colour))
  }
}

extension SunDisc: SceneThing {
  static let kind = ThingKind(
    ["sun"], habitat: .sky, extent: 0.16...0.22, frequency: 0.06,
    traits: [.immovable, .celestial],
    conditions: ThingKind.Conditions(times: .byDay, weathers: [.clear]),
    wishes: ImplicitWordings(
      ["what a bright day", "I want to get a tan"], unseen: ["put your sunglasses on"])
  ) { _, _ in SunDisc() }
}
