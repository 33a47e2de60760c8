/// A quadrilateral: a flat side of a thing seen at a slant, with points by bilinear coordinates.
struct Quadrilateral {
  let topLeft: Vector
  let topRight: Vector
  let bottomRight: Vector
  let bottomLeft: Vector

  /// The point at a fraction of the way from left to right and from top to bottom.
  func point(_ across: Float, _ down: Float) -> Vector {
    topLeft.mixed(with: topRight, across)
      .mixed(with: bottomLeft.mixed(with: bottomRight, across), down)
  }

  /// A part of the side.
  func part(across: ClosedRange<Float>, down: ClosedRange<Float>) -> Quadrilateral {
    Quadrilateral(
      topLeft: point(across.lowerBound, down.lowerBound),
      topRight: point(across.upperBound, down.lowerBound),
      bottomRight: point(across.upperBound, down.upperBound),
      bottomLeft: point(across.lowerBound, down.upperBound))
  }

  var path: Path { Path([topLeft, topRight, bottomRight, bottomLeft]) }

  var box: Box { Box(around: [topLeft, topRight, bottomRight, bottomLeft]) }
}
