/// A haystack heaped around a pole.
struct Haystack: Drawable {
  var hay = RGBA(0xDDB24C)

  static let box = Box(x: -50...50, y: -88...3)

  var shadow: Shadow? { .standing(from: -46, to: 50) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(Path(Box(x: -1.8...1.8, y: -88 ... -70)), with: RGBA(0x6E4F30))
    let heap = Path(smoothThrough: [
      (0, -80), (12, -74), (27, -54), (41, -30), (46, -12), (43, 0), (16, 2), (-16, 2), (-43, 0),
      (-46, -12), (-41, -30), (-27, -54), (-12, -74),
    ])
    canvas.fill(heap, solid: hay, in: light, relief: 1.2)
    drawStraws(on: &canvas, in: light)
    canvas.fillSnow(
      Path(smoothThrough: [
        (0, -83), (14, -74), (30, -51), (20, -54), (10, -46), (0, -55), (-10, -47), (-20, -55),
        (-30, -51), (-14, -74),
      ]), in: light)
  }

  /// Straws that hang from the top, dark and bright, fewer and wider from afar.
  private func drawStraws(on canvas: inout SceneCanvas, in light: SceneLight) {
    var random = SeededSequence(seed: 191)
    let count = canvas.resolves(1) ? 46 : 14
    let width: Float = canvas.resolves(1) ? 1.2 : 2.4
    for index in 0..<count {
      let across = (Float(index) + 0.5) / Float(count) * 2 - 1
      let start = random.next(0.1, 0.75)
      let end = start + random.next(0.16, 0.26)
      func point(_ down: Float) -> Vector {
        // The heap is about as wide as a parabola.
        Vector(across * 44 * down.squareRoot(), -78 + 78 * down)
      }
      let bright = random.next() < 0.5
      canvas.fill(
        Path(
          strokeThrough: [point(start), point((start + end) * 0.5), point(end)],
          widths: [width * 0.5, width, width * 0.4]),
        with: bright ? light.sunlit(hay, 0.4) : light.shaded(hay, 0.42))
    }
  }
}

extension Haystack: SceneThing {
  static let kind = ThingKind(
    ["haystack", "hay bale"], extent: 0.24...0.34, frequency: 0.2, traits: .seasonal,
    conditions: ThingKind.Conditions(seasons: [.summer, .autumn]),
    wishes: ImplicitWordings(
      ["the harvest is in {where}", "the grass has been cut and piled up {where}"],
      unseen: ["food for the cows, piled up {where}"]),
    farewells: ["the cows have eaten all the hay"]
  ) { _, _ in Haystack() }
}
