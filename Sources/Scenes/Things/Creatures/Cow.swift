/// A spotted cow, seen from its side.
struct Cow: Drawable {
  var coat = RGBA(0xFAF5EA)
  var patches = RGBA(0x2A2624)

  static let box = Box(x: -63...56, y: -74...1)

  var shadow: Shadow? { .standing(from: -44, to: 48) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    for x: Float in [-24, 34] {
      canvas.fill(
        Path(limb: [(x, -24), (x, -3)], from: 9, to: 7), with: light.shaded(coat, 0.4))
    }
    canvas.fill(
      Path(limb: [(46, -56), (52, -46), (50, -26)], from: 3, to: 2.4), solid: coat, in: light)
    canvas.fill(Path(ellipseAt: Vector(50, -22), radii: Vector(3.4, 6)), with: patches)
    canvas.fill(
      Path(ellipseAt: Vector(23, -22), radii: Vector(9, 6.4)), with: RGBA(0xE9A79C))
    canvas.fill(
      Path(smoothThrough: [
        (-38, -62), (-20, -58), (10, -58), (40, -61), (49, -54), (49, -36), (40, -26), (10, -22),
        (-20, -22), (-36, -28), (-42, -44),
      ]), solid: coat, in: light)
    drawPatches(on: &canvas)
    for x: Float in [-33, 42] {
      canvas.fill(
        Path(limb: [(x, -30), (x - 0.6, -14), (x, -6)], from: 12, to: 8), solid: coat, in: light)
      canvas.fill(Path(Box(x: x - 4.6...x + 4.6, y: -6...0)), with: RGBA(0x3A322C))
    }
    drawHead(on: &canvas, in: light)
  }

  private func drawPatches(on canvas: inout SceneCanvas) {
    for patch: [(Float, Float)] in [
      [(-26, -58), (-8, -58.5), (-4, -48), (-12, -38), (-26, -42), (-31, -50)],
      [(8, -57.6), (28, -59), (33, -50), (24, -40), (10, -44)],
      [(40, -60), (48, -54), (48.4, -40), (42, -36), (37, -46)],
      [(-8, -30), (6, -32), (12, -25), (0, -22.6), (-9, -23.6)],
    ] {
      canvas.fill(Path(smoothThrough: patch), with: patches)
    }
  }

  private func drawHead(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(limb: [(-34, -52), (-44, -60)], from: 24, to: 16), solid: coat, in: light)
    for (x, tip) in [(-48, -53), (-40, -37)] as [(Float, Float)] {
      canvas.fill(
        Path(limb: [(x, -66), (tip, -69), (tip, -73)], from: 3.4, to: 1.6),
        with: RGBA(0xE6D3A6))
    }
    for x: Float in [-57, -33] {
      canvas.fill(Path(ellipseAt: Vector(x, -64), radii: Vector(6, 3.2)), with: patches)
    }
    canvas.fill(
      Path(smoothThrough: [
        (-53, -66), (-45, -68), (-38, -65), (-38, -54), (-43, -43), (-50, -41), (-56, -45),
        (-55, -56),
      ]), solid: patches, in: light)
    canvas.fill(
      Path(through: [(-48.6, -68), (-44, -68), (-45, -48), (-50, -48)]), with: coat)
    canvas.fill(
      Path(ellipseAt: Vector(-51, -44), radii: Vector(8, 6)), solid: RGBA(0xEFAFA5), in: light)
    for x: Float in [-54, -48] {
      canvas.fill(
        Path(ellipseAt: Vector(x, -44.6), radii: Vector(1.3, 1.6)), with: RGBA(0x7A4640))
    }
    for x: Float in [-53, -41.5] {
      canvas.fill(
        Path(ellipseAt: Vector(x, -57.6), radii: Vector(1.9, 2.1)), with: RGBA(0xFFFFFF))
      canvas.fill(
        Path(ellipseAt: Vector(x, -57.4), radii: Vector(1.2, 1.5)), with: RGBA(0x15110F))
    }
  }
}

extension Cow: SceneThing {
  static let kind = ThingKind(
    ["cow"], extent: 0.26...0.36, traits: .twoSided,
    wishes: ImplicitWordings(
      ["we need fresh milk {where}", "I would like to hear mooing {where}"],
      unseen: ["where does the cheese come from? {where}"]),
    farewells: .ranAway, usual: Cow()
  ) { _, random in Cow(patches: random.pick(RGBA.furs)) }
}
