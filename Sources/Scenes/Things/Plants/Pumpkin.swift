/// A ribbed pumpkin, perhaps with a face cut into it, which shines at night.
struct Pumpkin: Drawable {
  var skin = RGBA(0xEE7A1C)
  var isCarved = false

  static let box = Box(x: -25...25, y: -46...2)

  var shadow: Shadow? { .standing(from: -22, to: 24) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    // Ribs, the ones at the sides first.
    for (x, half, shade) in [
      (-15, 9.6, 0.05), (15, 9.6, 0.34), (-8.6, 10, 0), (8.6, 10, 0.18), (0, 9.6, 0),
    ]
      as [(Float, Float, Float)]
    {
      let rise: Float = 17 + (1 - (x / 24).magnitude) * 2
      canvas.fillBall(
        at: Vector(x, -18), radii: Vector(half, rise), light.shaded(skin, shade), in: light)
    }
    if isCarved { drawFace(on: &canvas, in: light) }
    canvas.fillSnow(
      Path(smoothThrough: [(-17, -32), (-8, -38), (8, -38), (17, -32), (8, -33), (-8, -32)]),
      in: light)
    canvas.fill(
      Path(limb: [(0, -34), (1, -40), (6, -44)], from: 5.4, to: 3.6), solid: RGBA(0x5C7A30),
      in: light)
  }

  private func drawFace(on canvas: inout SceneCanvas, in light: SceneLight) {
    for part: [(Float, Float)] in [
      [(-13, -20), (-8, -28), (-3, -20)], [(3, -20), (8, -28), (13, -20)],
      [
        (-15, -14), (-9, -12), (-5, -12), (-3, -9.6), (0, -12), (5, -12), (9, -12), (15, -14),
        (9, -5), (4, -3.6), (2, -6), (-2, -3.6), (-9, -5),
      ],
    ] {
      if light.time == .night {
        canvas.shine(Path(through: part), with: RGBA(0xFFE14A))
      } else {
        canvas.fill(Path(through: part), with: RGBA(0x3A1A08))
      }
    }
  }
}

extension Pumpkin: SceneThing {
  static let kind = ThingKind(
    ["pumpkin"], extent: 0.18...0.26, frequency: 0.2, traits: .seasonal,
    conditions: ThingKind.Conditions(seasons: [.autumn]),
    wishes: ImplicitWordings(
      ["it is nearly Halloween {where}", "trick or treat {where}"],
      unseen: ["something orange to carve a face in {where}"]),
    farewells: ["Halloween is over"], usual: Pumpkin()
  ) { _, random in Pumpkin(isCarved: random.chance(0.5)) }
}
