/// A bird in flight, or a loose flock of them.
struct Birds: Drawable {
  var plumage = RGBA(0x2D3640)
  /// How many there are, at least one.
  var count = 5
  var seed: UInt32 = 1

  static let box = Box(x: -64...64, y: -54...2)
  static let layer = DrawingLayer.air

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    guard count > 1 else {
      drawBird(at: Vector(2, -16), span: 58, beat: 1.1, on: &canvas)
      drawBody(on: &canvas, in: light)
      return
    }
    var random = SeededSequence(seed: seed)
    let middle = Float(count - 1) * 0.5
    for index in 0..<count {
      // An arrowhead that has lost its order.
      let rank = Float(index) - middle
      let place = Vector(
        rank * 43 / middle + random.next(-3, 3),
        -10 - (rank / middle).magnitude * 26 + random.next(-4, 4))
      drawBird(
        at: place, span: random.next(16, 20), beat: random.next(0.6, 1.1), on: &canvas)
    }
  }

  private func drawBird(at body: Vector, span: Float, beat: Float, on canvas: inout SceneCanvas) {
    let back = body - Vector(0, span * 0.1)
    let breast = body + Vector(0, span * 0.24)
    var bird = Path()
    bird.move(to: breast)
    for side: Float in [-1, 1] {
      let tip = body + Vector(side * span, -span * 0.36 * beat)
      let wrist = body + Vector(side * span * 0.45, -span * 0.62 * beat)
      let upper = wrist - Vector(0, span * 0.16)
      let lower = wrist + Vector(0, span * 0.22)
      bird.curve(to: tip, control: side < 0 ? lower : upper)
      bird.curve(to: side < 0 ? back : breast, control: side < 0 ? upper : lower)
    }
    canvas.fill(bird, with: plumage)
  }

  /// The body of a bird that is near: head and beak to the left, tail to the right.
  private func drawBody(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(through: [(-24, -14), (-34, -10.6), (-24, -9.4)]), with: RGBA(0xF2A52E))
    canvas.fill(
      Path(smoothThrough: [
        (-27, -13), (-20, -18), (-8, -18), (10, -14), (32, -11), (36, -6), (30, -6), (10, -5),
        (-8, -4), (-22, -7),
      ]), solid: light.sunlit(plumage, 0.25), in: light)
    canvas.fill(
      Path(ellipseAt: Vector(-21, -13), radii: Vector(1.7, 1.7)), with: RGBA(0xFFFFFF))
  }
}

extension Birds: SceneThing {
  static let kind = ThingKind(
    ["bird", "little bird"], habitat: .air, extent: 0.18...0.26, traits: .twoSided,
    conditions: .dry,
    wishes: ImplicitWordings(
      ["something should sing up there {where}", "something with wings {where}"],
      unseen: ["the sky could do with some feathers {where}"]),
    farewells: .flewAway
  ) { seed, _ in Birds(count: 1, seed: seed) }
}
