/// An upright box of the drawing, in units.
struct Box: Hashable, Sendable {
  var low: Vector
  var high: Vector

  init(x: ClosedRange<Float>, y: ClosedRange<Float>) {
    low = Vector(x.lowerBound, y.lowerBound)
    high = Vector(x.upperBound, y.upperBound)
  }

  /// The smallest box around all the points.
  init(around points: [Vector]) {
    precondition(!points.isEmpty, "a box is around at least one point")
    low = points.reduce(points[0]) { pointwiseMin($0, $1) }
    high = points.reduce(points[0]) { pointwiseMax($0, $1) }
  }

  var centre: Vector { (low + high) * 0.5 }
}
