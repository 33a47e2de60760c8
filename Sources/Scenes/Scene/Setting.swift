/// The time of the year: leaves, grass, snow.
enum Season: String, CaseIterable, Sendable {
  case spring, summer, autumn, winter
}

/// The time of the day: where light comes from, and which colour it has.
enum TimeOfDay: String, CaseIterable, Sendable {
  case morning, noon, afternoon, sunset, night
}

/// What comes from the sky.
enum Weather: String, CaseIterable, Sendable {
  case clear, overcast, rain, snowfall, fog
}

/// What rises at the horizon.
enum Terrain: String, CaseIterable, Sendable {
  case mountains, hills, plain, city, sea, desert
}

/// The water before the backdrop.
enum Water: String, CaseIterable, Sendable {
  case lake, frozenLake
}
