/// A drawable at its place in the land.
struct PlacedThing: Sendable {
  var drawable: any Drawable
  /// The point it stands on, in land units; for what flies, the lowest point of its box.
  var foot: Vector
  /// Its scale: 1 is the painter's own units, which fit a house that stands at y = 482.
  var size: Float = 1
  /// Whether it is turned about its own upright axis, left to right.
  var isMirrored = false

  /// Its bounding box in land units.
  var box: Box { placement.box(of: type(of: drawable).box) }

  /// The transform from its own units to land units.
  var placement: Placement {
    Placement(from: type(of: drawable).foot, to: foot, size: size, isMirrored: isMirrored)
  }

  /// Its place in the order of drawing.
  var layer: DrawingLayer { type(of: drawable).layer }

  /// Its kind; nil for what instructions do not speak of.
  var kind: ThingKind? { (type(of: drawable) as? any SceneThing.Type)?.kind }
}

extension PlacedThing: Hashable {
  static func == (first: PlacedThing, second: PlacedThing) -> Bool {
    first.foot == second.foot && first.size == second.size
      && first.isMirrored == second.isMirrored && first.drawable.equals(second.drawable)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(foot)
    hasher.combine(size)
    hasher.combine(isMirrored)
    hasher.combine(drawable)
  }
}
