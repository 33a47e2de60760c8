/// How an object's own units lie in the land: moved, scaled, and perhaps mirrored.
struct Placement: Hashable, Sendable {
  /// The foot in the object's own units.
  let from: Vector
  /// The foot in land units.
  let to: Vector
  let size: Float
  let isMirrored: Bool

  /// Whether own units are land units.
  var isIdentity: Bool { from == to && size == 1 && !isMirrored }

  /// Land units for each own unit, from left to right and downwards.
  var scale: Vector { Vector(isMirrored ? -size : size, size) }

  /// The place in the land of a place in the object's own units.
  func land(_ point: Vector) -> Vector { isIdentity ? point : (point - from) * scale + to }

  /// The place in the object's own units of a place in the land.
  func own(_ point: Vector) -> Vector { isIdentity ? point : (point - to) / scale + from }

  func box(of box: Box) -> Box { Box(around: [land(box.low), land(box.high)]) }
}
