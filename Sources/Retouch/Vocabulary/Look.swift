/// Photographic look: the film, light, season or weather in which a picture seems to be taken.
///
/// The raw value is its name in a reading.
enum Look: String, Hashable, Sendable, CaseIterable {
  case vintageFilm = "vintage film"
  case noir
  case cyanotype
  /// Teal and orange colour grading: shadows towards teal and highlights towards orange.
  case tealAndOrange = "teal and orange"
  case goldenHour = "golden hour"
  case night
  /// Snow on upward-facing surfaces, cold light and falling flakes.
  case winter
  case autumn
  case rain
  case fog
  /// A starry sky.
  case stars
}
