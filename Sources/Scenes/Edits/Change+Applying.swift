/// A scene before and after an edit, and the words that its wordings have slots for.
struct AppliedEdit: Hashable, Sendable {
  var source: Scene
  var target: Scene
  var words: [String: String] = [:]
}

extension Change {
  /// The scene before and after the change.
  ///
  /// - Parameter scene: made for the change's brief. What is added is in it already, at a good place,
  ///   and is taken out of the source.
  /// - Returns: nil where the scene has nothing to change.
  func applied(to scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    var target = scene
    switch self {
    case .recolour(let part): return part.recoloured(in: scene, &dice)
    case .add(let kind): return kind.added(in: scene, &dice)
    case .remove(let kind): return kind.removed(from: scene, &dice)
    case .replace(let old, let new): return old.replaced(by: new, in: scene, &dice)
    case .fit(let fitting): return fitting.fitted(in: scene, &dice)
    case .strip(let fitting):
      return fitting.fitted(in: scene, &dice).map {
        AppliedEdit(source: $0.target, target: $0.source, words: $0.words)
      }
    case .move(let direction): return direction.moved(in: scene, &dice)
    case .resize(let resizing): return resizing.resized(in: scene, &dice)
    case .turn: return Change.turned(in: scene, &dice)
    case .season(let season):
      target.season = season
    case .christmas:
      guard let lit = Fitting.fairyLights.fitted(in: scene, &dice) else { return nil }
      target = lit.target
      target.season = .winter
      return AppliedEdit(source: lit.source, target: target)
    case .time(let time): target.time = time
    case .weather(let weather): target.weather = weather
    case .lights(let isOn): return Change.lit(isOn, in: scene)
    case .backdrop(let backdrop): target.backdrop = backdrop
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

  private static func turned(in scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    let things = movable(in: scene).filter(\.kind.hasTwoSides)
    guard !things.isEmpty else { return nil }
    let (index, kind) = dice.pick(things)
    var target = scene
    target.things[index].isMirrored.toggle()
    return AppliedEdit(
      source: scene, target: target, words: ["thing": kind.noun(in: scene, &dice)])
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

extension Change.Direction {
  /// One of the things that can be moved, elsewhere.
  func moved(in scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    for (index, kind) in dice.shuffled(Change.movable(in: scene)) {
      let room = SceneRoom(in: scene, except: index)
      for _ in 0..<8 {
        var target = scene
        move(&target.things[index], by: dice.next(0.18, 0.45) * scene.view.extent.x, in: room)
        guard room.fits(target.things[index], of: kind) else { continue }
        let sides = self == .left ? ("left", "right") : ("right", "left")
        return AppliedEdit(
          source: scene, target: target,
          words: ["thing": kind.noun(in: scene, &dice), "side": sides.0, "otherSide": sides.1])
      }
    }
    return nil
  }

  private func move(_ thing: inout Thing, by distance: Float, in room: SceneRoom) {
    let before = thing.foot.y
    switch self {
    case .left: thing.foot.x -= distance
    case .right: thing.foot.x += distance
    case .nearer: thing.foot.y += 0.5 * distance
    case .further: thing.foot.y -= 0.5 * distance
    }
    let nearness = room.depth(at: thing.foot.y) / room.depth(at: before)
    thing.size *= nearness * nearness
  }
}

extension Change.Resizing {
  /// One of the things that can be resized, much larger or smaller.
  func resized(in scene: Scene, _ dice: inout SeededSequence) -> AppliedEdit? {
    for (index, kind) in dice.shuffled(Change.movable(in: scene)) {
      let room = SceneRoom(in: scene, except: index)
      var target = scene
      target.things[index].size *= self == .bigger ? dice.next(1.4, 1.8) : dice.next(0.5, 0.65)
      guard room.fits(target.things[index], of: kind) else { continue }
      return AppliedEdit(
        source: scene, target: target, words: ["thing": kind.noun(in: scene, &dice)])
    }
    return nil
  }
}
