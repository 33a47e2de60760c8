extension ThingKind {
  /// Whether it can be moved, resized and turned.
  var isMovable: Bool {
    switch self {
    case .house, .fence, .rainbow, .sun, .moon: false
    default: true
    }
  }

  /// Whether it looks another way when it is turned about its upright axis.
  var hasTwoSides: Bool {
    switch self {
    case .car, .bicycle, .rowingBoat, .sailingBoat, .cat, .dog, .sheep, .cow, .duck, .bird: true
    default: false
    }
  }

  /// Where the thing of this kind is among a scene's things.
  func index(in scene: Scene) -> Int? {
    scene.things.firstIndex { ThingKind(of: $0.object) == self }
  }

  /// A noun for it that fits nothing else in the scene, mostly the usual one.
  func noun(in scene: Scene, _ dice: inout SeededSequence) -> String {
    let others = scene.things.compactMap { ThingKind(of: $0.object) }.filter { $0 != self }
    let taken = Set(others.flatMap(\.nouns))
    let free = nouns.filter { !taken.contains($0) }
    return dice.chance(0.6) ? nouns[0] : dice.pick(free.isEmpty ? [nouns[0]] : free)
  }

  /// The scene without the thing that is in it, then with it.
  func added(in scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var (source, target) = (scene, scene)
    let thing = source.things.remove(at: index)
    var noun = noun(in: scene, &dice)
    // A colour that goes unmentioned is the usual one.
    if let usual = usualColour {
      if dice.chance(0.65), let name = mainPart?.colourName(of: thing.object) {
        noun = "\(name.rawValue) \(noun)"
      } else if let part = mainPart {
        part.paint(&target.things[index].object, usual.colour)
      }
    }
    return AppliedEdit(
      source: source, target: target,
      words: [
        "a": ThingKind.indefinite(noun), "where": thing.whereabouts(of: self, in: source, &dice),
      ])
  }

  /// The scene with the thing, then without it.
  func removed(from scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var target = scene
    target.things.remove(at: index)
    let noun = noun(in: scene, &dice)
    return AppliedEdit(
      source: scene, target: target,
      words: ["thing": noun, "a": ThingKind.indefinite(noun)])
  }

  /// The scene with the thing, then with another at its place.
  func replaced(
    by other: ThingKind, in scene: Scene, _ dice: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var target = scene
    let old = scene.things[index]
    var object = other.object(&dice)
    var noun = other.nouns[0]
    if let usual = other.usualColour, let part = other.mainPart {
      if dice.chance(0.5), let name = part.colourName(of: object) {
        noun = "\(name.rawValue) \(noun)"
      } else {
        part.paint(&object, usual.colour)
      }
    }
    let room = SceneRoom(in: scene, except: index)
    var foot = old.foot
    if habitat != other.habitat || other.habitat == .sky { foot = Vector(old.box.centre.x, foot.y) }
    let thing = Thing(
      object: object, foot: foot, size: room.size(of: object, other, at: foot.y, &dice),
      isMirrored: old.isMirrored)
    guard room.fits(thing, of: other) else { return nil }
    target.things[index] = thing
    return AppliedEdit(
      source: scene, target: target,
      words: [
        "old": self.noun(in: scene, &dice), "a": ThingKind.indefinite(noun),
      ])
  }
}

extension Thing {
  /// Words for its place, as in “on the left”; nothing in two of five cases.
  func whereabouts(of kind: ThingKind, in scene: Scene, _ dice: inout SeededSequence) -> String {
    switch kind {
    case .fence, .rainbow: return ""
    case .sun, .moon, .cloud, .kite, .balloon, .bird:
      guard dice.chance(0.4) else { return dice.pick(["", "in the sky", "to the sky"].dropLast()) }
      return side(in: scene).map { "on the \($0) of the sky" } ?? "in the middle of the sky"
    case .rowingBoat, .sailingBoat, .duck: return dice.chance(0.6) ? "on the lake" : ""
    default:
      guard dice.chance(0.7) else { return "" }
      if dice.chance(0.5), isBesideHouse(in: scene) {
        return dice.pick(["next to the house", "beside the house"])
      }
      return side(in: scene).map { "on the \($0)" } ?? "in the middle"
    }
  }

  /// Left or right; nil in the middle of the view.
  private func side(in scene: Scene) -> String? {
    let share = (box.centre.x - scene.view.corner.x) / scene.view.extent.x
    return share < 0.38 ? "left" : share > 0.62 ? "right" : nil
  }

  private func isBesideHouse(in scene: Scene) -> Bool {
    guard let index = ThingKind.house.index(in: scene) else { return false }
    let house = scene.things[index]
    let gap = max(house.box.low.x - box.high.x, box.low.x - house.box.high.x)
    let reach = 0.14 * scene.view.extent.x
    return gap < reach && gap > -reach && (foot.y - house.foot.y).magnitude < reach
  }
}
