extension SceneRoom {
  /// Lays a road across the whole view, on dry land; nil where there is no room for one.
  ///
  /// It is as wide as a car needs that is not too small to be seen.
  mutating func layRoad(_ dice: inout SeededSequence) -> Thing? {
    let sizes = ThingKind.car.extent
    let length = Car.box.high.x - Car.box.low.x
    let size =
      dice.next(sizes.lowerBound, sizes.lowerBound.mixed(with: sizes.upperBound, 0.6))
      * view.extent.x / length
    let seen = view.box
    let top = (edges(under: seen).max() ?? Meadow.horizon) + 24
    let bottom = seen.high.y - Road.box.high.y * size
    guard top < bottom else { return nil }
    let road = Thing(
      object: .road(Road()), foot: Vector(seen.centre.x, dice.next(top, bottom)), size: size)
    floor.append(road)
    return road
  }

  /// Lays a path from the door of a house to the front; nil where something stands in its way.
  mutating func layPath(from house: Thing, past things: [Thing]) -> Thing? {
    let path = Thing(
      object: .footpath(Footpath()), foot: house.placement.land(Footpath.foot), size: house.size,
      isMirrored: house.isMirrored)
    let others = things.filter { $0 != house && $0.layer == .ground }
    guard others.allSatisfy({ !path.lies(under: $0) }) else { return nil }
    floor.append(path)
    return path
  }

  /// The road, where there is one.
  var road: Thing? {
    floor.first { if case .road = $0.object { true } else { false } }
  }

  /// Whether nothing lies under a thing that it cannot stand on: cars keep to the road, and all else
  /// keeps away from road and path.
  func isClear(under thing: Thing, of kind: ThingKind) -> Bool {
    if kind == .car, let road {
      return Road.roadway.contains(road.placement.own(thing.foot).y)
    }
    return floor.allSatisfy { !$0.lies(under: thing) }
  }

  /// A car on one of the lanes of a road: traffic keeps to the right.
  func driving(_ car: Object, on road: Thing, isNear: Bool, at x: Float) -> Thing {
    let lane = isNear ? Road.lanes.near : Road.lanes.far
    let foot = Vector(x, road.placement.land(Vector(0, lane)).y)
    return Thing(object: car, foot: foot, size: road.size, isMirrored: isNear)
  }
}

extension Thing {
  /// When it is drawn.
  var layer: Layer { type(of: object.drawable).layer }

  /// Whether a road or a path lies under the feet of a thing.
  fileprivate func lies(under thing: Thing) -> Bool {
    let box = thing.box
    let drawable = object.drawable
    let placement = placement
    return (0...4).contains { step in
      let x = box.low.x.mixed(with: box.high.x, Float(step) / 4)
      return [thing.foot.y, box.high.y].contains { y in
        drawable.covers(placement.own(Vector(x, y)))
      }
    }
  }
}
