extension Path {
  /// The closed polygon through the points.
  init(through points: [(Float, Float)]) {
    self.init(points.map { Vector($0.0, $0.1) })
  }

  /// A closed outline that runs smoothly through all the points (a Catmull-Rom spline).
  init(smoothThrough points: [(Float, Float)]) {
    let points = points.map { Vector($0.0, $0.1) }
    let count = points.count
    self.init()
    move(to: points[0])
    for index in 0..<count {
      let from = points[index]
      let to = points[(index + 1) % count]
      let before = points[(index + count - 1) % count]
      let after = points[(index + 2) % count]
      curve(to: to, from + (to - before) / 6, to - (after - from) / 6)
    }
  }

  /// A limb: a smooth line through the points with round ends, as wide as told at its first and
  /// its last point.
  init(limb points: [(Float, Float)], from width: Float, to end: Float) {
    let knots = points.map { Vector($0.0, $0.1) }
    let line = knots.count > 2 ? Path.spline(through: knots) : knots
    let widths = line.indices.map {
      width.mixed(with: end, Float($0) / Float(line.count - 1))
    }
    self.init(strokeThrough: line, widths: widths)
    for (point, width) in [(line[0], width), (line[line.count - 1], end)] {
      append(Path(ellipseAt: point, radii: Vector(width, width) * 0.5))
    }
  }

  /// Points along a smooth open line through the knots.
  private static func spline(through knots: [Vector]) -> [Vector] {
    let pieces = 4
    var line = [knots[0]]
    for index in 1..<knots.count {
      let from = knots[index - 1]
      let to = knots[index]
      let leave = (to - knots[max(index - 2, 0)]) / 6
      let arrive = (knots[min(index + 1, knots.count - 1)] - from) / 6
      for piece in 1...pieces {
        let fraction = Float(piece) / Float(pieces)
        let middle = (from + leave).mixed(with: to - arrive, fraction)
        let near = from.mixed(with: from + leave, fraction).mixed(with: middle, fraction)
        let far = middle.mixed(with: (to - arrive).mixed(with: to, fraction), fraction)
        line.append(near.mixed(with: far, fraction))
      }
    }
    return line
  }

  /// A ring around a centre, `width` wide within its outer radius.
  init(ringAt centre: Vector, radius: Float, width: Float) {
    self.init(ellipseAt: centre, radii: Vector(radius, radius))
    // Mirrored, the inner outline runs the other way round and is a hole.
    append(Path(ellipseAt: centre, radii: Vector(width - radius, radius - width)))
  }

  /// Adds the contours of another path.
  mutating func append(_ other: Path) {
    for element in other.elements {
      switch element {
      case .move(let point): move(to: point)
      case .line(let point): line(to: point)
      case .quadratic(let control, let point): curve(to: point, control: control)
      case .cubic(let first, let second, let point): curve(to: point, first, second)
      }
    }
  }

  /// The smallest box around all points and control points; of an empty path, the origin.
  var bounds: Box {
    var low: Vector?
    var high = Vector.zero
    func include(_ points: Vector...) {
      for point in points {
        high = low == nil ? point : pointwiseMax(high, point)
        low = pointwiseMin(low ?? point, point)
      }
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): include(point)
      case .quadratic(let control, let point): include(control, point)
      case .cubic(let first, let second, let point): include(first, second, point)
      }
    }
    let least = low ?? .zero
    return Box(x: least.x...high.x, y: least.y...high.y)
  }
}
