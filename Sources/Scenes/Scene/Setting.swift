/// The season: leaves, grass, snow.
enum Season: String, CaseIterable, Sendable {
  case spring, summer, autumn, winter
}

/// The time of day: the direction and the colour of the light.
enum TimeOfDay: String, CaseIterable, Sendable {
  case morning, noon, afternoon, sunset, night
}

/// The weather: clouds, precipitation, fog.
enum Weather: String, CaseIterable, Sendable {
  case clear, overcast, rain, snowfall, fog
}

/// The terrain at the horizon.
enum Terrain: String, CaseIterable, Sendable {
  case mountains, hills, plain, city, sea, desert
}

/// The water before the terrain.
enum Water: String, CaseIterable, Sendable {
  case lake, frozenLake
}
