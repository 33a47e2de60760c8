/// A parked bicycle, seen from its left side.
struct Bicycle: Drawable {
  var frame = RGBA(0xD23A2E)

  static let box = Box(x: -48...48, y: -61...1)

  var shadow: Shadow? { .standing(from: -42, to: 44) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    let wheels = [Vector(-29, -18), Vector(29, -18)]
    let tyre = RGBA(0x24272B)
    for wheel in wheels {
      canvas.fill(Path(ringAt: wheel, radius: 18, width: 3.4), with: tyre)
      guard canvas.resolves(1.4) else { continue }
      for spoke in 0..<6 {
        let reach = UnitCircle.direction(Float(spoke) / 12) * 15
        canvas.fill(
          Path(from: wheel - reach, to: wheel + reach, width: 0.7),
          with: RGBA(0xE6E8EA, opacity: 0.8))
      }
    }
    let crank = Vector(2, -17)
    let saddle = Vector(11, -43)
    let head = Vector(-20, -44)
    for (from, to) in [
      (crank, wheels[1]), (saddle, wheels[1]), (crank, saddle), (crank, head), (head, saddle),
      (head, wheels[0]),
    ] {
      canvas.fill(
        Path(limb: [(from.x, from.y), (to.x, to.y)], from: 3.4, to: 3.4), solid: frame, in: light)
    }
    canvas.fill(
      Path(limb: [(head.x, head.y), (-23, -54), (-30, -57)], from: 3, to: 3), with: tyre)
    canvas.fill(Path(limb: [(-30, -57), (-36, -55)], from: 4, to: 4), with: RGBA(0x5A3A24))
    canvas.fill(Path(from: saddle, to: Vector(13, -52), width: 2.6), with: tyre)
    canvas.fill(
      Path(smoothThrough: [(3, -54), (14, -56), (22, -56), (21, -51), (12, -51)]),
      with: RGBA(0x5A3A24))
    canvas.fill(Path(ringAt: crank, radius: 5.4, width: 2.6), with: RGBA(0x5B6066))
    canvas.fill(Path(limb: [(2, -17), (5, -7)], from: 2.2, to: 2.2), with: RGBA(0x5B6066))
    canvas.fill(Path(Box(x: 1...9, y: -7.6 ... -5)), with: tyre)
  }
}

extension Bicycle: SceneThing {
  static let kind = ThingKind(
    ["bicycle", "bike"], extent: 0.28...0.4, traits: [.twoSided, .inSmallWorld],
    parts: [ThingPart(["bicycle", "bike"], \Bicycle.frame, usual: .red)],
    wishes: ImplicitWordings(
      ["somebody came here by pedalling {where}"], unseen: ["the owner prefers two wheels {where}"]
    ),
    farewells: ImplicitWordings(
      ["somebody has cycled away"], unseen: ["a thief has taken the bicycle"])
  ) { _, _ in Bicycle() }
}
