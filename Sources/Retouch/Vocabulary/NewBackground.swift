/// Replacement for a background or a sky.
enum NewBackground: Hashable, Sendable {
  case colour(NamedColour)
  /// A vertical gradient, from the top of the replaced area to its bottom.
  case gradient(top: NamedColour, bottom: NamedColour)
  case paintedSky(PaintedSky)
  /// The picture in a file, scaled and cropped to cover the replaced area.
  case file(String)

  /// Procedurally painted sky.
  ///
  /// The raw value is its name in a reading.
  enum PaintedSky: String, Hashable, Sendable, CaseIterable {
    case sunset
    case blueSky = "blue sky"
    case cloudySky = "cloudy sky"
    case nightSky = "night sky"
  }
}
