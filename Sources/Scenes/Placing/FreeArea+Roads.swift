extension FreeArea {
  /// Lays a road across the whole view, on dry land; nil where the view has too little of it.
  ///
  /// It is as wide as a car needs that is not too small to be seen.
  mutating func layRoad(_ random: inout SeededSequence) -> PlacedThing? {
    let sizes = Car.kind.extent
    let length = Car.box.high.x - Car.box.low.x
    let size =
      random.next(sizes.lowerBound, sizes.lowerBound.mixed(with: sizes.upperBound, 0.6))
      * view.extent.x / length
    let seen = view.box
    let top = (edges(under: seen).max() ?? Meadow.horizon) + 24
    let bottom = seen.high.y - Road.box.high.y * size
    guard top < bottom else { return nil }
    let road = PlacedThing(
      drawable: Road(), foot: Vector(seen.centre.x, random.next(top, bottom)), size: size)
    floor.append(road)
    return road
  }

  /// Lays a path from the door of a house to the front; nil where something stands in its way.
  mutating func layPath(from house: PlacedThing, past things: [PlacedThing]) -> PlacedThing? {
    let path = PlacedThing(
      drawable: Footpath(), foot: house.placement.land(Footpath.foot), size: house.size,
      isMirrored: house.isMirrored)
    let others = things.filter { $0 != house && $0.layer == .ground }
    guard others.allSatisfy({ !path.lies(under: $0) }) else { return nil }
    floor.append(path)
    return path
  }

  /// The road, where there is one.
  var road: PlacedThing? { floor.first { $0.drawable is Road } }

  /// Whether nothing lies under a thing that it cannot stand on: what drives keeps to the road, and
  /// all else keeps away from road and path.
  func isClear(under thing: PlacedThing, of kind: ThingKind) -> Bool {
    if kind.traits.contains(.drives), let road {
      return Road.roadway.contains(road.placement.own(thing.foot).y)
    }
    return floor.allSatisfy { !$0.lies(under: thing) }
  }

  /// A vehicle on one of the lanes of a road: traffic keeps to the right.
  func driving(
    _ vehicle: any Drawable, on road: PlacedThing, isNear: Bool, at x: Float
  ) -> PlacedThing {
    let lane = isNear ? Road.lanes.near : Road.lanes.far
    let foot = Vector(x, road.placement.land(Vector(0, lane)).y)
    return PlacedThing(drawable: vehicle, foot: foot, size: road.size, isMirrored: isNear)
  }
}

extension PlacedThing {
  /// Whether a road or a path lies under the feet of a thing.
  fileprivate func lies(under thing: PlacedThing) -> Bool {
    let box = thing.box
    let placement = placement
    return (0...4).contains { step in
      let x = box.low.x.mixed(with: box.high.x, Float(step) / 4)
      return [thing.foot.y, box.high.y].contains { y in
        drawable.covers(placement.own(Vector(x, y)))
      }
    }
  }
}
