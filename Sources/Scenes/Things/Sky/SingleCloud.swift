/// A heaped cloud of its own.
struct SingleCloud: Drawable {
  var seed: UInt32 = 25

  static let box = Box(x: -112...112, y: -84...8)
  static let layer = DrawingLayer.sky

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    // What else is in the sky shines, but a cloud has the light of the land.
    let outside = canvas.illumination
    canvas.illumination = light.land
    Cloud(at: 0, base: 0, width: 180, haze: 0.05, seed: seed).draw(on: &canvas, in: light)
    canvas.illumination = outside
  }
}

extension SingleCloud: SceneThing {
  static let kind = ThingKind(
    ["cloud", "white cloud"], habitat: .sky, extent: 0.26...0.4,
    conditions: ThingKind.Conditions(times: .byDay, weathers: [.clear]),
    wishes: ImplicitWordings(
      ["something white should drift by", "one sheep of the sky"],
      unseen: ["a lump of cotton wool should hang up there"])
  ) { seed, _ in SingleCloud(seed: seed) }
}
