extension Fitting {
  /// The kind of thing that it belongs to.
  var owner: ThingKind {
    switch self {
    case .fairyLights, .smoke: .house
    case .hat, .umbrella: .person
    }
  }

  /// The scene without it, then with it.
  func fitted(
    in scene: Scene, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    guard let index = owner.index(in: scene) else { return nil }
    var (source, target) = (scene, scene)
    var words: [String: String] = [:]
    switch (self, scene.things[index].object) {
    case (.fairyLights, .house):
      target.things.append(Fitting.lights(on: scene.things[index]))
    case (.smoke, .house(var house)):
      house.hasSmoke = false
      source.things[index].object = .house(house)
      house.hasSmoke = true
      target.things[index].object = .house(house)
    case (.hat, .person(var person)):
      let name = wording.namesWhatIsNew ? random.pick(ColourName.allCases) : .brown
      (person.hat, person.umbrella) = (nil, nil)
      source.things[index].object = .person(person)
      person.hat = name.colour
      target.things[index].object = .person(person)
      words["a"] = ThingKind.indefinite("\(name.rawValue) hat")
    case (.umbrella, .person(var person)):
      let name = wording.namesWhatIsNew ? random.pick(ColourName.allCases) : .red
      person.umbrella = nil
      source.things[index].object = .person(person)
      person.umbrella = name.colour
      target.things[index].object = .person(person)
      words["a"] = ThingKind.indefinite("\(name.rawValue) umbrella")
    default: return nil
    }
    return AppliedEdit(source: source, target: target, words: words)
  }

  /// Lights along the eaves of a house, drawn right after it.
  private static func lights(on house: PlacedThing) -> PlacedThing {
    PlacedThing(
      object: .fairyLights(FairyLights()), foot: house.foot + Vector(0, 0.5),
      size: house.size, isMirrored: house.isMirrored)
  }
}

extension Object {
  /// Whether its lamps burn; no for what has none.
  var isLit: Bool {
    get {
      switch self {
      case .house(let house): house.isLit
      case .lampPost(let lamp): lamp.isLit
      default: false
      }
    }
    set {
      switch self {
      case .house(var house):
        house.isLit = newValue
        self = .house(house)
      case .lampPost(var lamp):
        lamp.isLit = newValue
        self = .lampPost(lamp)
      default: break
      }
    }
  }
}
