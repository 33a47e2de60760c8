/// A person in shirt and trousers, perhaps with a hat and an umbrella.
struct Person: Drawable {
  /// What the person does with arms and legs.
  enum Pose: String, CaseIterable, Sendable {
    case standing, walking, waving, sitting
  }

  var pose = Pose.standing
  var shirt = RGBA(0xD8402F)
  var trousers = RGBA(0x2F4A78)
  var hair = RGBA(0x5A3620)
  var skin = RGBA(0xE9B48C)
  var hat: RGBA?
  var umbrella: RGBA?

  static let box = Box(x: -33...39, y: -98...2)

  var shadow: Shadow? { .standing(from: -12, to: 12) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    // Who sits has the hips at the height of a bench's seat.
    let drop: Float = pose == .sitting ? 7 : 0
    let figure = figure
    drawArm(figure.back, drop, shade: 0.3, on: &canvas, in: light)
    for (leg, shade) in [(figure.backLeg, 0.25), (figure.leg, 0)] as [([(Float, Float)], Float)] {
      drawLeg(leg, shade: shade, on: &canvas, in: light)
    }
    canvas.fill(
      Path(smoothThrough: [
        (-4, -52 + drop), (4, -52 + drop), (9.4, -48 + drop), (8, -38 + drop), (7.6, -27 + drop),
        (0, -25.6 + drop), (-7.6, -27 + drop), (-8, -38 + drop), (-9.4, -48 + drop),
      ]), solid: shirt, in: light)
    if let umbrella { drawUmbrella(umbrella, at: drop, on: &canvas, in: light) }
    drawArm(umbrella == nil ? figure.front : Person.holding, drop, shade: 0, on: &canvas, in: light)
    drawHead(at: Vector(0, -58.6 + drop), on: &canvas, in: light)
  }

  /// A limb's joints, from the body outwards.
  private typealias Joints = [(Float, Float)]

  private struct Posture {
    let backLeg: Joints
    let leg: Joints
    let back: Joints
    let front: Joints
  }

  private static let holding: Joints = [(8, -47), (15, -41), (15, -50)]

  private var figure: Posture {
    switch pose {
    case .standing:
      Posture(
        backLeg: [(4, -28), (4.6, -3)], leg: [(-4, -28), (-4.6, -3)],
        back: [(8, -47), (12.4, -38), (12, -28)], front: [(-8, -47), (-12.4, -38), (-12, -28)])
    case .walking:
      Posture(
        backLeg: [(2, -28), (8, -16), (14, -5)], leg: [(-2, -28), (-7, -16), (-10, -3)],
        back: [(5, -47), (-6, -38), (-13, -32)], front: [(5, -47), (11, -38), (8, -29)])
    case .waving:
      Posture(
        backLeg: [(4, -28), (4.6, -3)], leg: [(-4, -28), (-4.6, -3)],
        back: [(8, -47), (17, -52), (19, -66)], front: [(-8, -47), (-12.4, -38), (-12, -28)])
    case .sitting:
      Posture(
        backLeg: [(2, -22), (-8, -23), (-10, -16), (-9, -3)],
        leg: [(-2, -22), (-13, -22), (-15, -15), (-14.4, -3)],
        back: [(5, -47), (3, -36), (-9, -31)], front: [(6, -47), (7, -37), (-4, -32)])
    }
  }

  private func drawLeg(
    _ joints: Joints, shade: Float, on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let foot = joints[joints.count - 1]
    canvas.fill(
      Path(ellipseAt: Vector(foot.0 - 1.4, foot.1 + 1), radii: Vector(4.8, 2.6)),
      with: RGBA(0x3A2A22))
    canvas.fill(
      Path(limb: joints, from: 8.6, to: 6.4), solid: light.shaded(trousers, shade), in: light)
  }

  private func drawArm(
    _ joints: Joints, _ drop: Float, shade: Float, on canvas: inout SceneCanvas,
    in light: SceneLight
  ) {
    let joints = joints.map { ($0.0, $0.1 + drop) }
    let hand = joints[joints.count - 1]
    canvas.fill(
      Path(ellipseAt: Vector(hand.0, hand.1 + 1), radii: Vector(2.8, 3.2)),
      with: light.shaded(skin, shade))
    canvas.fill(
      Path(limb: joints, from: 6.4, to: 5), solid: light.shaded(shirt, shade), in: light)
  }

  private func drawHead(at head: Vector, on canvas: inout SceneCanvas, in light: SceneLight) {
    canvas.fill(
      Path(from: head + Vector(0, 4), to: head + Vector(0, 9), width: 5),
      with: light.shaded(skin, 0.3))
    canvas.fillBall(at: head - Vector(0, 2), radii: Vector(7.8, 7.2), hair, in: light)
    canvas.fillBall(at: head + Vector(-0.6, 1.4), radii: Vector(6.6, 6.8), skin, in: light)
    canvas.fill(
      Path(smoothThrough: [
        (head.x - 8, head.y - 1), (head.x - 5, head.y - 8.4), (head.x + 4, head.y - 9),
        (head.x + 8, head.y - 1), (head.x + 3, head.y - 4.4), (head.x - 4, head.y - 3.6),
      ]), solid: hair, in: light)
    if canvas.resolves(1) {
      for x: Float in [-3.2, 2] {
        canvas.fill(
          Path(ellipseAt: head + Vector(x, 0.6), radii: Vector(0.9, 1.2)), with: RGBA(0x2A1D16))
      }
      canvas.fill(
        Path(
          limb: [
            (head.x - 3, head.y + 4.4), (head.x - 0.6, head.y + 5.4),
            (head.x + 1.8, head.y + 4.4),
          ], from: 0.8, to: 0.8), with: RGBA(0x9C4A3E))
    }
    guard let hat else { return }
    canvas.fill(
      Path(smoothThrough: [
        (head.x - 7.4, head.y - 5), (head.x - 6, head.y - 14), (head.x + 6, head.y - 14),
        (head.x + 7.4, head.y - 5),
      ]), solid: hat, in: light)
    canvas.fill(
      Path(ellipseAt: head - Vector(0, 5.4), radii: Vector(12.4, 2.6)), solid: hat, in: light)
  }

  private func drawUmbrella(
    _ colour: RGBA, at drop: Float, on canvas: inout SceneCanvas, in light: SceneLight
  ) {
    let top = Vector(5, -95 + drop)
    let rim = top.y + 24
    canvas.fill(
      Path(limb: [(top.x, top.y), (15, -46 + drop)], from: 2, to: 2), with: RGBA(0x4A3626))
    let left = top.x - 33
    let ribs: [Float] = [0, 15, 33, 51, 66]
    var canopy = Path()
    canopy.move(to: Vector(left, rim))
    canopy.curve(to: top, Vector(left + 3, rim - 16), Vector(top.x - 16, top.y))
    canopy.curve(
      to: Vector(left + 66, rim), Vector(top.x + 16, top.y), Vector(left + 63, rim - 16))
    for (from, to) in zip(ribs.dropFirst(), ribs).reversed() {
      canopy.curve(
        to: Vector(left + to, rim), control: Vector(left + (from + to) * 0.5, rim - 7))
    }
    canvas.fill(canopy, solid: colour, in: light, relief: 1.2)
    guard canvas.resolves(2) else { return }
    for rib in ribs[1...3] {
      var seam = Path()
      let foot = Vector(left + rib, rim)
      let bend = Vector(top.x.mixed(with: foot.x, 0.75), top.y + 4)
      seam.move(to: top)
      seam.curve(to: foot, control: bend)
      seam.curve(to: top, control: bend + Vector(1.2, 0))
      canvas.fill(seam, with: light.shaded(colour, 0.6))
    }
  }
}

extension Person: SceneThing {
  static let kind = ThingKind(
    ["person", "walker", "figure"], extent: 0.36...0.5, frequency: 0.22, traits: .inSmallWorld,
    parts: [
      ThingPart(["shirt", "jumper", "person's shirt"], \Person.shirt),
      ThingPart(["trousers", "person's trousers"], \Person.trousers),
      ThingPart(["hat", "person's hat"], \Person.hat),
      ThingPart(["umbrella"], \Person.umbrella),
    ],
    accessories: [hatAccessory, umbrellaAccessory],
    wishes: ImplicitWordings(
      ["it looks lonely here {where}", "somebody is taking a walk {where}"],
      unseen: ["nobody enjoys this place yet {where}"]),
    farewells: ImplicitWordings(
      ["I want to be alone here", "everybody has gone home"], unseen: ["nobody should be seen"]),
    usual: Person()
  ) { _, random in
    Person(
      pose: random.pick([.standing, .walking, .waving]), hair: random.pick(RGBA.furs),
      hat: random.chance(0.4) ? ColourName.brown.colour : nil,
      umbrella: random.chance(0.25) ? ColourName.red.colour : nil)
  }

  private static let hatAccessory = Accessory(
    "hat", \Person.hat, usual: .brown, hiddenBy: \Person.umbrella,
    adding: Wordings(
      explicit: [
        "give the person {a}", "put {a} on the person", "the person should wear {a}",
        "add {a} to the person", "the person needs {a}", "let the person wear {a}",
      ],
      implicit: ["the sun burns on the walker's head", "the walker's head is cold"],
      unseen: ["something should cover the walker's hair"]),
    removing: Wordings(
      explicit: [
        "remove the hat", "take the hat off", "the person without the hat", "no hat please",
        "take off the person's hat", "the person should not wear a hat",
      ],
      implicit: ["the wind has taken the walker's hat", "show the walker's hair"],
      unseen: ["the walker greets somebody bareheaded"]))

  private static let umbrellaAccessory = Accessory(
    "umbrella", \Person.umbrella, usual: .red,
    adding: Wordings(
      explicit: [
        "give the person {a}", "put {a} in the person's hand", "the person should hold {a}",
        "add {a} for the person", "the person should carry {a}", "let the person have {a}",
      ],
      implicit: ["the walker does not want to get wet", "the walker would like some shade"],
      unseen: ["protect the walker from the rain", "keep the drops off the walker's head"]),
    removing: Wordings(
      explicit: [
        "remove the umbrella", "take the umbrella away", "the person without the umbrella",
        "no umbrella please", "close the umbrella and put it away",
        "the person should not hold an umbrella",
      ],
      implicit: ["the walker needs both hands", "the walker likes to get wet"],
      unseen: ["a gust has carried off what the walker was holding"]))
}
