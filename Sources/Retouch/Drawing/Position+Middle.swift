import Pixels

extension Canvas {
  /// The area to which positions are relative: the bounds of the mask or, without one, the picture.
  var placementBounds: Extents {
    guard var bounds = coverage?.bounds, !bounds.isEmpty else { return Extents(picture.bounds) }
    bounds.x += area.x
    bounds.y += area.y
    return Extents(bounds)
  }

  /// The picture's shorter side, to which lengths without a direction are relative.
  var shorterSide: Int { min(picture.width, picture.height) }

  /// The largest length of a drawing, in pixels: beyond it nothing more would be visible, and
  /// Cairo's coordinates overflow.
  var longestLength: Double { 4 * Double(max(picture.width, picture.height)) }

  /// A length without a direction in pixels, limited to what can be visible.
  func pixels(_ length: Length) -> Double {
    min(max(length.pixels(along: shorterSide), 0), longestLength)
  }
}

extension Position {
  /// The middle of an object at the position.
  ///
  /// - Parameters:
  ///   - size: of the object.
  ///   - area: to which the position is relative.
  ///   - margin: between the object and the area's edges, where it is at an edge.
  func middle(
    of size: SIMD2<Double>, in area: Extents, margin: Double
  ) -> SIMD2<Double> {
    switch self {
    case .point(let x, let y):
      return SIMD2(
        area.left + x.pixels(along: Int(area.width)), area.top + y.pixels(along: Int(area.height)))
    case .anchor(let anchor):
      let way = (area.size - size) / 2 - margin
      return area.middle + way * SIMD2(Double(anchor.horizontal), Double(anchor.vertical))
    }
  }
}
