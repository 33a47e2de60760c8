extension Scene {
  /// The distance of a move to a side, as a fraction of the view's side.
  private static let distance: Float = 0.3
  /// The factor by which what flies becomes larger when nearer.
  private static let approach: Float = 1.4

  /// One of the movable things moved.
  func moving(
    _ direction: SceneChange.Direction, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    let sides = direction == .left ? ("left", "right") : ("right", "left")
    return changingOne(
      words: ["side": sides.0, "otherSide": sides.1], &random
    ) { thing, kind, area in
      let distance = Scene.distance * view.extent.x
      switch direction {
      case .left: thing.foot.x -= distance
      case .right: thing.foot.x += distance
      case .nearer, .further:
        let isNearer = direction == .nearer
        guard kind.habitat == .ground || kind.habitat == .water else {
          thing.size *= isNearer ? Scene.approach : 1 / Scene.approach
          return
        }
        let before = area.depth(at: thing.foot.y)
        thing.foot.y += (isNearer ? 0.5 : -0.5) * distance
        let nearness = area.depth(at: thing.foot.y) / before
        thing.size *= nearness * nearness
      }
    }
  }

  /// One of the movable things made much larger or smaller.
  func resizing(
    _ scaling: SceneChange.Scaling, _ random: inout SeededSequence
  ) -> AppliedEdit? {
    changingOne(words: [:], &random) { thing, _, _ in
      thing.size *= scaling == .bigger ? 1.6 : 0.6
    }
  }

  /// One of the things with two sides, mirrored.
  func turning(_ random: inout SeededSequence) -> AppliedEdit? {
    let things = movable.filter { $0.kind.traits.contains(.twoSided) }
    guard !things.isEmpty else { return nil }
    let (index, kind) = random.pick(things)
    var target = self
    target.things[index].isMirrored.toggle()
    return AppliedEdit(
      source: self, target: target, words: ["thing": noun(kind.nouns, of: kind, &random)])
  }

  /// The things that can be moved, resized and turned without looking out of place.
  private var movable: [(index: Int, kind: ThingKind)] {
    things.enumerated().compactMap { index, thing in
      guard let kind = thing.kind, !kind.traits.contains(.immovable) else { return nil }
      return (index, kind)
    }
  }

  /// The first of the movable things, in a random order, that there is a free area for after a
  /// change.
  private func changingOne(
    words: [String: String], _ random: inout SeededSequence,
    change: (inout PlacedThing, ThingKind, FreeArea) -> Void
  ) -> AppliedEdit? {
    for (index, kind) in random.shuffled(movable) {
      let area = FreeArea(in: self, except: index)
      var target = self
      change(&target.things[index], kind, area)
      guard area.fits(target.things[index], of: kind) else { continue }
      var words = words
      words["thing"] = noun(kind.nouns, of: kind, &random)
      return AppliedEdit(source: self, target: target, words: words)
    }
    return nil
  }
}
