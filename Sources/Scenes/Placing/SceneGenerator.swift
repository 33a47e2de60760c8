/// Random generator of plausible scenes: a square view, a setting, and things at free places.
struct SceneGenerator {
  let brief: SceneBrief

  /// How often a road or, where there is none, a path from the house is laid if the view has a free area for it.
  private static let floors: (road: Float, path: Float) = (0.21, 0.3)
  /// How often a car that nobody asks for is on a road.
  private static let traffic: Float = 0.6

  /// A scene that follows the brief; nil where there was no free area for what is wanted.
  func scene(_ random: inout SeededSequence) -> Scene? {
    let season = random.pick(brief.seasons.inOrder)
    let weather = weather(in: season, &random)
    let view = SceneGenerator.view(&random)
    let waters = brief.waters.filter { $0 != .frozenLake || season == .winter }
    let terrain = random.pick(brief.terrains.inOrder)
    var scene = Scene(
      view: view, season: season, time: time(&random), weather: weather,
      terrain: terrain,
      water: terrain == .sea
        ? nil : random.pick([.lake, .frozenLake, nil].filter { waters.contains($0) }), things: [],
      seed: random.nextSeed())
    var area = FreeArea(in: scene, shores: brief.shores)
    if random.chance(SceneGenerator.floors.road), let road = area.layRoad(&random) {
      scene.things.append(road)
    }
    for kind in brief.wanted {
      let placed =
        kind == brief.newcomer
        ? area.placeNewcomer(kind, &random) : area.place(kind, as: kind.thing(&random), &random)
      guard let thing = placed else { return nil }
      scene.things.append(thing)
    }
    for kind in random.shuffled(ThingKind.all) where !brief.wanted.contains(kind) {
      let frequency =
        kind.traits.contains(.drives) && area.road != nil ? SceneGenerator.traffic : kind.frequency
      guard random.chance(frequency), brief.suits(kind, in: scene) else { continue }
      if let thing = area.place(kind, as: kind.thing(&random), &random) {
        scene.things.append(thing)
      }
    }
    if area.road == nil, random.chance(SceneGenerator.floors.path),
      let landmark = scene.index(of: .landmark),
      let path = area.layPath(from: scene.things[landmark], past: scene.things)
    {
      scene.things.append(path)
    }
    return scene
  }

  /// Clear skies are the usual ones.
  private func weather(in season: Season, _ random: inout SeededSequence) -> Weather {
    let weathers = brief.weathers.filter { $0 != .snowfall || season == .winter }
    if weathers.contains(.clear), random.chance(0.55) { return .clear }
    return random.pick(weathers.inOrder)
  }

  /// Mostly by day.
  private func time(_ random: inout SeededSequence) -> TimeOfDay {
    let days = brief.times.subtracting([.sunset, .night])
    return random.pick(days.isEmpty || random.chance(0.22) ? brief.times.inOrder : days.inOrder)
  }

  /// A square that shows the far shore near its middle.
  private static func view(_ random: inout SeededSequence) -> SceneView {
    let side = random.next(480, 640)
    let top = Lake.farShore - side * random.next(0.42, 0.58)
    return .square(side, at: Vector(random.next(-60, 960 - side + 60), top))
  }
}

extension Set where Element: CaseIterable {
  /// The members in the order in which they are declared: sets have none of their own.
  fileprivate var inOrder: [Element] { Element.allCases.filter(contains) }
}
