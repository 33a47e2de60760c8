/// What a scene must have so that an edit has something to change: sets to choose from, and things.
struct SceneBrief: Hashable, Sendable {
  /// There for certain, and in good places.
  var wanted: [ThingKind] = []
  /// The one of the wanted that the edit adds: it takes the place that people expect.
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
    unwanted = world.strangers
    switch change {
    case .recolour(let part):
      want(part.owner)
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
    case .fit(let fitting), .strip(let fitting): want(fitting.owner)
    case .move, .resize, .turn, .tone, .style: break
    case .season(let season): want(change: season)
    case .christmas:
      want(.house)
      want(change: .winter)
    case .time(let time):
      times.remove(time)
      // Under rain and in fog the hours look alike, and noon looks much like the afternoon.
      weathers = [.clear, .overcast]
      if time == .noon || time == .afternoon { times.subtract([.noon, .afternoon]) }
      unwanted.formUnion([.sun, .moon, .rainbow])
    case .weather(let weather):
      weathers.remove(weather)
      if weather == .snowfall { seasons = [.winter] }
      unwanted.formUnion([.sun, .moon, .rainbow])
    case .lights:
      want(.house)
      times = [.sunset, .night]
    case .terrain(let terrain):
      terrains.remove(terrain)
      weathers = [.clear, .overcast]
      if terrain == .sea { (waters, shores) = ([nil], [.coast]) }
      unwanted.formUnion(ThingKind.allCases.filter { $0.habitat == .water })
    case .water(let water):
      switch water {
      case .lake: (waters, shores) = ([nil], [.lake])
      case .frozenLake: (waters, seasons) = ([.lake], [.winter, .autumn])
      case nil: waters = [.lake]
      }
      terrains.remove(.sea)
      unwanted.formUnion(ThingKind.allCases.filter { $0.habitat == .water })
    }
    if wanted.contains(where: { $0.habitat == .water }) {
      waters = [.lake]
      terrains.remove(.sea)
    }
    if waters.contains(.frozenLake), seasons != [.winter] { waters.remove(.frozenLake) }
  }

  private mutating func want(change season: Season) {
    seasons.remove(season)
    unwanted.formUnion([.snowman, .flowers, .pumpkin, .haystack, .duck])
    weathers.subtract([.snowfall, .fog])
  }

  /// Wants a thing, and what it does not look out of place in.
  private mutating func want(_ kind: ThingKind) {
    wanted.append(kind)
    switch kind {
    case .snowman: seasons.formIntersection([.winter])
    case .flowers, .parasol: seasons.formIntersection([.spring, .summer])
    case .pumpkin: seasons.formIntersection([.autumn])
    case .haystack: seasons.formIntersection([.summer, .autumn])
    case .rowingBoat, .sailingBoat, .duck: seasons.formIntersection([.spring, .summer, .autumn])
    case .sun, .cloud:
      times.formIntersection([.morning, .noon, .afternoon])
      weathers.formIntersection([.clear])
    case .moon:
      times.formIntersection([.night])
      weathers.formIntersection([.clear])
    case .rainbow:
      times.formIntersection([.morning, .noon, .afternoon])
      weathers.formIntersection([.clear, .overcast])
    case .kite, .balloon, .bird: weathers.formIntersection([.clear, .overcast])
    default: break
    }
  }

  /// Whether a thing that nobody asked for looks at home in the scene.
  func suits(_ kind: ThingKind, in scene: Scene) -> Bool {
    var brief = self
    brief.want(kind)
    return !unwanted.contains(kind) && brief.seasons.contains(scene.season)
      && brief.times.contains(scene.time) && brief.weathers.contains(scene.weather)
      && (kind.habitat != .water || scene.water == .lake)
  }
}
