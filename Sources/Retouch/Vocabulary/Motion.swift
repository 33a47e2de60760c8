/// What can become of the place, the size and the direction of a thing.
enum Motion: Hashable, Sendable {
  /// To another place; what it leaves is filled.
  case shift(Displacement)
  /// Another like it in another place.
  case duplicate(Displacement)
  /// As many times as wide and as high.
  case scale(Double)
  /// In degrees, against the clock.
  case turn(Double)
  case mirror(Axis)

  /// The same for a whole picture; nil where there is no such thing.
  var asGeometry: Geometry? {
    switch self {
    case .shift, .duplicate: nil
    case .scale(let factor): .resize(.scaled(factor))
    case .turn(let degrees): .turn(degrees)
    case .mirror(let axis): .mirror(axis)
    }
  }
}

/// A way from a place to another.
enum Displacement: Hashable, Sendable {
  /// To the right and down, where not negative.
  case by(x: Length, y: Length)
  /// As far as the thing is wide and high, in steps to the right and down: −1, 0 or 1.
  case beside(x: Int, y: Int)
  /// The thing's middle to a place of the picture.
  case to(Place)
}

enum Axis: String, Hashable, Sendable {
  /// Left becomes right.
  case horizontally
  /// Up becomes down.
  case vertically
}
