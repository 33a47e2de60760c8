/// A ridge tent, its open front in the sun.
struct Tent: Drawable {
  var canvas = RGBA(0xE8872B)

  static let box = Box(x: -68...70, y: -68...3)

  var shadow: Shadow? { .standing(from: -60, to: 64) }

  func draw(on picture: inout SceneCanvas, in light: SceneLight) {
    let apex = Vector(-20, -65)
    let end = Vector(42, -58)
    let side = [apex, end, Vector(68, -4), Vector(18, 1)]
    picture.fill(
      Path(side),
      with: LinearGradient(
        light.shaded(canvas, 0.12), at: apex, light.shaded(canvas, 0.52), at: Vector(60, -4)))
    picture.fill(
      Path([Vector(-60, 0), apex, Vector(18, 1)]), solid: light.sunlit(canvas, 0.12), in: light,
      relief: 0.6)
    picture.fill(
      Path([Vector(-38, 0.4), apex + Vector(-1, 8), Vector(2, 0.6)]),
      with: LinearGradient(
        RGBA(0x15181C), at: Vector(-18, -30), RGBA(0x4A3A2E), at: Vector(-18, 0)))
    // The flaps, folded back.
    picture.fill(
      Path([apex + Vector(-1, 8), Vector(-38, 0.4), Vector(-46, 0.4), Vector(-30, -24)]),
      with: light.sunlit(canvas, 0.42))
    picture.fill(
      Path([apex + Vector(0, 8), Vector(2, 0.6), Vector(9, 0.6), Vector(-4, -26)]),
      with: light.shaded(canvas, 0.2))
    picture.fill(
      Path(from: apex - Vector(0, 3), to: end - Vector(0, 1), width: 2),
      with: light.sunlit(canvas, 0.5))
    picture.fillSnow(
      Path([
        apex + Vector(-2, -3), end + Vector(0, -2), end + Vector(9, 18), Vector(30, -46),
        Vector(10, -34), Vector(-4, -44),
      ]), in: light)
    guard picture.resolves(1.4) else { return }
    for (from, to) in [
      (Vector(-19, -64), Vector(-66, 2)), (Vector(43, -57), Vector(70, 0)),
    ] {
      picture.fill(Path(from: from, to: to, width: 0.9), with: RGBA(0xF2EAD8, opacity: 0.8))
    }
  }
}

extension Tent: SceneThing {
  static let kind = ThingKind(
    ["tent"], extent: 0.28...0.4,
    parts: [ThingPart(["tent"], \Tent.canvas, usual: .orange)],
    wishes: ImplicitWordings(
      ["we are staying the night outside {where}", "somewhere to sleep outdoors {where}"],
      unseen: ["the scouts have arrived {where}"]),
    farewells: ImplicitWordings(
      ["the campers have gone home"], unseen: ["the camping holiday is over"])
  ) { _, _ in Tent() }
}
