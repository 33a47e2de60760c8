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
  func noun(in scene: Scene, _ random: inout SeededSequence) -> String {
    let others = scene.things.compactMap { ThingKind(of: $0.object) }.filter { $0 != self }
    let taken = Set(others.flatMap(\.nouns))
    let free = nouns.filter { !taken.contains($0) }
    return random.chance(0.6) ? nouns[0] : random.pick(free.isEmpty ? [nouns[0]] : free)
  }

  /// The scene without the thing that is in it, then with it.
  func added(
    in scene: Scene, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var (source, target) = (scene, scene)
    let thing = source.things.remove(at: index)
    let asked = asked(
      target.things[index].object, noun(in: scene, &random), by: wording, naming: 0.65, &random)
    target.things[index].object = asked.object
    return AppliedEdit(
      source: source, target: target,
      words: [
        "a": ThingKind.indefinite(asked.noun),
        "where": thing.whereabouts(of: self, in: source, &random),
      ])
  }

  /// A new thing, and its noun: in a fraction of the cases with a colour, if the wording has a place for
  /// one.
  private func asked(
    _ object: Object, _ noun: String, by wording: ChosenWording, naming fraction: Float,
    _ random: inout SeededSequence
  ) -> (object: Object, noun: String) {
    guard wording.namesWhatIsNew, let part = mainPart, random.chance(fraction) else {
      return (object, noun)
    }
    let name = random.pick(ColourName.allCases.filter(part.suits))
    var object = object
    part.paint(&object, name.colour)
    return (object, "\(name.rawValue) \(noun)")
  }

  /// The scene with the thing, then without it.
  func removed(from scene: Scene, _ random: inout SeededSequence) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var target = scene
    target.things.remove(at: index)
    let noun = noun(in: scene, &random)
    return AppliedEdit(
      source: scene, target: target,
      words: ["thing": noun, "a": ThingKind.indefinite(noun)])
  }

  /// The scene with the thing, then with another at its place.
  func replaced(
    by other: ThingKind, in scene: Scene, asked wording: ChosenWording,
    _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = index(in: scene) else { return nil }
    var target = scene
    let old = scene.things[index]
    let asked = other.asked(
      other.usualObject, other.nouns[0], by: wording, naming: 0.5, &random)
    let room = FreeArea(in: scene, except: index)
    var foot = old.foot
    if habitat != other.habitat || other.habitat == .sky { foot = Vector(old.box.centre.x, foot.y) }
    let thing = PlacedThing(
      object: asked.object, foot: foot,
      size: room.size(of: asked.object, other, at: foot.y, largeness: FreeArea.usualLargeness),
      isMirrored: old.isMirrored)
    guard room.fits(thing, of: other) else { return nil }
    target.things[index] = thing
    return AppliedEdit(
      source: scene, target: target,
      words: [
        "old": self.noun(in: scene, &random), "a": ThingKind.indefinite(asked.noun),
      ])
  }
}

extension PlacedThing {
  /// Words for its place, as in “on the left”; a place that goes unmentioned is in the middle, or
  /// where the lake is.
  func whereabouts(of kind: ThingKind, in scene: Scene, _ random: inout SeededSequence) -> String {
    switch kind.habitat {
    case .water: return random.pick(["", "on the lake"])
    case .sky: return kind == .rainbow ? "" : random.pick(["", "in the sky"])
    case .air:
      return side(in: scene).map { "on the \($0) of the sky" }
        ?? random.pick(["", "in the sky", "in the middle of the sky"])
    case .ground:
      guard kind.isToldBySide else { return "" }
      let place = side(in: scene).map { "on the \($0)" } ?? random.pick(["", "in the middle"])
      guard isBesideHouse(in: scene), random.chance(0.25) else { return place }
      return place + random.pick([" next to the house", " beside the house"])
    }
  }

  /// Left or right; nil in the middle of the view.
  private func side(in scene: Scene) -> String? {
    let fraction = (box.centre.x - scene.view.corner.x) / scene.view.extent.x
    return fraction < 0.38 ? "left" : fraction > 0.62 ? "right" : nil
  }

  private func isBesideHouse(in scene: Scene) -> Bool {
    guard let index = ThingKind.house.index(in: scene) else { return false }
    let house = scene.things[index]
    let gap = max(house.box.low.x - box.high.x, box.low.x - house.box.high.x)
    let reach = 0.14 * scene.view.extent.x
    return gap < reach && gap > -reach && (foot.y - house.foot.y).magnitude < reach
  }
}
