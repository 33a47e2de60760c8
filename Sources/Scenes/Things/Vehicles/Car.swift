/// A small car, seen from its left side.
struct Car: Drawable {
  var body = RGBA(0xC8302A)

  static let box = Box(x: -79...79, y: -64...4)

  var shadow: Shadow? { .standing(from: -76, to: 76) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    // On a road, which hides the shadow on the meadow, the dark between the wheels is left.
    canvas.fill(
      Path(ellipseAt: Vector(2, -2), radii: Vector(74, 6)), with: light.shade.faded(to: 0.7))
    canvas.fill(shell, solid: body, in: light)
    drawGlass(on: &canvas, in: light)
    // The lower half turns away from the sky.
    canvas.fill(
      Path(through: [(-77, -27), (77, -27), (76, -12), (-75, -12)]),
      with: LinearGradient(
        light.shade.faded(to: 0), at: Vector(0, -27), light.shade.faded(to: 0.4), at: Vector(0, -12)
      ))
    canvas.fill(
      Path(through: [(-76, -16), (77, -16), (76, -10), (-75, -10)]), with: RGBA(0x33373C))
    if canvas.resolves(2) { drawTrim(on: &canvas) }
    drawLamps(on: &canvas, in: light)
    for x: Float in [-45, 46] {
      drawWheel(at: Vector(x, -13), on: &canvas)
    }
    canvas.fillSnow(Path(through: [(-9, -59), (-2, -64), (32, -64), (41, -57)]), in: light)
    canvas.fillSnow(Path(through: [(-72, -32), (-62, -40), (-40, -42), (-38, -38)]), in: light)
  }

  private var shell: Path {
    var shell = Path()
    shell.move(to: Vector(-75, -12))
    shell.curve(to: Vector(-73, -31), control: Vector(-80, -26))
    shell.curve(to: Vector(-38, -40), control: Vector(-64, -38))
    shell.curve(to: Vector(-4, -61), control: Vector(-24, -59))
    shell.curve(to: Vector(36, -60), control: Vector(16, -63))
    shell.curve(to: Vector(65, -39), control: Vector(52, -54))
    shell.curve(to: Vector(77, -31), control: Vector(76, -38))
    shell.curve(to: Vector(76, -12), control: Vector(79, -20))
    return shell
  }

  private func drawGlass(on canvas: inout SceneCanvas, in light: SceneLight) {
    let glass = LinearGradient(
      RGBA(0xCFE6F2), at: Vector(-20, -58), RGBA(0x34505F), at: Vector(20, -38))
    for pane: [(Float, Float)] in [
      [(-31, -39), (-18, -51), (-6, -56), (10, -57), (10, -39)],
      [(15, -39), (15, -57), (33, -55), (44, -49), (54, -39)],
    ] {
      canvas.fill(Path(through: pane), with: glass)
    }
  }

  /// The lamps, which shine at night.
  private func drawLamps(on canvas: inout SceneCanvas, in light: SceneLight) {
    let lamp = Path(ellipseAt: Vector(-72, -28), radii: Vector(4, 5))
    let tail = Path(Box(x: 71...77, y: -34 ... -24))
    guard light.time == .night else {
      canvas.fill(lamp, with: RGBA(0xFFF2B8))
      canvas.fill(tail, with: RGBA(0xE8402C))
      return
    }
    canvas.shine(lamp, with: RGBA(0xFFF8D0))
    canvas.shine(tail, with: RGBA(0xFF4A30))
    let beam = Vector(-72, -26)
    canvas.shine(
      Path(through: [(-74, -30), (-152, -52), (-156, 8), (-74, -22)]),
      with: RadialGradient(
        centre: beam, radii: Vector(84, 84), inner: RGBA(0xFFF0B0, opacity: 0.55),
        outer: RGBA(0xFFF0B0, opacity: 0)))
  }

  private func drawTrim(on canvas: inout SceneCanvas) {
    let line = RGBA(0x14202A, opacity: 0.45)
    canvas.fill(Path(from: Vector(12.5, -56), to: Vector(12, -17), width: 1.6), with: line)
    canvas.fill(Path(from: Vector(-28, -38), to: Vector(-26, -17), width: 1.6), with: line)
    for x: Float in [0, 40] {
      canvas.fill(Path(Box(x: x...x + 9, y: -35 ... -32.5)), with: RGBA(0xF2F2EE, opacity: 0.8))
    }
  }

  private func drawWheel(at axle: Vector, on canvas: inout SceneCanvas) {
    canvas.fill(
      Path(ellipseAt: axle - Vector(0, 1.5), radii: Vector(15.5, 14.5)), with: RGBA(0x17191C))
    canvas.fill(Path(ellipseAt: axle, radii: Vector(13, 13)), with: RGBA(0x2B2E33))
    canvas.fill(
      Path(ellipseAt: axle, radii: Vector(7.4, 7.4)),
      with: LinearGradient(
        RGBA(0xF4F4F0), at: axle - Vector(5, 5), RGBA(0x7D848A), at: axle + Vector(5, 5)))
    if canvas.resolves(4) {
      canvas.fill(Path(ellipseAt: axle, radii: Vector(2.4, 2.4)), with: RGBA(0x41474D))
    }
  }
}

extension Car: SceneThing {
  static let kind = ThingKind(
    ["car", "automobile"], extent: 0.3...0.42, frequency: 0.22,
    traits: [.twoSided, .drives, .inSmallWorld],
    parts: [ThingPart(["car"], \Car.body, usual: .red)],
    wishes: ImplicitWordings(
      ["somebody has come to visit by road {where}", "they need a way to drive to town {where}"],
      unseen: ["the owner has just driven home {where}"]),
    farewells: ImplicitWordings(
      ["they have driven off", "the owner has driven to work"], unseen: ["the car has been sold"])
  ) { _, _ in Car() }
}
