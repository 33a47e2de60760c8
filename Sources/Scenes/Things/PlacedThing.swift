/// An object at its place in the land.
struct PlacedThing: Hashable, Sendable {
  var object: Object
  /// Where it stands, in land units; flying objects: where the lowest point of their box is.
  var foot: Vector
  /// How large it is: 1 is the painter's own units, which fit a house that stands at y = 482.
  var size: Float = 1
  /// Whether it is turned about its own upright axis, left to right.
  var isMirrored = false

  /// Where everything of it lies, in land units.
  var box: Box { placement.box(of: type(of: object.drawable).box) }

  /// How its own units lie in the land.
  var placement: Placement {
    Placement(
      from: type(of: object.drawable).foot, to: foot, size: size, isMirrored: isMirrored)
  }
}
