extension Path {
  /// A line through the points as a shape, with a width at each point; its ends are cut straight.
  init(strokeThrough points: [Vector], widths: [Float]) {
    precondition(points.count > 1 && points.count == widths.count, "one width for each point")
    var left: [Vector] = []
    var right: [Vector] = []
    for index in points.indices {
      let before = points[max(index - 1, 0)]
      let after = points[min(index + 1, points.count - 1)]
      let across = (after - before).normalised.perpendicular * (widths[index] * 0.5)
      left.append(points[index] + across)
      right.append(points[index] - across)
    }
    self.init(left + right.reversed())
  }

  /// A straight line as a shape.
  init(from start: Vector, to end: Vector, width: Float) {
    self.init(strokeThrough: [start, end], widths: [width, width])
  }
}
