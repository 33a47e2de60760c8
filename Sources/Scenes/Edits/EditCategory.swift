/// The category of an edit in the tables of measurements.
public enum EditCategory: String, CaseIterable, Sendable {
  /// A thing gets another colour.
  case recolour
  /// A thing appears.
  case add
  /// A thing goes.
  case remove
  /// A thing makes way for another at its place.
  case replace
  /// A thing goes elsewhere or gets another size.
  case moveOrResize = "move or resize"
  /// The season changes.
  case season
  /// The hour or the weather changes, or lights go on or off.
  case timeAndWeather = "time and weather"
  /// The terrain at the horizon or the water changes.
  case background
  /// Light or colour of the whole picture changes.
  case tone
  /// The whole picture becomes a painting, a drawing or a print.
  case style
}
