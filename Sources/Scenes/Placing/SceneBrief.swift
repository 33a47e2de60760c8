/// The requirements of a scene for an edit to have something to change: settings to choose from,
/// and things.
struct SceneBrief: Hashable, Sendable {
  /// Kinds that must be there.
  var wanted: [ThingKind] = []
  /// The wanted kind that the edit adds: it takes the place that people expect.
  var newcomer: ThingKind?
  var unwanted: Set<ThingKind> = []
  var seasons = Set(Season.allCases)
  var times = Set(TimeOfDay.allCases)
  var weathers = Set(Weather.allCases)
  var terrains = Set(Terrain.allCases)
  var waters: Set<Water?> = [.lake, .frozenLake, nil]
  /// Where the ground begins after the edit, beside where it begins before.
  var shores: [Shore] = []

  /// The brief of a scene for a change.
  init(for change: SceneChange, in world: World = .whole) {
    unwanted = world.missingKinds
    switch change {
    case .recolour(let part):
      want(part.owner.kind)
      // Colours are told apart by day and near.
      times.subtract([.sunset, .night])
      weathers.remove(.fog)
    case .add(let kind):
      want(kind)
      newcomer = kind
    case .remove(let kind): want(kind)
    case .replace(let old, let new):
      want(old)
      unwanted.insert(new)
    case .attach(let accessory), .detach(let accessory): want(accessory.owner.kind)
    case .move, .resize, .turn, .tone, .style: break
    case .season(let season): want(change: season)
    case .christmas:
      want(.landmark)
      want(change: .winter)
    case .time(let time):
      times.remove(time)
      // Under rain and in fog the hours look alike, and noon looks much like the afternoon.
      weathers = .dry
      if time == .noon || time == .afternoon { times.subtract([.noon, .afternoon]) }
      exclude { $0.traits.contains(.celestial) }
    case .weather(let weather):
      weathers.remove(weather)
      if weather == .snowfall { seasons = [.winter] }
      exclude { $0.traits.contains(.celestial) }
    case .lights:
      want(.landmark)
      times = [.sunset, .night]
    case .terrain(let terrain):
      terrains.remove(terrain)
      weathers = .dry
      if terrain == .sea { (waters, shores) = ([nil], [.coast]) }
      exclude { $0.habitat == .water }
    case .water(let water):
      switch water {
      case .lake: (waters, shores) = ([nil], [.lake])
      case .frozenLake: (waters, seasons) = ([.lake], [.winter, .autumn])
      case nil: waters = [.lake]
      }
      terrains.remove(.sea)
      exclude { $0.habitat == .water }
    }
    if wanted.contains(where: { $0.habitat == .water }) {
      waters = [.lake]
      terrains.remove(.sea)
    }
    if waters.contains(.frozenLake), seasons != [.winter] { waters.remove(.frozenLake) }
  }

  private mutating func want(change season: Season) {
    seasons.remove(season)
    exclude { $0.traits.contains(.seasonal) }
    weathers.subtract([.snowfall, .fog])
  }

  private mutating func exclude(_ isUnwanted: (ThingKind) -> Bool) {
    unwanted.formUnion(ThingKind.all.filter(isUnwanted))
  }

  /// Wants a thing, and what it does not look out of place in.
  private mutating func want(_ kind: ThingKind) {
    wanted.append(kind)
    seasons.formIntersection(kind.conditions.seasons)
    times.formIntersection(kind.conditions.times)
    weathers.formIntersection(kind.conditions.weathers)
  }

  /// Whether a thing that nobody asked for looks at home in the scene.
  func suits(_ kind: ThingKind, in scene: Scene) -> Bool {
    !unwanted.contains(kind) && seasons.contains(scene.season) && times.contains(scene.time)
      && weathers.contains(scene.weather) && kind.conditions.seasons.contains(scene.season)
      && kind.conditions.times.contains(scene.time)
      && kind.conditions.weathers.contains(scene.weather)
      && (kind.habitat != .water || scene.water == .lake)
  }
}
