/// A point or a direction in the plane; y grows downwards.
typealias Vector = SIMD2<Float>

extension SIMD2<Float> {
  /// The length of the vector, evaluated in the same order on every machine.
  var length: Float { squaredLength.squareRoot() }

  var squaredLength: Float { x * x + y * y }

  /// The same direction with length one; a vector without length points right.
  var normalised: Vector {
    let length = length
    return length > 0 ? self / length : Vector(1, 0)
  }

  /// The vector turned a quarter to the left of its direction on the screen.
  var perpendicular: Vector { Vector(y, -x) }

  func dot(_ other: Vector) -> Float { x * other.x + y * other.y }

  /// The point that lies `fraction` of the way to `other`.
  func mixed(with other: Vector, _ fraction: Float) -> Vector { self + (other - self) * fraction }
}

extension Float {
  /// The value that lies `fraction` of the way to `other`.
  func mixed(with other: Float, _ fraction: Float) -> Float { self + (other - self) * fraction }

  /// The value moved into 0…1.
  var clamped: Float { Swift.min(Swift.max(self, 0), 1) }

  /// 0 below `low`, 1 above `high`, and a smooth cubic step between them.
  static func step(_ value: Float, from low: Float, to high: Float) -> Float {
    let fraction = ((value - low) / (high - low)).clamped
    return fraction * fraction * (3 - 2 * fraction)
  }
}
