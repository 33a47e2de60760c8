extension Season {
  /// The colour of a far green slope in the season, or under snow.
  func hill(_ summer: RGBA, in light: SceneLight) -> RGBA {
    if light.hasSnow { return summer.mixed(with: RGBA(0xF0F4FA), 0.74) }
    switch self {
    case .spring: return summer.mixed(with: RGBA(0x9CD65A), 0.3)
    case .summer, .winter: return summer
    case .autumn: return summer.mixed(with: RGBA(0xC77A2E), 0.5)
    }
  }

  /// The colour of far trees in the season, or under snow.
  func wood(_ summer: RGBA, in light: SceneLight) -> RGBA {
    if light.hasSnow { return summer.mixed(with: RGBA(0xDDE6F0), 0.45) }
    switch self {
    case .spring: return summer.mixed(with: RGBA(0x8CCB58), 0.25)
    case .summer, .winter: return summer
    case .autumn: return summer.mixed(with: RGBA(0xC0662A), 0.55)
    }
  }
}
