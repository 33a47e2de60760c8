/// How many kinds of things there are in the pictures.
public enum World: String, CaseIterable, Sendable {
  /// Fourteen kinds: what a small model can come to know in some hours.
  case small
  /// All that can be drawn.
  case whole

  /// The kinds of things in it.
  var kinds: Set<ThingKind> { self == .small ? World.few : World.all }

  /// The kinds that are not in it.
  var strangers: Set<ThingKind> { World.all.subtracting(kinds) }

  // Made once: every triplet asks.
  private static let all = Set(ThingKind.allCases)
  private static let few: Set<ThingKind> = [
    .house, .oak, .pine, .fence, .lamp, .car, .bicycle, .rowingBoat, .sailingBoat, .balloon, .cat,
    .dog, .person, .snowman,
  ]
}
