/// A round flower bed edged with stones, full of blossoms.
struct FlowerBed: Drawable {
  var blossom = RGBA(0xE0388A)
  var second = RGBA(0xFFD23F)
  var seed: UInt32 = 1

  static let box = Box(x: -64...64, y: -32...12)

  func covers(_ point: Vector) -> Bool { (point / Vector(64, 11)).squaredLength < 1 }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(ellipseAt: Vector(0, 0), radii: Vector(61, 9.6)), solid: RGBA(0xA9A092), in: light)
    if canvas.resolves(5) { drawStones(on: &canvas, in: light) }
    canvas.fill(
      Path(ellipseAt: Vector(0, -2), radii: Vector(55, 8)), with: RGBA(0x4A3424))
    canvas.fill(
      Path(smoothThrough: [
        (-54, -4), (-46, -15), (-24, -22), (0, -24), (24, -22), (46, -15), (54, -4), (30, 3),
        (0, 5), (-30, 3),
      ]), solid: RGBA(light.hasSnow ? 0xF2F6FC : 0x3F7A32), in: light)
    drawBlossoms(on: &canvas, in: light)
  }

  private func drawStones(on canvas: inout SceneCanvas, in light: SceneLight) {
    for index in 0..<15 {
      let place = UnitCircle.direction(Float(index) / 28) * Vector(58, 8)
      canvas.fillBall(
        at: place, radii: Vector(6, 3.2), RGBA(index & 1 == 0 ? 0xC9C0B0 : 0xAAA193), in: light)
    }
  }

  private func drawBlossoms(on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: seed)
    // Rows from the back to the front; few under snow.
    for row in 0..<4 {
      let y = -22 + 7.4 * Float(row)
      let half = 26 + 10 * Float(min(row, 2))
      let count = 5 + row
      for index in 0..<count {
        let x = (Float(index) + 0.5 + random.next(-0.25, 0.25)) / Float(count) * 2 - 1
        let place = Vector(x * half, y + x * x * 8 + random.next(-2, 2))
        let colour = random.next() < 0.62 ? blossom : second
        if light.hasSnow && random.next() < 0.7 { continue }
        drawBlossom(at: place, colour, on: &canvas, in: light)
      }
    }
  }

  /// A blossom of five petals; from afar, a spot.
  private func drawBlossom(
    at place: Vector, _ colour: RGBA, on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    guard canvas.resolves(0.7) else {
      canvas.fill(Path(ellipseAt: place, radii: Vector(5, 4.4)), with: colour)
      return
    }
    for petal in 0..<5 {
      let direction = UnitCircle.direction(Float(petal) / 5 + 0.05)
      let turn = direction.dot(light.direction)
      canvas.fill(
        Path(ellipseAt: place + direction * Vector(3.2, 2.8), radii: Vector(2.7, 2.4)),
        with: turn > 0 ? light.sunlit(colour, 0.3 * turn) : light.shaded(colour, -0.35 * turn))
    }
    canvas.fill(Path(ellipseAt: place, radii: Vector(1.8, 1.6)), with: RGBA(0xFFE9A0))
  }
}

extension FlowerBed: SceneThing {
  static let kind = ThingKind(
    ["flower bed", "bed of flowers"], extent: 0.22...0.34, traits: .seasonal,
    conditions: ThingKind.Conditions(seasons: [.spring, .summer]),
    parts: [
      ThingPart(
        ["flowers"], \FlowerBed.blossom, usual: .pink,
        excluding: [.black, .brown, .grey, .green, .yellow])
    ],
    wishes: ImplicitWordings(
      ["the bees are hungry {where}", "the meadow needs more colour {where}"],
      unseen: ["something that smells sweet {where}"]),
    farewells: ImplicitWordings(
      ["somebody has picked all the flowers"], unseen: ["the goats have eaten the flowers"])
  ) { seed, _ in FlowerBed(seed: seed) }
}
