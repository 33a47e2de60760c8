/// What an edit does to a scene; who, where and which colour are chosen when it is applied.
enum SceneChange: Hashable, Sendable {
  case recolour(ThingPart)
  case add(ThingKind)
  case remove(ThingKind)
  case replace(ThingKind, with: ThingKind)
  case fit(Fitting)
  case strip(Fitting)
  case move(Direction)
  case resize(Scaling)
  case turn
  case season(Season)
  /// Winter, and fairy lights on the house.
  case christmas
  case time(TimeOfDay)
  case weather(Weather)
  case lights(isOn: Bool)
  case terrain(Terrain)
  case water(Water?)
  case tone(Tone)
  case style(ArtStyle)

  /// Where a thing can be moved.
  enum Direction: String, CaseIterable, Sendable {
    case left, right, nearer, further
  }

  /// How a thing can be resized.
  enum Scaling: String, CaseIterable, Sendable {
    case bigger, smaller
  }

  /// What the tables of measurements count it as.
  var category: EditCategory {
    switch self {
    case .recolour: .recolour
    case .add, .fit: .add
    case .remove, .strip: .remove
    case .replace: .replace
    case .move, .resize, .turn: .moveOrResize
    case .season, .christmas: .season
    case .time, .weather, .lights: .timeAndWeather
    case .terrain, .water: .background
    case .tone: .tone
    case .style: .style
    }
  }
}
