/// A cast-iron street lamp in the meadow on the right.
struct LampPost: Drawable {
  static let box = Box(x: 853...891, y: 231...576)

  /// Where it counts as standing: before the oak's shade, behind the grass at its own foot.
  static let foot = Vector(872, 566)

  /// Whether it burns.
  var isLit = false

  private static let axis: Float = 872
  private static let base: Float = 570
  private static let iron = RGBA(0x14191D)
  private static let shine = RGBA(0x6C7C86)

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(
      centre: Vector(LampPost.axis + 4, LampPost.base + 1), radii: Vector(15, 4.5), strength: 0.6,
      fray: 6, seed: 171
    ).draw(on: &canvas, in: light)
    if isLit { drawPool(on: &canvas) }
    drawPole(on: &canvas)
    drawLantern(on: &canvas)
    if isLit { drawHalo(on: &canvas, in: light) }
  }

  /// The light on the ground.
  private func drawPool(on canvas: inout SceneCanvas) {
    let centre = Vector(LampPost.axis, LampPost.base)
    let radii = Vector(110, 22)
    canvas.shine(
      Path(ellipseAt: centre, radii: radii),
      with: RadialGradient(
        centre: centre, radii: radii, inner: RGBA(0xFFD888, opacity: 0.4),
        outer: RGBA(0xFFD888, opacity: 0)))
  }

  /// The lantern's glass as a flame, and the light around it.
  private func drawHalo(on canvas: inout SceneCanvas, in light: SceneLight) {
    let centre = Vector(LampPost.axis, 273)
    let radii = Vector(78, 78)
    canvas.shine(
      Path(ellipseAt: centre, radii: radii),
      with: RadialGradient(
        centre: centre, radii: radii,
        inner: RGBA(0xFFD070, opacity: light.time == .night ? 0.8 : 0.45),
        outer: RGBA(0xFFC050, opacity: 0)))
    canvas.shine(Path(ellipseAt: centre, radii: Vector(9.5, 15)), with: RGBA(0xFFF6D8))
  }

  /// A round iron part between two heights, lit on its left.
  private func turned(
    from top: Float, _ topHalf: Float, to bottom: Float, _ bottomHalf: Float,
    on canvas: inout SceneCanvas
  ) {
    let axis = LampPost.axis
    let half = max(topHalf, bottomHalf)
    canvas.fill(
      Path([
        Vector(axis - topHalf, top), Vector(axis + topHalf, top),
        Vector(axis + bottomHalf, bottom), Vector(axis - bottomHalf, bottom),
      ]), with: Iron(axis: axis, half: half))
  }

  private func drawPole(on canvas: inout SceneCanvas) {
    turned(from: 292, 2.7, to: 480, 3.6, on: &canvas)
    turned(from: 478, 4.4, to: 530, 5.4, on: &canvas)
    turned(from: 528, 7, to: 534, 8, on: &canvas)
    turned(from: 533, 7, to: 560, 9.4, on: &canvas)
    turned(from: 559, 12, to: 571, 13, on: &canvas)
    for (y, half) in [(474, 6.2), (398, 4.8), (304, 4.6), (292, 6)] as [(Float, Float)] {
      turned(from: y, half, to: y + 4.4, half, on: &canvas)
    }
    // The arms for the ladder.
    turned(from: 310, 15, to: 312.6, 15, on: &canvas)
    for side in [-15, 15] as [Float] {
      canvas.fill(
        Path(ellipseAt: Vector(LampPost.axis + side, 311.3), radii: Vector(2.4, 2.4)),
        with: LampPost.iron)
    }
  }

  private func drawLantern(on canvas: inout SceneCanvas) {
    let axis = LampPost.axis
    // The glass, wider above, with the evening in it.
    canvas.fill(
      Path([
        Vector(axis - 14, 256), Vector(axis + 14, 256), Vector(axis + 8, 290),
        Vector(axis - 8, 290),
      ]),
      with: LinearGradient(
        RGBA(0xFFE9B0), at: Vector(axis - 12, 258), RGBA(0xB98B4E),
        at: Vector(axis + 12, 288)))
    canvas.fill(
      Path(ellipseAt: Vector(axis, 275), radii: Vector(8, 11)),
      with: RadialGradient(
        centre: Vector(axis, 275), radii: Vector(8, 11), inner: RGBA(0xFFF7D8),
        outer: RGBA(0xFFD98A, opacity: 0)))
    for (top, bottom) in [(-14, -8), (-4.6, -2.6), (4.6, 2.6), (14, 8)] as [(Float, Float)] {
      canvas.fill(
        Path(from: Vector(axis + top, 255), to: Vector(axis + bottom, 291), width: 1.8),
        with: LampPost.iron)
    }
    turned(from: 288, 9.4, to: 293, 6, on: &canvas)
    turned(from: 253, 17, to: 256.6, 17, on: &canvas)
    var roof = Path()
    roof.move(to: Vector(axis - 17, 253.6))
    roof.curve(to: Vector(axis - 4, 240), control: Vector(axis - 8, 250))
    roof.line(to: Vector(axis + 4, 240))
    roof.curve(to: Vector(axis + 17, 253.6), control: Vector(axis + 8, 250))
    canvas.fill(roof, with: Iron(axis: axis, half: 17))
    turned(from: 237, 4.6, to: 240.4, 5, on: &canvas)
    canvas.fill(
      Path(ellipseAt: Vector(axis, 235), radii: Vector(2.6, 3.4)), with: Iron(axis: axis, half: 3))
  }

  /// Black iron on a round part: a cool shine left of the axis.
  private struct Iron: Paint {
    let axis: Float
    let half: Float

    func colour(at point: Vector) -> RGBA {
      let across = (point.x - axis) / half
      let shine = Float.step((across + 0.42).magnitude, from: 0.5, to: 0)
      return LampPost.iron.mixed(with: LampPost.shine, shine)
    }
  }
}

extension LampPost: SceneThing, Lamp {
  static let kind = ThingKind(
    ["lamp post", "street lamp", "lantern"], extent: 0.42...0.56,
    traits: [.oneSided, .inSmallWorld],
    wishes: ImplicitWordings(
      ["people should find their way at night {where}", "the path needs light {where}"],
      unseen: ["nobody should have to walk in the dark {where}"]),
    farewells: ["there should be no light on this path"]
  ) { _, _ in LampPost() }
}
