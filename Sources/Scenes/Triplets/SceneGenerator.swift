/// Makes plausible scenes at random: a square view, a setting, and things at places of their own.
struct SceneGenerator {
  let brief: SceneBrief

  /// How often a road or, where there is none, a path from the house is laid if there is room.
  private static let floors: (road: Float, path: Float) = (0.21, 0.3)
  /// How often a car that nobody asks for is on a road.
  private static let traffic: Float = 0.6

  /// A scene that follows the brief; nil where there was no room for what is wanted.
  func scene(_ dice: inout SeededSequence) -> Scene? {
    let season = dice.pick(brief.seasons.inOrder)
    let weather = weather(in: season, &dice)
    let view = SceneGenerator.view(&dice)
    let waters = brief.waters.filter { $0 != .frozenLake || season == .winter }
    let backdrop = dice.pick(brief.backdrops.inOrder)
    var scene = Scene(
      view: view, season: season, time: time(&dice), weather: weather,
      backdrop: backdrop,
      water: backdrop == .sea
        ? nil : dice.pick([.lake, .frozenLake, nil].filter { waters.contains($0) }), things: [],
      seed: UInt32(dice.next() * 16_777_216))
    var room = SceneRoom(in: scene, shores: brief.shores)
    if dice.chance(SceneGenerator.floors.road), let road = room.layRoad(&dice) {
      scene.things.append(road)
    }
    for kind in brief.wanted {
      let placed =
        kind == brief.newcomer
        ? room.placeNewcomer(kind, &dice) : room.place(kind, of: kind.object(&dice), &dice)
      guard let thing = placed else { return nil }
      scene.things.append(thing)
    }
    for kind in dice.shuffled(ThingKind.allCases) where !brief.wanted.contains(kind) {
      let frequency = kind == .car && room.road != nil ? SceneGenerator.traffic : kind.frequency
      guard dice.chance(frequency), brief.suits(kind, in: scene) else { continue }
      if let thing = room.place(kind, of: kind.object(&dice), &dice) { scene.things.append(thing) }
    }
    if room.road == nil, dice.chance(SceneGenerator.floors.path),
      let house = ThingKind.house.index(in: scene),
      let path = room.layPath(from: scene.things[house], past: scene.things)
    {
      scene.things.append(path)
    }
    return scene
  }

  /// Clear skies are the usual ones.
  private func weather(in season: Season, _ dice: inout SeededSequence) -> Weather {
    let weathers = brief.weathers.filter { $0 != .snowfall || season == .winter }
    if weathers.contains(.clear), dice.chance(0.55) { return .clear }
    return dice.pick(weathers.inOrder)
  }

  /// Mostly by day.
  private func time(_ dice: inout SeededSequence) -> TimeOfDay {
    let days = brief.times.subtracting([.sunset, .night])
    return dice.pick(days.isEmpty || dice.chance(0.22) ? brief.times.inOrder : days.inOrder)
  }

  /// A square that shows the far shore near its middle.
  private static func view(_ dice: inout SeededSequence) -> View {
    let side = dice.next(480, 640)
    let top = Lake.farShore - side * dice.next(0.42, 0.58)
    return .square(side, at: Vector(dice.next(-60, 960 - side + 60), top))
  }
}

extension Set where Element: CaseIterable {
  /// The members in the order in which they are declared: sets have none of their own.
  fileprivate var inOrder: [Element] { Element.allCases.filter(contains) }
}
