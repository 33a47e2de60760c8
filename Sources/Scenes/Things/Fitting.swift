/// What belongs to a thing and can be there or not.
enum Fitting: String, CaseIterable, Sendable {
  /// On the eaves of the house.
  case fairyLights = "fairy lights"
  /// From the house's chimney.
  case smoke
  case hat
  case umbrella
}
