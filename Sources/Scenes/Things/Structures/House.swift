/// The house: a gable in the sun, a long front with the red door in soft light, a tiled roof.
struct House: Drawable {
  /// How far down the meadow it stands.
  static let foot = Vector(620, 482)
  static let front = Quadrilateral(
    topLeft: Vector(548, 374), topRight: Vector(768, 380), bottomRight: Vector(768, 482),
    bottomLeft: Vector(548, 492))
  static let gable = Quadrilateral(
    topLeft: Vector(478, 384), topRight: Vector(548, 374), bottomRight: Vector(548, 492),
    bottomLeft: Vector(478, 478))
  static let apex = Vector(510, 302)
  static let door = front.part(across: 0.46...0.62, down: 0.3...0.975)
  static let frontWindows = [
    front.part(across: 0.13...0.33, down: 0.34...0.7),
    front.part(across: 0.73...0.92, down: 0.34...0.7),
  ]
  static let gableWindow = gable.part(across: 0.3...0.7, down: 0.34...0.68)

  static let box = Box(x: 459...783, y: 256...494)
  static let roofBox = Roof.box
  static let chimneyBox = Chimney.box
  static let doorBox = door.box
  static let windowBox = frontWindows[0].box

  private static let cream = RGBA(0xE2CFB0)

  /// The colour of the plaster.
  var wall = cream
  /// The colour of the tiles.
  var roof = Roof.terracotta
  var door = Door.red
  /// The colour of the shutters; nil for windows without.
  var shutters: RGBA? = RGBA(0x4E7A80)
  var hasSmoke = true
  /// Whether lamps burn behind the windows.
  var isLit = false

  private var plaster: Dye { Dye(from: House.cream, to: wall) }

  func draw(on canvas: inout SceneCanvas, in light: SceneLight) {
    drawWalls(on: &canvas, in: light)
    for window in House.frontWindows {
      HouseWindow(frame: window, brightness: 0.86, shutters: shutters, isLit: isLit)
        .draw(on: &canvas, in: light)
    }
    HouseWindow(frame: House.gableWindow, brightness: 1, shutters: nil, isLit: isLit)
      .draw(on: &canvas, in: light)
    Door(colour: door, isLit: isLit).draw(on: &canvas, in: light)
    Chimney(hasSmoke: hasSmoke).draw(on: &canvas, in: light)
    Roof(colour: roof).draw(on: &canvas, in: light)
  }

  /// The house's shadow on the meadow.
  var shadow: Shadow? {
    Shadow(
      centre: Vector(728, 485), radii: Vector(128, 25), strength: 0.66, fray: 16, seed: 130)
  }

  /// Whether grass that grows at a point would stand before the walls although its foot is behind
  /// them.
  func covers(_ point: Vector) -> Bool {
    let gable = House.gable
    let front = House.front
    let corner = gable.bottomRight
    guard point.x > gable.bottomLeft.x - 2, point.x < front.bottomRight.x + 2 else { return false }
    let left = point.x < corner.x
    let from = left ? gable.bottomLeft : corner
    let to = left ? corner : front.bottomRight
    return point.y < from.y.mixed(with: to.y, (point.x - from.x) / (to.x - from.x)) + 1
  }

  private func drawWalls(on canvas: inout SceneCanvas, in light: SceneLight) {
    let gable = House.gable
    canvas.fill(
      Path([gable.bottomLeft, gable.topLeft, House.apex, gable.topRight, gable.bottomRight]),
      with: LinearGradient(
        plaster(RGBA(0xFFF1D2)), at: Vector(490, 320), plaster(RGBA(0xF1D5A6)),
        at: Vector(530, 490)
      ).textured(seed: 131, patch: Vector(9, 9), amount: 0.07))
    canvas.fill(
      House.front.path,
      with: LinearGradient(
        plaster(RGBA(0xE2CFB0)), at: Vector(548, 430), plaster(RGBA(0xC0AD97)),
        at: Vector(768, 440)
      ).textured(seed: 132, patch: Vector(9, 9), amount: 0.08))
    // The eaves' shadow falls on the front, the verge's on the gable.
    let eaves = House.front.part(across: 0...1, down: 0...0.34)
    canvas.fill(
      eaves.path,
      with: LinearGradient(
        light.shade.faded(to: 0.62), at: Vector(650, 384), light.shade.faded(to: 0),
        at: Vector(651, 410)))
    for side in [gable.topLeft, gable.topRight] {
      canvas.fill(
        Path([House.apex, side, side + Vector(0, 13), House.apex + Vector(0, 15)]),
        with: light.shade.faded(to: 0.3))
    }
    drawPlinth(on: &canvas)
    drawAtticWindow(on: &canvas, in: light)
  }

  /// Field stones along the foot of both walls.
  private func drawPlinth(on canvas: inout SceneCanvas) {
    var random = SeededSequence(seed: 133)
    for (wall, light, count) in [(House.gable, 1, 7), (House.front, 0.72, 22)]
      as [(Quadrilateral, Float, Int)]
    {
      canvas.fill(
        wall.part(across: 0...1, down: 0.86...1).path, with: RGBA(0x6A6258).lit(by: light))
      for row in 0..<2 {
        for index in -1..<count {
          let start = (Float(index) + 0.5 * Float(row) + random.next(0, 0.2)) / Float(count)
          let left = max(start, 0)
          let right = min(start + 0.92 / Float(count), 1)
          guard right > left else { continue }
          let top = 0.865 + 0.068 * Float(row)
          canvas.fill(
            wall.part(across: left...right, down: top...top + 0.06).path,
            with: RGBA(0x8F877B).mixed(with: RGBA(0xC7B9A2), random.next()).lit(by: light))
        }
      }
    }
  }

  private func drawAtticWindow(on canvas: inout SceneCanvas, in light: SceneLight) {
    let centre = Vector(511, 352)
    canvas.fill(
      Path(ellipseAt: centre, radii: Vector(8.4, 11.4)), with: RGBA(0xFFFBEF))
    let pane = Path(ellipseAt: centre, radii: Vector(6, 8.8))
    if isLit {
      canvas.shine(pane, with: RGBA(0xFFDC88))
    } else {
      canvas.fill(
        pane,
        with: LinearGradient(
          RGBA(0x9CC0D6), at: centre - Vector(4, 8), RGBA(0x2C4457),
          at: centre + Vector(3, 7)))
    }
    canvas.fill(
      Path(from: centre - Vector(0, 9), to: centre + Vector(0, 9), width: 1.6),
      with: RGBA(0xFFFBEF))
    canvas.fill(
      Path(from: centre - Vector(6, -1), to: centre + Vector(6, -1), width: 1.6),
      with: RGBA(0xFFFBEF))
  }
}

extension House: SceneThing, Lamp {
  static let kind = ThingKind(
    ["house", "cottage", "home"], extent: 0.44...0.6, frequency: 0.75,
    traits: [.oneSided, .immovable, .permanent, .inSmallWorld],
    parts: [
      ThingPart(["door", "front door", "door of the house"], \House.door),
      ThingPart(
        ["walls", "house", "walls of the house"], \House.wall, excluding: [.black, .brown]),
      ThingPart(["roof", "roof of the house"], \House.roof),
      ThingPart(["shutters", "window shutters"], \House.shutters),
    ], accessories: [FairyLights.accessory, Chimney.smoke]
  ) { _, random in
    House(
      shutters: random.chance(0.6) ? House().shutters : nil, hasSmoke: random.chance(0.5))
  }
}
