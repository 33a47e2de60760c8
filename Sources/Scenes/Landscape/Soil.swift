/// The colours of the ground: far and near, dark and bright.
struct Soil: Hashable, Sendable {
  let farDark: RGBA
  let farBright: RGBA
  let nearDark: RGBA
  let nearBright: RGBA
  /// How far tufts move the light up and down.
  let relief: Float
  /// The blades that grow; nil where nothing does.
  let grass: Grass?
  /// How many flowers there are, 1 as in summer.
  let flowers: Float

  /// The darkest and the brightest blades.
  struct Grass: Hashable, Sendable {
    let dark: RGBA
    let bright: RGBA
  }

  private init(
    _ farDark: UInt32, _ farBright: UInt32, _ nearDark: UInt32, _ nearBright: UInt32,
    relief: Float = 0.2, grass: Grass? = nil, flowers: Float = 0
  ) {
    self.farDark = RGBA(farDark)
    self.farBright = RGBA(farBright)
    self.nearDark = RGBA(nearDark)
    self.nearBright = RGBA(nearBright)
    self.relief = relief
    self.grass = grass
    self.flowers = flowers
  }

  static let beach = Soil(0xC9A878, 0xEAD3A0, 0xD9BE8C, 0xF2E0B4, relief: 0.08)
  private static let desert = Soil(0xDDB06E, 0xEBC98F, 0xD09C58, 0xE8BC78, relief: 0.09)
  private static let snow = Soil(0xDDE5EE, 0xF0F4F8, 0xD3DEEA, 0xF8FAFD, relief: 0.06)

  init(of scene: Scene) {
    if scene.season == .winter || scene.weather == .snowfall {
      self = .snow
      return
    }
    guard scene.terrain != .desert else {
      self = .desert
      return
    }
    switch scene.season {
    case .spring:
      self.init(
        0xA2CB55, 0xBCDB68, 0x55A032, 0x93CB42,
        grass: Grass(dark: RGBA(0x2A6A22), bright: RGBA(0xD2EC7C)),
        flowers: 2.2)
    case .summer, .winter:
      self.init(
        0xA9B660, 0xC2BE6A, 0x4B7A2C, 0x8FA63C,
        grass: Grass(dark: RGBA(0x1F4420), bright: RGBA(0xE3DC84)),
        flowers: 1)
    case .autumn:
      self.init(
        0xC0A050, 0xCDB45E, 0x8C7430, 0xB8923E,
        grass: Grass(dark: RGBA(0x4F3A18), bright: RGBA(0xE8C070)),
        flowers: 0.1)
    }
  }
}
