/// What an edit is about, as the tables of measurements divide them.
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
  /// The time of the year.
  case season
  /// The hour, what comes from the sky, and whether lights are on.
  case timeAndWeather = "time and weather"
  /// What lies behind the things: the horizon and the water.
  case background
  /// Light and colour of the whole picture.
  case tone
  /// How the picture was made: a painting, a drawing, a print.
  case style
}
