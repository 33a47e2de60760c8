/// A change of a scene; which thing, where and which colour are chosen when it is applied.
enum SceneChange: Hashable, Sendable {
  case recolour(ThingPart)
  case add(ThingKind)
  case remove(ThingKind)
  case replace(ThingKind, with: ThingKind)
  case attach(Accessory)
  case detach(Accessory)
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
  enum Direction: Sendable {
    case left, right, nearer, further
  }

  /// How a thing can be resized.
  enum Scaling: Sendable {
    case bigger, smaller
  }

  /// Its category in the tables of measurements.
  var category: EditCategory {
    switch self {
    case .recolour: .recolour
    case .add, .attach: .add
    case .remove, .detach: .remove
    case .replace: .replace
    case .move, .resize, .turn: .moveOrResize
    case .season, .christmas: .season
    case .time, .weather, .lights: .timeAndWeather
    case .terrain, .water: .background
    case .tone: .tone
    case .style: .style
    }
  }

  /// The kinds of things that it speaks of.
  var kinds: Set<ThingKind> {
    switch self {
    case .recolour(let part): [part.owner.kind]
    case .add(let kind), .remove(let kind): [kind]
    case .replace(let old, let new): [old, new]
    case .attach(let accessory), .detach(let accessory): [accessory.owner.kind]
    case .christmas, .lights: [.landmark]
    case .move, .resize, .turn, .season, .time, .weather, .terrain, .water, .tone, .style: []
    }
  }
}
