/// The light of a scene: where it comes from, which colours it gives to air and shade, and what
/// the season and the weather do to the things it falls on.
struct SceneLight: Hashable, Sendable {
  let season: Season
  let time: TimeOfDay
  let weather: Weather
  /// The direction towards the light, on the screen.
  private(set) var direction: Vector
  /// Where the sun stands, in land units.
  let sun: Vector
  /// The colour of far air.
  let haze: RGBA
  /// The colour of shade, laid over what lies in it.
  let shade: RGBA
  /// The illumination of the land without air.
  let land: Illumination

  init(of scene: Scene) {
    season = scene.season
    time = scene.time
    weather = scene.weather
    let view = scene.view.box
    switch scene.time {
    case .morning:
      direction = Vector(-0.8, -0.6)
      sun = Vector(-60, 190)
      haze = RGBA(0xF6DCCB)
    case .noon:
      direction = Vector(-0.45, -0.89)
      sun = Vector(200, -260)
      haze = RGBA(0xD8E6F0)
    case .afternoon:
      direction = Vector(-0.8, -0.6)
      sun = Vector(-60, 130)
      haze = RGBA(0xF3DFC0)
    case .sunset:
      direction = Vector(-0.8, -0.6)
      let isFlat = scene.terrain.isFlat
      sun = Vector(view.low.x.mixed(with: view.high.x, 0.32), isFlat ? 268 : 168)
      haze = RGBA(0xF7B46E)
    case .night:
      direction = Vector(-0.6, -0.8)
      sun = Vector(-60, 130)
      haze = RGBA(0x7C86A8)
    }
    shade = RGBA(0x1E3348)
    // Clouds take most of the hour's colour.
    let hour = scene.time.illumination
    land = (scene.weather == .clear ? hour : scene.time.clouded).then(scene.weather.illumination)
  }

  /// The light for what is drawn mirrored, so that it comes from the same side in the picture.
  var mirrored: SceneLight {
    var light = self
    light.direction.x.negate()
    return light
  }

  /// Whether snow lies on ground, roofs and branches.
  var hasSnow: Bool { season == .winter || weather == .snowfall }

  /// Whether things throw shadows.
  var hasSun: Bool { weather == .clear && time != .night }

  /// How much light falls on a ball at a point of its unit disc, 0…1.
  func onSphere(_ place: Vector) -> Float {
    let height = max(0, 1 - place.squaredLength).squareRoot()
    return (0.45 + 0.5 * place.dot(direction) + 0.15 * height).clamped
  }

  /// The air between the eye and a thing: its colour, and how much of the thing it hides when it
  /// stands at a height of the land, 0…1.
  func air(at y: Float) -> (colour: RGBA, fraction: Float) {
    let nearness = ((y - Lake.farShore) / 288).clamped.squareRoot()
    let (code, far, near): (UInt32, Float, Float) =
      switch weather {
      case .clear: time == .morning ? (0xF6DCCF, 0.34, 0) : (0xFFFFFF, 0, 0)
      case .overcast: (0xB6BEC6, 0.16, 0)
      case .rain: (0x8A96A2, 0.5, 0.08)
      case .snowfall: (0xDCE2EA, 0.55, 0.1)
      case .fog: (0xD3D8DB, 0.95, 0.22)
      }
    return (time.clouded.on(RGBA(code)), far.mixed(with: near, nearness))
  }

  /// The illumination of a thing that stands at a height of the land: light and air.
  func illumination(at y: Float) -> Illumination {
    let air = air(at: y)
    return air.fraction > 0 ? land.seen(through: air.colour, fraction: air.fraction) : land
  }

  /// Lays the warm air around the sun over everything.
  func drawGlow(on canvas: inout SceneCanvas) {
    guard hasSun, time != .noon else { return }
    let warm = RGBA(time == .sunset ? 0xFF9A50 : 0xFFE0A0)
    canvas.shine(
      Path(canvas.visible),
      with: RadialGradient(
        centre: sun, radii: Vector(900, 680), inner: warm.faded(to: 0.17),
        outer: warm.faded(to: 0)))
  }
}

extension TimeOfDay {
  /// The hour's illumination, that of the afternoon being the identity.
  var illumination: Illumination {
    switch self {
    case .morning: Illumination(0.95, 0.89, 0.9, lift: 12)
    case .noon: Illumination(0.99, 1.04, 1.1)
    case .afternoon: .full
    case .sunset: Illumination(0.95, 0.62, 0.5, lift: 4)
    case .night: Illumination(0.25, 0.32, 0.5, lift: 3)
    }
  }

  /// The hour's illumination under a closed sky.
  var clouded: Illumination {
    switch self {
    case .morning: Illumination(0.97, 0.94, 0.95, lift: 6)
    case .noon, .afternoon: .full
    case .sunset: Illumination(0.88, 0.7, 0.68)
    case .night: Illumination(0.25, 0.31, 0.46, lift: 3)
    }
  }
}

extension Weather {
  /// The weather's illumination, that of a clear day being the identity.
  var illumination: Illumination {
    switch self {
    case .clear: .full
    case .overcast: Illumination(0.76, 0.82, 0.9, lift: 8)
    case .rain: Illumination(0.58, 0.65, 0.74, lift: 12)
    case .snowfall: Illumination(0.82, 0.87, 0.94, lift: 14)
    case .fog: Illumination(0.82, 0.86, 0.9, lift: 10)
    }
  }
}

extension Terrain {
  /// Whether nothing rises over the horizon.
  var isFlat: Bool { self == .sea || self == .plain || self == .desert }
}
