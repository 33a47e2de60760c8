/// A park bench of wooden slats on iron legs, seen from the front.
struct ParkBench: Drawable {
  var wood = RGBA(0xA5672F)

  static let box = Box(x: -50...50, y: -46...1)

  var shadow: Shadow? { .standing(from: -46, to: 50) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let iron = RGBA(0x24282C)
    for x: Float in [-38, 38] {
      canvas.fill(
        Path(through: [
          (x - 2.6, -44), (x + 2.6, -44), (x + 2.6, -20), (x + 2.6, -6), (x - 2.6, -6),
        ]),
        with: iron)
    }
    for y: Float in [-45, -36, -27] {
      canvas.fill(
        Path(Box(x: -48...48, y: y...y + 7)),
        with: LinearGradient(
          light.sunlit(wood, 0.2), at: Vector(-48, y), light.shaded(wood, 0.25),
          at: Vector(48, y + 7)))
      canvas.fillSnow(Path(Box(x: -48...48, y: y - 1...y + 1.6)), in: light)
    }
    canvas.fill(
      Path(through: [(-46, -20), (46, -20), (50, -13), (-50, -13)]), solid: light.sunlit(wood, 0.3),
      in: light, relief: 0.6)
    canvas.fillSnow(Path(through: [(-46, -21.4), (46, -21.4), (49, -15), (-49, -15)]), in: light)
    canvas.fill(
      Path(Box(x: -50...50, y: -13 ... -9)), with: light.shaded(wood, 0.45))
    for x: Float in [-43, 43] {
      canvas.fill(Path(Box(x: x - 2.8...x + 2.8, y: -10...0)), with: iron)
      canvas.fill(Path(limb: [(x - 1, -29), (x, -29), (x, -20)], from: 4, to: 4), with: iron)
    }
  }
}

extension ParkBench: SceneThing {
  static let kind = ThingKind(
    ["bench", "park bench"], extent: 0.24...0.34,
    parts: [ThingPart(["bench"], \ParkBench.wood, usual: .brown)],
    wishes: ImplicitWordings(
      ["somewhere to sit down {where}", "old people need a rest here {where}"],
      unseen: ["my legs are tired, let me rest {where}"])
  ) { _, _ in ParkBench() }
}
