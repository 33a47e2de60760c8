/// A snowman of three balls, with a carrot for a nose.
struct Snowman: Drawable {
  var hat = RGBA(0x25262B)
  var scarf = RGBA(0xD5352D)

  static let box = Box(x: -36...36, y: -90...1)

  var shadow: Shadow? { .standing(from: -24, to: 24) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let wood = RGBA(0x5A3D26)
    for (hand, fork) in [((-35, -60), (-30, -64)), ((35, -62), (33, -55))]
      as [((Float, Float), (Float, Float))]
    {
      let shoulder: (Float, Float) = hand.0 < 0 ? (-13, -46) : (13, -46)
      canvas.fill(Path(limb: [shoulder, hand], from: 2.8, to: 1.8), with: wood)
      let wrist = (hand.0 * 0.82 + shoulder.0 * 0.18, hand.1 * 0.82 + shoulder.1 * 0.18)
      canvas.fill(Path(limb: [wrist, fork], from: 1.8, to: 1.4), with: wood)
    }
    let snow = RGBA(0xF6FAFF)
    for (y, across, down) in [(-20, 24, 20), (-46, 17.4, 15.6), (-67, 12.6, 12)]
      as [(Float, Float, Float)]
    {
      canvas.fillBall(at: Vector(0, y), radii: Vector(across, down), snow, in: light, relief: 0.8)
    }
    let coal = RGBA(0x1E1E22)
    for y: Float in [-47, -39, -27] {
      canvas.fill(Path(ellipseAt: Vector(-1, y), radii: Vector(2.2, 2.2)), with: coal)
    }
    for x: Float in [-6, 3.4] {
      canvas.fill(Path(ellipseAt: Vector(x, -70), radii: Vector(1.9, 2.1)), with: coal)
    }
    canvas.fill(
      Path(smoothThrough: [
        (-12, -59), (0, -56.6), (12, -59.6), (13, -55), (1, -51), (-12.6, -54.4),
      ]), solid: scarf, in: light)
    canvas.fill(
      Path(through: [(5, -55), (11, -56), (15, -39), (8, -38)]), solid: scarf, in: light)
    canvas.fill(
      Path(through: [(-1, -68.4), (-17, -65), (-1, -63.4)]), solid: RGBA(0xF08A24), in: light)
    canvas.fill(
      Path(through: [(-8.6, -76), (-8, -90), (9, -90), (9.6, -76)]), solid: hat, in: light)
    canvas.fill(
      Path(ellipseAt: Vector(0.6, -76), radii: Vector(14.6, 2.8)), solid: hat, in: light)
    canvas.fill(
      Path(through: [(-8.6, -80.6), (9.4, -80.6), (9.6, -77), (-8.6, -77)]), with: scarf)
  }
}

extension Snowman: SceneThing {
  static let kind = ThingKind(
    ["snowman"], extent: 0.3...0.44, frequency: 0.2, traits: [.seasonal, .inSmallWorld],
    conditions: ThingKind.Conditions(seasons: [.winter]),
    wishes: ImplicitWordings(
      ["the children have played in the snow {where}", "someone with a carrot nose {where}"],
      unseen: ["three big snowballs on top of each other {where}"]),
    farewells: ImplicitWordings(
      ["the snowman has melted"], unseen: ["thaw has set in and the snowman is gone"]),
    usual: Snowman()
  ) { _, random in Snowman(scarf: random.pick(ColourName.all).colour) }
}
