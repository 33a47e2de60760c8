extension FreeArea {
  /// The largeness of a new thing among its kind, 0 the least and 1 the most.
  static let usualLargeness: Float = 0.7

  private enum Position: CaseIterable {
    case middle, left, right

    /// The fraction of the way from the picture's left to its right, 0…1.
    var fraction: Float {
      switch self {
      case .middle: 0.5
      case .left: 0.22
      case .right: 0.78
      }
    }
  }

  /// Heights of the foot of a new thing, as fractions of the picture's height; the first that is
  /// free is taken.
  private static let heights: [Float] = [0.84, 0.92, 0.97, 0.76]

  /// Places what nobody has described as people expect it: of the usual make and size, in the middle
  /// of the picture or at a side, and near; nil where none of those places is free.
  ///
  /// So a sentence has one right result, and what a model makes of it can be held against the truth.
  mutating func placeNewcomer(_ kind: ThingKind, _ random: inout SeededSequence) -> PlacedThing? {
    let places = positions(of: kind, &random).flatMap { candidates(kind, at: x($0.fraction)) }
    guard let thing = places.first(where: { fits($0, of: kind) }) else { return nil }
    take(thing)
    return thing
  }

  /// Where to try in turn: sides that no sentence tells are left out but on the lake, which is seen.
  private func positions(of kind: ThingKind, _ random: inout SeededSequence) -> [Position] {
    guard kind.isToldBySide else {
      return kind.habitat == .water ? Position.allCases : [.middle]
    }
    return random.chance(0.5) ? Position.allCases : random.shuffled(Position.allCases)
  }

  /// A thing at a place from left to right, at every height that it might have.
  private func candidates(_ kind: ThingKind, at x: Float) -> [PlacedThing] {
    let drawable = kind.usualThing
    if kind.traits.contains(.drives), let road {
      return [driving(drawable, on: road, isNear: true, at: x)]
    }
    return heights(of: kind, at: x).map { y in
      var thing = PlacedThing(
        drawable: drawable, foot: Vector(x, y),
        size: size(of: drawable, kind, at: y, largeness: FreeArea.usualLargeness))
      thing.foot.x += x - thing.box.centre.x
      thing.foot.x += inset(of: thing.box)
      return thing
    }
  }

  private func x(_ fraction: Float) -> Float { view.corner.x + fraction * view.extent.x }

  private func heights(of kind: ThingKind, at x: Float) -> [Float] {
    let top = view.corner.y
    switch kind.habitat {
    case .ground: return FreeArea.heights.map { top + $0 * view.extent.y }
    case .water:
      let shore = shores.map { $0.edge(at: x) }.min() ?? Shore.none.edge(at: x)
      return [0.65, 0.5, 0.35].map { Lake.farShore.mixed(with: shore, $0) }
    case .air: return [top + 0.4 * view.extent.y]
    case .sky: return [min(top + 0.3 * view.extent.y, FreeArea.lowestInSky)]
    case .horizon: return [FreeArea.lowestAtHorizon]
    }
  }

  /// How far a box is to move until it lies between the picture's sides.
  private func inset(of box: Box) -> Float {
    let (seen, width) = (view.box, box.high.x - box.low.x)
    guard width < view.extent.x else { return seen.centre.x - box.centre.x }
    return max(0, seen.low.x - box.low.x) - max(0, box.high.x - seen.high.x)
  }
}
