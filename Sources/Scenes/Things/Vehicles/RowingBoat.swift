/// A rowing boat on the lake.
struct RowingBoat: Drawable {
  static let box = Box(x: 236...318, y: 386...418)
  static let foot = Vector(278, 410)
  static let layer = DrawingLayer.water

  private static let cream = RGBA(0xF5E9D0)
  private static let blue = RGBA(0x3F7F9C)

  /// The colour of the planks.
  var hull = cream
  /// The colour of the band along the gunwale.
  var band = blue

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    var mirrored = Path()
    mirrored.move(to: Vector(242, 409))
    mirrored.curve(to: Vector(313, 408), control: Vector(280, 424))
    mirrored.curve(to: Vector(242, 409), control: Vector(280, 412))
    canvas.fill(
      mirrored,
      with: LinearGradient(
        RGBA(0x3A2A22, opacity: 0.7), at: Vector(0, 408), RGBA(0x5A4434, opacity: 0.1),
        at: Vector(0, 419)))

    var inside = Path()
    inside.move(to: Vector(237, 391))
    inside.curve(to: Vector(317, 390), control: Vector(278, 385))
    inside.curve(to: Vector(237, 391), control: Vector(278, 404))
    canvas.fill(inside, with: RGBA(0x4A3526))
    for x: Float in [256, 278, 299] {
      canvas.fill(
        Path(from: Vector(x - 1, 389), to: Vector(x + 3, 396), width: 4),
        with: RGBA(0xB98D5C))
    }

    var hull = Path()
    hull.move(to: Vector(236, 390))
    hull.curve(to: Vector(318, 389), control: Vector(278, 403))
    hull.curve(to: Vector(306, 410), control: Vector(316, 402))
    hull.curve(to: Vector(248, 411), control: Vector(276, 414))
    hull.curve(to: Vector(236, 390), control: Vector(239, 403))
    let (near, away): (Float, Float) = light.direction.x < 0 ? (240, 318) : (318, 240)
    let planks = Dye(from: RowingBoat.cream, to: self.hull)
    canvas.fill(
      hull,
      with: LinearGradient(
        planks(RGBA(0xF5E9D0)), at: Vector(near, 392), planks(RGBA(0x8C7C6C)),
        at: Vector(away, 408)))
    let paint = Dye(from: RowingBoat.blue, to: self.band)
    var band = Path()
    band.move(to: Vector(236, 390))
    band.curve(to: Vector(318, 389), control: Vector(278, 403))
    band.line(to: Vector(317.4, 393))
    band.curve(to: Vector(237, 394.5), control: Vector(278, 407))
    canvas.fill(
      band,
      with: LinearGradient(
        paint(RGBA(0x3F7F9C)), at: Vector(near, 392), paint(RGBA(0x1F4257)),
        at: Vector(away, 400)))
  }
}

extension RowingBoat: SceneThing {
  static let kind = ThingKind(
    ["rowing boat", "rowboat", "boat"], habitat: .water, extent: 0.24...0.34,
    traits: [.twoSided, .inSmallWorld],
    conditions: .unfrozen,
    parts: [ThingPart(["boat", "rowing boat"], \RowingBoat.hull, usual: .white)],
    wishes: ImplicitWordings(
      ["somebody wants to go fishing on the lake", "they want to row across the lake"],
      unseen: ["give the fisherman something with oars"]),
    farewells: .emptyLake
  ) { _, _ in RowingBoat() }
}
