/// A flag that blows to the right from a white pole.
struct Flag: Drawable {
  var cloth = RGBA(0x2A62B8)
  /// The colour of the disc on it.
  var disc = RGBA(0xFFF6E4)

  static let box = Box(x: -5...72, y: -172...1)

  var shadow: Shadow? { .standing(from: -6, to: 8) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(Path(Box(x: -2.2...2.2, y: -166...0)), solid: RGBA(0xE9E6DD), in: light)
    canvas.fillBall(
      at: Vector(0, -168), radii: Vector(3.6, 3.6), RGBA(0xE8B83A), in: light)
    canvas.fill(wave(from: 0, to: 1), with: cloth)
    canvas.fill(
      Path(
        (0..<24).map { step in
          let place = UnitCircle.direction(Float(step) / 24)
          return Flag.place(0.5 + 0.2 * place.x, 0.5 + 0.31 * place.y)
        }), with: disc)
    // Light on the folds.
    for (from, to, paint) in [
      (0.1, 0.34, RGBA(0xFFFFFF, opacity: 0.12)), (0.4, 0.6, light.shade.faded(to: 0.14)),
      (0.66, 0.86, RGBA(0xFFFFFF, opacity: 0.12)),
    ] as [(Float, Float, RGBA)] {
      canvas.fill(wave(from: from, to: to), with: paint)
    }
  }

  /// A strip of the cloth, by fractions of its length.
  private func wave(from: Float, to: Float) -> Path {
    let pieces = max(2, Int((to - from) * 16))
    let fractions = (0...pieces).map { from.mixed(with: to, Float($0) / Float(pieces)) }
    return Path(
      fractions.map { Flag.place($0, 0) } + fractions.reversed().map { Flag.place($0, 1) })
  }

  /// A point on the cloth, by fractions of its length and height.
  private static func place(_ along: Float, _ down: Float) -> Vector {
    let swing = UnitCircle.direction(along * 1.1 + 0.5).y * (2 + 5 * along)
    return Vector(2 + 69 * along - 2 * along * down, -162 + swing + 3 * along + 44 * down)
  }
}

extension Flag: SceneThing {
  static let kind = ThingKind(
    ["flag", "flagpole"], extent: 0.36...0.5, traits: .oneSided,
    parts: [ThingPart(["flag"], \Flag.cloth, usual: .blue, excluding: [.white])],
    wishes: ImplicitWordings(
      ["something should wave in the wind {where}", "show which country this is {where}"],
      unseen: ["let us show our colours {where}"])
  ) { _, _ in Flag() }
}
