/// The transform from a thing's own units to land units: moved, scaled, and perhaps mirrored.
struct Placement: Hashable, Sendable {
  /// The foot in the thing's own units.
  let from: Vector
  /// The foot in land units.
  let to: Vector
  let size: Float
  let isMirrored: Bool

  /// Whether own units are land units.
  var isIdentity: Bool { from == to && size == 1 && !isMirrored }

  /// Land units for each own unit, from left to right and downwards.
  var scale: Vector { Vector(isMirrored ? -size : size, size) }

  /// A point of the land for one in the thing's own units.
  func land(_ point: Vector) -> Vector { isIdentity ? point : (point - from) * scale + to }

  /// A point in the thing's own units for one of the land.
  func own(_ point: Vector) -> Vector { isIdentity ? point : (point - to) / scale + from }

  func box(of box: Box) -> Box { Box(around: [land(box.low), land(box.high)]) }
}
