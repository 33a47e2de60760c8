/// The habitat of a kind of thing.
enum Habitat: Sendable {
  /// It stands on the meadow.
  case ground
  /// It floats on the lake.
  case water
  /// It flies before the hills.
  case air
  /// It is in the sky behind everything.
  case sky
  /// It rises into the sky from behind the horizon.
  case horizon
}
