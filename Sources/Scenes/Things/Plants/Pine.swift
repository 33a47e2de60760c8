/// A conifer: whorls of drooping boughs, dark inside and lit on the left.
struct Pine: Drawable {
  static let box = Box(x: -34...34, y: -120...4)

  /// Where its stem stands, in its own units.
  var stem = Vector.zero
  var height: Float = 120
  var seed: UInt32 = 812

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    Shadow(
      centre: stem + Vector(height * 0.24, 1), radii: Vector(height * 0.5, height * 0.05),
      strength: 0.5, fray: 8, seed: seed
    ).draw(on: &canvas, in: light)
    canvas.fill(
      Path(from: stem, to: stem - Vector(0, height * 0.2), width: height * 0.05),
      with: RGBA(0x4A382A))
    var random = SeededSequence(seed: seed)
    let whorls = max(6, Int(height / 8))
    for whorl in 0..<whorls {
      let rise = Float(whorl) / Float(whorls)
      let half = height * 0.25 * (1 - rise) + height * 0.02
      let y = stem.y - height * (0.1 + 0.86 * rise)
      drawWhorl(
        at: Vector(stem.x, y), half: half, drop: height * 0.08, random: &random, on: &canvas,
        in: light)
    }
  }

  /// One whorl: fingers of needles hanging from the stem to both sides.
  private func drawWhorl(
    at knot: Vector, half: Float, drop: Float, random: inout SeededSequence,
    on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let fingers = 9
    for index in 0..<fingers {
      let side = Float(index) / Float(fingers - 1) * 2 - 1
      let reach = half * (0.35 + 0.65 * side.magnitude) * random.next(0.85, 1.15)
      let direction: Float = side < 0 ? -1 : 1
      let tip = Vector(
        knot.x + (index == fingers / 2 ? side : direction) * reach,
        knot.y + drop * (0.3 + 1.1 * (1 - side.magnitude)) * random.next(0.8, 1.2))
      let shine = (0.4 - 0.5 * side + random.next(-0.15, 0.15)).clamped
      var finger = Path()
      finger.move(to: knot - Vector(0, drop * 0.7))
      finger.curve(to: tip, control: knot.mixed(with: tip, 0.6) - Vector(0, drop * 0.35))
      finger.curve(
        to: knot + Vector(0, drop * 0.5),
        control: knot.mixed(with: tip, 0.5) + Vector(0, drop * 0.5))
      let needles = RGBA(0x1B3A30).mixed(with: RGBA(0x8FA45A), shine * 0.9)
      canvas.fill(
        finger,
        with: light.hasSnow ? needles.mixed(with: RGBA(0xF4F8FC), 0.25 + 0.6 * shine) : needles)
    }
  }
}

extension Pine: SceneThing {
  static let kind = ThingKind(
    ["pine", "fir tree", "pine tree"], extent: 0.38...0.54, frequency: 0.17,
    traits: [.oneSided, .inSmallWorld],
    wishes: ImplicitWordings(
      ["something evergreen {where}", "a Christmas tree still in the ground {where}"],
      unseen: ["I want to smell resin {where}"]),
    farewells: .felled
  ) { seed, _ in Pine(seed: seed) }
}
