import Pixels

extension Canvas {
  /// What places are of: the bounds of the mask or, without one, the picture.
  var room: Extents {
    guard var bounds = coverage?.bounds, !bounds.isEmpty else { return Extents(picture.bounds) }
    bounds.x += area.x
    bounds.y += area.y
    return Extents(bounds)
  }

  /// The side by which a length of no direction is measured.
  var shorterSide: Int { min(picture.width, picture.height) }

  /// Beyond this nothing more of a figure could be seen, and Cairo's numbers end; in pixels.
  var longestLength: Double { 4 * Double(max(picture.width, picture.height)) }

  /// A length of no direction in pixels, within what can be seen.
  func pixels(_ length: Length) -> Double {
    min(max(length.pixels(along: shorterSide), 0), longestLength)
  }
}

extension Place {
  /// Where the middle of a thing is.
  ///
  /// - Parameters:
  ///   - size: of the thing.
  ///   - room: what the place is in.
  ///   - margin: between the thing and the room's edges, where it is at an edge.
  func middle(
    of size: SIMD2<Double>, in room: Extents, margin: Double
  ) -> SIMD2<Double> {
    switch self {
    case .point(let x, let y):
      return SIMD2(
        room.left + x.pixels(along: Int(room.width)), room.top + y.pixels(along: Int(room.height)))
    case .anchor(let anchor):
      let way = (room.size - size) / 2 - margin
      return room.middle + way * SIMD2(Double(anchor.horizontal), Double(anchor.vertical))
    }
  }
}
