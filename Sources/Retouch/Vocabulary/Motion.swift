/// Motion of an object: translation, duplication, scaling, rotation or reflection.
enum Motion: Hashable, Sendable {
  /// Translation; the area that the object leaves is filled.
  case shift(Displacement)
  /// Translation of a copy; the object itself stays.
  case duplicate(Displacement)
  /// Scaling of width and height by a factor.
  case scale(Double)
  /// Rotation in degrees, counter-clockwise.
  case turn(Double)
  case mirror(MirrorAxis)

  /// The same motion of a whole picture; nil for a translation and a duplication, which a whole
  /// picture cannot have.
  var asReframing: Reframing? {
    switch self {
    case .shift, .duplicate: nil
    case .scale(let factor): .resize(.scaled(factor))
    case .turn(let degrees): .turn(degrees)
    case .mirror(let axis): .mirror(axis)
    }
  }
}

/// Displacement of an object: an offset, a step beside itself, or a destination.
enum Displacement: Hashable, Sendable {
  /// An offset to the right and down; negative lengths go left and up.
  case by(x: Length, y: Length)
  /// Steps to the right and down, each −1, 0 or 1, as long as the object is wide and high.
  case beside(x: Int, y: Int)
  /// The destination of the object's middle.
  case to(Position)
}
