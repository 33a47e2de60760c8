/// A rainbow, strongest at its top and lost in the haze at its feet.
struct Rainbow: Drawable {
  /// How strong it is, 0…1.
  var strength: Float = 0.75

  static let box = Box(x: -300...300, y: -300...0)
  static let layer = DrawingLayer.sky

  private static let inner: Float = 244
  private static let outer: Float = 300

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    var arch = Path()
    for (radius, turn) in [(Rainbow.outer, 1), (Rainbow.inner, -1)] as [(Float, Float)] {
      let pull = radius * 0.552_284_75
      if turn > 0 {
        arch.move(to: Vector(-radius, 0))
      } else {
        arch.line(to: Vector(radius, 0))
      }
      arch.curve(
        to: Vector(0, -radius), Vector(-radius * turn, -pull), Vector(-pull * turn, -radius))
      arch.curve(
        to: Vector(radius * turn, 0), Vector(pull * turn, -radius), Vector(radius * turn, -pull))
    }
    canvas.fill(arch, with: Spectrum(strength: strength))
  }

  private struct Spectrum: Paint {
    let strength: Float
    private let violet = RGBA(0x8A4FC8)
    private let blue = RGBA(0x3F86E4)
    private let green = RGBA(0x4CC46A)
    private let yellow = RGBA(0xF8E04A)
    private let red = RGBA(0xE84A40)

    init(strength: Float) { self.strength = strength }

    func colour(at point: Vector) -> RGBA {
      let away = (point.length - Rainbow.inner) / (Rainbow.outer - Rainbow.inner)
      let rim = Float.step(min(away, 1 - away), from: 0, to: 0.12)
      let height = (-point.y / Rainbow.outer).clamped
      return hue(away).faded(to: strength * rim * (0.45 + 0.55 * height))
    }

    /// The colour from the inner rim, 0, to the outer, 1.
    private func hue(_ away: Float) -> RGBA {
      if away < 0.28 { return violet.mixed(with: blue, max(away - 0.08, 0) * 5) }
      if away < 0.5 { return blue.mixed(with: green, (away - 0.28) / 0.22) }
      if away < 0.68 { return green.mixed(with: yellow, (away - 0.5) / 0.18) }
      return yellow.mixed(with: red, min((away - 0.68) / 0.24, 1))
    }
  }
}

extension Rainbow: SceneThing {
  static let kind = ThingKind(
    ["rainbow"], habitat: .horizon, extent: 0.8...1.1, frequency: 0.06, overhang: 0.3,
    traits: [.immovable, .celestial],
    conditions: ThingKind.Conditions(times: .byDay, weathers: .dry),
    wishes: ImplicitWordings(
      ["the rain has just passed", "there is a pot of gold somewhere"],
      unseen: ["seven colours across the sky"]),
    farewells: ["no pot of gold today"]
  ) { _, _ in Rainbow() }
}
