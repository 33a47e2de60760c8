/// How many kinds of things there are in the pictures.
public enum World: String, CaseIterable, Sendable {
  /// Fourteen kinds: what a small model can come to know in some hours.
  case small
  /// All that can be drawn.
  case whole

  /// The kinds of things in it.
  var kinds: Set<ThingKind> {
    switch self {
    case .small:
      [
        .house, .oak, .pine, .fence, .lamp, .car, .bicycle, .rowingBoat, .sailingBoat, .balloon,
        .cat, .dog, .person, .snowman,
      ]
    case .whole: Set(ThingKind.allCases)
    }
  }

  /// The kinds that are not in it.
  var strangers: Set<ThingKind> { Set(ThingKind.allCases).subtracting(kinds) }
}
