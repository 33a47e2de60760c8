/// The set of kinds of things in the pictures.
public enum World: String, CaseIterable, Sendable {
  /// Fourteen kinds: what a small model can come to know in some hours.
  case small
  /// All that can be drawn.
  case whole

  /// The kinds of things in it.
  var kinds: Set<ThingKind> { self == .small ? World.few : World.all }

  /// The kinds that are not in it.
  var missingKinds: Set<ThingKind> { World.all.subtracting(kinds) }

  // Made once: every triplet asks.
  private static let all = Set(ThingKind.all)
  private static let few = all.filter { $0.traits.contains(.inSmallWorld) }
}
