/// A scene before and after an edit, and the words that its wordings have slots for.
struct AppliedEdit: Hashable, Sendable {
  var source: Scene
  var target: Scene
  var words: [String: String] = [:]
}

extension SceneChange {
  /// The scene before and after the change.
  ///
  /// - Parameters:
  ///   - scene: made for the change's brief. What is added is in it already, as usual and at its
  ///     usual place, and is taken out of the source.
  ///   - wording: how the change is asked for. What it leaves open is as usual.
  /// - Returns: nil where the scene has nothing to change.
  func applied(
    to scene: Scene, asked wording: ChosenWording, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    var target = scene
    switch self {
    case .recolour(let part): return part.recoloured(in: scene, &random)
    case .add(let kind): return kind.added(in: scene, asked: wording, &random)
    case .remove(let kind): return kind.removed(from: scene, &random)
    case .replace(let old, let new):
      return old.replaced(by: new, in: scene, asked: wording, &random)
    case .fit(let fitting): return fitting.fitted(in: scene, asked: wording, &random)
    case .strip(let fitting):
      return fitting.fitted(in: scene, asked: wording, &random).map {
        AppliedEdit(source: $0.target, target: $0.source, words: $0.words)
      }
    case .move(let direction): return direction.moved(in: scene, &random)
    case .resize(let resizing): return resizing.resized(in: scene, &random)
    case .turn: return SceneChange.turned(in: scene, &random)
    case .season(let season):
      target.season = season
    case .christmas:
      guard let lit = Fitting.fairyLights.fitted(in: scene, asked: wording, &random) else {
        return nil
      }
      target = lit.target
      target.season = .winter
      return AppliedEdit(source: lit.source, target: target)
    case .time(let time): target.time = time
    case .weather(let weather): target.weather = weather
    case .lights(let isOn): return SceneChange.lit(isOn, in: scene)
    case .terrain(let terrain): target.terrain = terrain
    case .water(let water): target.water = water
    case .tone, .style: break
    }
    return AppliedEdit(source: scene, target: target)
  }

  /// What moves, grows and turns without looking out of place.
  static func movable(in scene: Scene) -> [(index: Int, kind: ThingKind)] {
    scene.things.indices.compactMap { index in
      guard let kind = ThingKind(of: scene.things[index].object), kind.isMovable else { return nil }
      return (index, kind)
    }
  }

  private static func turned(in scene: Scene, _ random: inout SeededSequence) -> AppliedEdit? {
    let things = movable(in: scene).filter(\.kind.hasTwoSides)
    guard !things.isEmpty else { return nil }
    let (index, kind) = random.pick(things)
    var target = scene
    target.things[index].isMirrored.toggle()
    return AppliedEdit(
      source: scene, target: target, words: ["thing": kind.noun(in: scene, &random)])
  }

  private static func lit(_ isOn: Bool, in scene: Scene) -> AppliedEdit? {
    var (source, target) = (scene, scene)
    for index in scene.things.indices {
      source.things[index].object.isLit = !isOn
      target.things[index].object.isLit = isOn
    }
    return source == target ? nil : AppliedEdit(source: source, target: target)
  }
}

extension SceneChange.Direction {
  /// One of the things that can be moved, elsewhere.
  func moved(in scene: Scene, _ random: inout SeededSequence) -> AppliedEdit? {
    for (index, kind) in random.shuffled(SceneChange.movable(in: scene)) {
      let room = FreeArea(in: scene, except: index)
      var target = scene
      move(&target.things[index], of: kind, in: room)
      guard room.fits(target.things[index], of: kind) else { continue }
      let sides = self == .left ? ("left", "right") : ("right", "left")
      return AppliedEdit(
        source: scene, target: target,
        words: ["thing": kind.noun(in: scene, &random), "side": sides.0, "otherSide": sides.1])
    }
    return nil
  }

  /// How far a thing goes to a side, as a fraction of the view's side.
  private static let distance: Float = 0.3
  /// How much larger or smaller what flies becomes, nearer or further.
  private static let approach: Float = 1.4

  private func move(_ thing: inout PlacedThing, of kind: ThingKind, in room: FreeArea) {
    let distance = SceneChange.Direction.distance * room.view.extent.x
    switch self {
    case .left: thing.foot.x -= distance
    case .right: thing.foot.x += distance
    case .nearer, .further:
      let isNearer = self == .nearer
      if kind.habitat == .air || kind.habitat == .sky {
        thing.size *= isNearer ? SceneChange.Direction.approach : 1 / SceneChange.Direction.approach
      } else {
        let before = room.depth(at: thing.foot.y)
        thing.foot.y += (isNearer ? 0.5 : -0.5) * distance
        let nearness = room.depth(at: thing.foot.y) / before
        thing.size *= nearness * nearness
      }
    }
  }
}

extension SceneChange.Scaling {
  /// How many times as large a thing becomes.
  private var factor: Float { self == .bigger ? 1.6 : 0.6 }

  /// One of the things that can be resized, much larger or smaller.
  func resized(in scene: Scene, _ random: inout SeededSequence) -> AppliedEdit? {
    for (index, kind) in random.shuffled(SceneChange.movable(in: scene)) {
      let room = FreeArea(in: scene, except: index)
      var target = scene
      target.things[index].size *= factor
      guard room.fits(target.things[index], of: kind) else { continue }
      return AppliedEdit(
        source: scene, target: target, words: ["thing": kind.noun(in: scene, &random)])
    }
    return nil
  }
}
