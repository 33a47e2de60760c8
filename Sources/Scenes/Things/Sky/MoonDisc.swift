/// The moon with a soft halo, full or as a crescent; its foot is the lowest point of the disc.
struct MoonDisc: Drawable {
  var colour = RGBA(0xFFF4CF)
  var isCrescent = true

  static let box = Box(x: -30...30, y: -60...0)
  static let layer = DrawingLayer.sky

  private static let centre = Vector(0, -30)

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let halo = Vector(62, 62)
    canvas.fill(
      Path(ellipseAt: MoonDisc.centre, radii: halo),
      with: RadialGradient(
        centre: MoonDisc.centre, radii: halo, inner: colour.faded(to: 0.5),
        outer: colour.faded(to: 0)
      ))
    guard !isCrescent else {
      canvas.fill(crescent, with: colour)
      return
    }
    canvas.fill(Path(ellipseAt: MoonDisc.centre, radii: Vector(30, 30)), with: colour)
    let sea = light.shaded(colour, 0.22)
    for (x, y, across, down) in [
      (-9, -38, 9, 7), (6, -44, 6, 4), (8, -24, 10, 8), (-12, -20, 5, 4),
    ]
      as [(Float, Float, Float, Float)]
    {
      canvas.fill(Path(ellipseAt: Vector(x, y), radii: Vector(across, down)), with: sea)
    }
  }

  /// A waxing moon: a half circle and a flatter arc back, a little tilted.
  private var crescent: Path {
    var crescent = Path()
    crescent.move(to: Vector(-6, -59))
    crescent.curve(to: Vector(29, -24), Vector(18, -60), Vector(33, -42))
    crescent.curve(to: Vector(-19, -7), Vector(25, -2), Vector(-4, 6))
    crescent.curve(to: Vector(10, -28), Vector(-4, -4), Vector(9, -14))
    crescent.curve(to: Vector(-6, -59), Vector(11, -44), Vector(5, -54))
    return crescent
  }
}

extension MoonDisc: SceneThing {
  static let kind = ThingKind(
    ["moon"], habitat: .sky, extent: 0.16...0.22, frequency: 0.06,
    traits: [.immovable, .celestial],
    conditions: ThingKind.Conditions(times: [.night], weathers: [.clear]),
    wishes: ImplicitWordings(
      ["the wolves want something to howl at"],
      unseen: ["something pale and round should hang up there"]),
    usual: MoonDisc()
  ) { _, random in MoonDisc(isCrescent: random.chance(0.5)) }
}
