/// In what film, light, season or weather a picture can seem to be taken.
///
/// The raw value is its name in a reading.
enum Look: String, Hashable, Sendable, CaseIterable {
  case vintageFilm = "vintage film"
  case noir
  case cyanotype
  /// Shadows towards teal and lights towards orange, as cinemas show them.
  case tealAndOrange = "teal and orange"
  case goldenHour = "golden hour"
  case night
  /// Snow on what faces up, cold light and falling flakes.
  case winter
  case autumn
  case rain
  case fog
  /// A starry sky.
  case stars
}
