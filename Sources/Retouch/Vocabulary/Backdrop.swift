/// What can take the place of a background or a sky.
enum Backdrop: Hashable, Sendable {
  case colour(NamedColour)
  /// From the top of the picture to its bottom.
  case gradient(top: NamedColour, bottom: NamedColour)
  case scene(Scene)
  /// The picture in a file, as large as it must be to cover the place.
  case file(String)

  /// Skies that the engine paints.
  ///
  /// The raw value is its name in a reading.
  enum Scene: String, Hashable, Sendable, CaseIterable {
    case sunset
    case blueSky = "blue sky"
    case cloudySky = "cloudy sky"
    case nightSky = "night sky"
  }
}
