import Engine
import Pixels

extension Landing {
  /// Told when the place is filled; what follows takes little.
  private static let filled = 0.9

  /// The picture with the thing moved and its place filled from what surrounds it.
  ///
  /// Nothing outside the footprint changes.
  ///
  /// - Parameter progress: called between units of the work with the share that is done and the
  ///   picture so far; may throw to end it.
  /// - Throws: `EngineError.needs` where nothing but the thing is there to fill its place from.
  func moved(
    _ bitmap: Bitmap, seed: UInt64,
    progress: (_ share: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    guard map != .identity else { return bitmap }
    var ground = bitmap
    if leavesPlace, !coversOldPlace {
      ground = try bitmap.filled(object.leftPlace, seed: seed) { share, soFar in
        try progress(Self.filled * share, soFar)
      }
    }
    let filled = ground
    try progress(Self.filled) { filled }
    let thing = Thing(of: bitmap, object: object)
    thing.paste(into: &ground, at: self)
    return ground
  }

  /// Whether the thing still covers all of the place it was in.
  private var coversOldPlace: Bool {
    let bounds = object.bounds
    guard bounds.intersection(area) == bounds else { return false }
    return (bounds.y..<bounds.maxY).allSatisfy { y in
      (bounds.x..<bounds.maxX).allSatisfy { x in
        object[x, y] == 0 || coverage[x - area.x, y - area.y] == 255
      }
    }
  }
}

extension Bitmap {
  /// The bitmap with a hole filled; only its neighbourhood is looked at.
  fileprivate func filled(
    _ hole: Coverage, seed: UInt64,
    progress: (_ share: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    let bounds = hole.bounds
    var canvas = Canvas(
      of: self, coverage: hole, reach: max(192, 2 * max(bounds.width, bounds.height)))
    guard let part = canvas.coverage, part.values.contains(0) else {
      throw EngineError.needs(
        "the thing covers everything: leave something of the picture to fill its place from")
    }
    let before = canvas
    canvas.bitmap = try PatchFill.fill(canvas.bitmap, hole: part, seed: seed) { share, soFar in
      try progress(share) {
        var canvas = before
        canvas.bitmap = soFar()
        return canvas.laid(over: self)
      }
    }
    return canvas.laid(over: self)
  }
}
