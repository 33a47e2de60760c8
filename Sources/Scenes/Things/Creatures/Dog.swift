/// A dog with hanging ears, standing and looking to the left.
struct Dog: Drawable {
  var coat = RGBA(0x9A6433)
  var collar = RGBA(0xD3302A)

  static let box = Box(x: -37...35, y: -49...1)

  var shadow: Shadow? { .standing(from: -26, to: 26) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let far = light.shaded(coat, 0.4)
    for x: Float in [-10, 20] {
      canvas.fill(Path(limb: [(x, -16), (x, -2.5)], from: 6.6, to: 5.4), with: far)
    }
    canvas.fill(
      Path(limb: [(20, -27), (28, -34), (30, -43)], from: 5, to: 3.4), solid: coat, in: light)
    canvas.fill(
      Path(smoothThrough: [
        (-20, -34), (-8, -32), (10, -32), (22, -30), (25, -22), (21, -14), (8, -14), (-6, -12),
        (-16, -14), (-21, -24),
      ]), solid: coat, in: light)
    for x: Float in [-16, 14] {
      canvas.fill(
        Path(limb: [(x, -18), (x - 0.6, -10), (x, -2.8)], from: 8, to: 5.6), solid: coat, in: light
      )
      canvas.fill(
        Path(ellipseAt: Vector(x - 1.4, -2), radii: Vector(4.2, 2.4)), solid: coat, in: light)
    }
    canvas.fill(
      Path(ellipseAt: Vector(-18, -20), radii: Vector(4.4, 7)), with: RGBA(0xFFF3DC, opacity: 0.7)
    )
    canvas.fill(
      Path(limb: [(-13, -29), (-19, -38)], from: 13, to: 11), solid: coat, in: light)
    canvas.fill(Path(from: Vector(-22, -31.5), to: Vector(-10, -35), width: 3.4), with: collar)
    drawHead(on: &canvas, in: light)
  }

  private func drawHead(on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fillBall(at: Vector(-20, -40), radii: Vector(9.4, 8.4), coat, in: light)
    canvas.fill(
      Path(limb: [(-24, -38), (-32, -37)], from: 9.6, to: 7), solid: light.sunlit(coat, 0.25),
      in: light)
    canvas.fill(
      Path(ellipseAt: Vector(-34.4, -38.6), radii: Vector(2.5, 2.1)), with: RGBA(0x1C1714))
    canvas.fill(
      Path(ellipseAt: Vector(-24, -42.6), radii: Vector(1.6, 1.8)), with: RGBA(0x1C1714))
    canvas.fill(
      Path(smoothThrough: [(-18, -47), (-12, -45), (-9.6, -36), (-12, -29), (-16, -34)]),
      solid: light.shaded(coat, 0.38), in: light)
  }
}

extension Dog: SceneThing {
  static let kind = ThingKind(
    ["dog", "puppy"], extent: 0.22...0.31, traits: [.twoSided, .inSmallWorld],
    wishes: ImplicitWordings(
      ["somebody should guard the place {where}", "something that barks {where}"],
      unseen: ["man's best friend is missing {where}"]),
    farewells: .ranAway, usual: Dog()
  ) { _, random in Dog(coat: random.pick(RGBA.furs)) }
}
