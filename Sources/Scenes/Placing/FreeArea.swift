/// The free area of a view: where things are, and where more can be placed.
struct FreeArea {
  let view: SceneView
  /// Where the ground begins; after an edit it may begin elsewhere.
  let shores: [Shore]
  /// The road or the path, on which little can stand.
  var floor: [PlacedThing]
  private var taken: [Box]

  /// How much of the smaller of two things the other may stand before, as a fraction.
  private static let overlap: Float = 0.22
  private static let attempts = 24

  /// The area that is left in a scene beside all of its things but one.
  ///
  /// - Parameter shores: those after an edit, beside the scene's own.
  init(in scene: Scene, except index: Int? = nil, shores: [Shore] = []) {
    view = scene.view
    self.shores = [scene.shore] + shores
    let others = scene.things.indices.filter { $0 != index }.map { scene.things[$0] }
    floor = others.filter { $0.layer == .floor }
    taken = others.filter { $0.layer != .floor }.map(\.box)
  }

  /// Finds a place for a thing and takes it; nil where there is none.
  mutating func place(
    _ kind: ThingKind, as drawable: any Drawable, _ random: inout SeededSequence
  ) -> PlacedThing? {
    for _ in 0..<FreeArea.attempts {
      let thing = candidate(kind, drawable, &random)
      guard fits(thing, of: kind) else { continue }
      take(thing)
      return thing
    }
    return nil
  }

  /// Takes the area of a thing.
  mutating func take(_ thing: PlacedThing) { taken.append(thing.box) }

  /// Whether a thing lies in the view, in its habitat, and not before or behind another.
  func fits(_ thing: PlacedThing, of kind: ThingKind) -> Bool {
    let box = thing.box
    let margin = kind.overhang * (box.high.x - box.low.x)
    let seen = view.box
    guard box.low.x > seen.low.x - margin, box.high.x < seen.high.x + margin,
      box.low.y > seen.low.y - margin, box.high.y < seen.high.y
    else { return false }
    switch kind.habitat {
    case .ground:
      guard edges(under: box).allSatisfy({ thing.foot.y > $0 + 8 }),
        isClear(under: thing, of: kind)
      else { return false }
    case .water:
      guard edges(under: box).allSatisfy({ thing.foot.y < $0 - 6 }) else { return false }
    case .air, .sky, .horizon: break
    }
    return taken.allSatisfy { box.overlap(with: $0) < FreeArea.overlap }
  }

  /// Where the ground begins under a box, at a few places from left to right.
  func edges(under box: Box) -> [Float] {
    shores.flatMap { shore in box.across.map { shore.edge(at: $0) } }
  }

  /// How large what stands at a height of the land looks, 1 in the middle of the meadow.
  func depth(at y: Float) -> Float {
    let bottom = view.box.high.y
    return Float(0.7).mixed(with: 1.2, ((y - Lake.farShore) / (bottom - Lake.farShore)).clamped)
  }

  /// The size of a thing whose longer side has the kind's extent.
  ///
  /// - Parameter largeness: 0 for the least extent of the kind, 1 for the most.
  func size(
    of drawable: any Drawable, _ kind: ThingKind, at y: Float, largeness: Float
  ) -> Float {
    if kind.traits.contains(.drives), let road { return road.size }
    let own = PlacedThing(drawable: drawable, foot: .zero).box
    let longer = max(own.high.x - own.low.x, own.high.y - own.low.y)
    let extent =
      kind.extent.lowerBound.mixed(with: kind.extent.upperBound, largeness) * view.extent.x
    return extent / longer * (kind.habitat == .ground ? depth(at: y) : 1)
  }

  /// A thing at a random place of its habitat, free or not.
  private func candidate(
    _ kind: ThingKind, _ drawable: any Drawable, _ random: inout SeededSequence
  ) -> PlacedThing {
    let seen = view.box
    let low = seen.low
    let x = random.next(low.x, seen.high.x)
    if kind.traits.contains(.drives), let road {
      return driving(drawable, on: road, isNear: random.chance(0.5), at: x)
    }
    let highest = low.y + 0.1 * view.extent.y
    let y =
      switch kind.habitat {
      case .ground: random.next(400, seen.high.y - 6)
      case .water: random.next(Lake.farShore + 22, Shore.lowest)
      case .air: random.next(highest, Landscape.horizon + 10)
      case .sky: random.next(highest, FreeArea.lowestInSky)
      case .horizon: random.next(highest, FreeArea.lowestAtHorizon)
      }
    return PlacedThing(
      drawable: drawable, foot: Vector(x, y),
      size: size(of: drawable, kind, at: y, largeness: random.next()),
      isMirrored: !kind.traits.contains(.oneSided) && random.chance(0.5))
  }

  /// The lowest foot of what is in the sky.
  static let lowestInSky = Landscape.horizon - 90
  /// The lowest foot of what rises from behind the horizon.
  static let lowestAtHorizon = Landscape.horizon + 20
}

extension Box {
  /// Its left, its middle and its right.
  var across: [Float] { [low.x, centre.x, high.x] }

  var area: Float { (high.x - low.x) * (high.y - low.y) }

  /// The fraction of the smaller of two boxes that lies in the other.
  func overlap(with other: Box) -> Float {
    let width = min(high.x, other.high.x) - max(low.x, other.low.x)
    let height = min(high.y, other.high.y) - max(low.y, other.low.y)
    guard width > 0, height > 0 else { return 0 }
    return width * height / max(min(area, other.area), 1)
  }
}
