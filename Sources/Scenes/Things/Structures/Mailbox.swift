/// A rounded mailbox on a wooden post, with its little flag up.
struct Mailbox: Drawable {
  var tin = RGBA(0x2F67B5)
  var flag = RGBA(0xE03A2E)

  static let box = Box(x: -22...24, y: -70...1)

  var shadow: Shadow? { .standing(from: -12, to: 14) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(Path(Box(x: -3.6...3.6, y: -36...0)), solid: RGBA(0x8A6238), in: light)
    canvas.fill(
      Path(through: [(-14, -38), (16, -38), (12, -33), (-10, -33)]), with: RGBA(0x6A4826))
    var body = Path()
    body.move(to: Vector(-9, -38))
    body.line(to: Vector(-9, -61))
    body.line(to: Vector(12, -61))
    body.curve(to: Vector(23, -51), Vector(18, -61), Vector(23, -57))
    body.line(to: Vector(23, -38))
    canvas.fill(body, solid: light.shaded(tin, 0.12), in: light)
    var front = Path()
    front.move(to: Vector(-20, -38))
    front.line(to: Vector(-20, -51))
    front.curve(to: Vector(-9, -61), Vector(-20, -57), Vector(-15, -61))
    front.curve(to: Vector(2, -51), Vector(-3, -61), Vector(2, -57))
    front.line(to: Vector(2, -38))
    canvas.fill(front, solid: light.sunlit(tin, 0.14), in: light, relief: 0.6)
    if canvas.resolves(2) {
      canvas.fill(Path(Box(x: -13 ... -5, y: -51 ... -48.6)), with: light.shaded(tin, 0.6))
      canvas.fill(Path(ellipseAt: Vector(-9, -43), radii: Vector(2, 2)), with: RGBA(0xE9E2D0))
    }
    canvas.fill(Path(Box(x: 12...14.4, y: -69 ... -46)), with: light.shaded(flag, 0.3))
    canvas.fill(Path(Box(x: 12...23, y: -70 ... -61)), with: flag)
    canvas.fillSnow(
      Path(smoothThrough: [(-18, -57), (-9, -64), (2, -63.4), (12, -62), (20, -58), (4, -59.6)]),
      in: light)
  }
}

extension Mailbox: SceneThing {
  static let kind = ThingKind(
    ["mailbox", "letterbox"], extent: 0.22...0.32,
    parts: [ThingPart(["mailbox", "letterbox"], \Mailbox.tin, usual: .blue)],
    wishes: ImplicitWordings(
      ["the postman needs somewhere to put the letters {where}"],
      unseen: ["they are waiting for a letter {where}"])
  ) { _, _ in Mailbox() }
}
