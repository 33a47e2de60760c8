/// A kind of thing that instructions speak of: its words, its sizes, its colours, and where and when
/// it may stand.
///
/// There is one object for each kind, beside the code that draws it; kinds are compared by identity.
final class ThingKind: Sendable {
  /// The type that draws it.
  let type: any SceneThing.Type
  /// What people call it, the usual word first; without an article.
  let nouns: [String]
  let habitat: Habitat
  /// The longer side of its box in the middle of the meadow, as a fraction of the view's side.
  ///
  /// What is small in the world is larger here, so that it can be seen in a small picture.
  let extent: ClosedRange<Float>
  /// How often it is in a scene in which nobody asks for it, 0…1.
  let frequency: Float
  /// How far its box may reach beyond the view's sides, as a fraction of the box's width.
  let overhang: Float
  let traits: Traits
  let conditions: Conditions
  /// What of it can be given a colour.
  let parts: [ThingPart]
  /// What belongs to it and can be there or not.
  let accessories: [Accessory]
  /// What people say who would like to see it, without naming it.
  let wishes: ImplicitWordings
  /// What people say when it has gone.
  let farewells: ImplicitWordings
  /// One of the kind as it comes when nobody says how, before it is painted.
  private let plainThing: any SceneThing
  private let randomThing: @Sendable (UInt32, inout SeededSequence) -> any SceneThing

  /// - Parameters:
  ///   - usual: one of the kind when nobody says how it is; nil for a random one that is always
  ///     the same.
  ///   - random: one of the kind by a seed of its own and further random numbers.
  init<Value: SceneThing>(
    _ nouns: [String], habitat: Habitat = .ground, extent: ClosedRange<Float>,
    frequency: Float = 0.11, overhang: Float = 0.04, traits: Traits = [],
    conditions: Conditions = Conditions(), parts: [ThingPart] = [], accessories: [Accessory] = [],
    wishes: ImplicitWordings = [], farewells: ImplicitWordings = [], usual: Value? = nil,
    random: @escaping @Sendable (_ seed: UInt32, _ random: inout SeededSequence) -> Value
  ) {
    type = Value.self
    self.nouns = nouns
    self.habitat = habitat
    self.extent = extent
    self.frequency = frequency
    self.overhang = overhang
    self.traits = traits
    self.conditions = conditions
    self.parts = parts
    self.accessories = accessories
    self.wishes = wishes
    self.farewells = farewells
    randomThing = random
    var fixed = SeededSequence(seed: 0)
    plainThing = usual ?? random(fixed.nextSeed(), &fixed)
  }
}

extension ThingKind: Hashable, CustomStringConvertible {
  static func == (first: ThingKind, second: ThingKind) -> Bool { first === second }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  var description: String { nouns[0] }
}

extension ThingKind {
  /// The part that takes the colour when people say “a red one”; nil where nobody says so.
  var mainPart: ThingPart? { parts.first { $0.usualColour != nil } }

  /// One of the kind as it comes: colours, poses and patterns at random.
  func thing(_ random: inout SeededSequence) -> any Drawable {
    var thing: any Drawable = randomThing(random.nextSeed(), &random)
    for part in parts where part.colour(of: thing) != nil {
      if random.chance(0.8) {
        part.paint(&thing, random.pick(part.colourNames).shade(&random))
      }
    }
    return thing
  }

  /// One of the kind as it comes when nobody says how: always the same.
  var usualThing: any Drawable {
    var thing: any Drawable = plainThing
    if let mainPart, let colour = mainPart.usualColour { mainPart.paint(&thing, colour.colour) }
    return thing
  }

  /// Whether sentences tell on which side it is to be added.
  var isToldBySide: Bool {
    !traits.contains(.spansView) && (habitat == .ground || habitat == .air)
  }

  /// A noun with its article.
  static func indefinite(_ noun: String) -> String {
    noun == "sun" ? "the sun" : ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
  }
}
