import Engine
import Pixels

extension ObjectTransform {
  /// The progress once the vacated area is filled; what follows takes little time.
  private static let filled = 0.9

  /// The picture with the object moved and the area it left inpainted.
  ///
  /// Nothing outside the footprint changes.
  ///
  /// - Parameter progress: called between units of the work with the fraction done and the picture
  ///   so far; may throw to end the work.
  /// - Throws: `EngineError.needs` where there is nothing but the object to fill the vacated area
  ///   from.
  func moved(
    _ bitmap: Bitmap, seed: UInt64,
    progress: (_ fraction: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    guard map != .identity else { return bitmap }
    var ground = bitmap
    if vacates, !coversVacatedArea {
      ground = try bitmap.filled(object.vacatedArea, seed: seed) { fraction, soFar in
        try progress(Self.filled * fraction, soFar)
      }
    }
    let filled = ground
    try progress(Self.filled) { filled }
    let layer = ObjectLayer(of: bitmap, object: object)
    layer.paste(into: &ground, at: self)
    return ground
  }

  /// Whether the moved object still covers the whole area it was in.
  private var coversVacatedArea: Bool {
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
  /// The bitmap with a hole inpainted, from its neighbourhood only.
  fileprivate func filled(
    _ hole: Coverage, seed: UInt64,
    progress: (_ fraction: Double, _ soFar: (() -> Bitmap)?) throws -> Void
  ) throws -> Bitmap {
    let bounds = hole.bounds
    var canvas = Canvas(
      of: self, coverage: hole, reach: max(192, 2 * max(bounds.width, bounds.height)))
    guard let part = canvas.coverage, part.values.contains(0) else {
      throw EngineError.needs(
        "the thing covers everything: leave something of the picture to fill its place from")
    }
    let before = canvas
    canvas.bitmap = try PatchFill.fill(canvas.bitmap, hole: part, seed: seed) { fraction, soFar in
      try progress(fraction) {
        var canvas = before
        canvas.bitmap = soFar()
        return canvas.pasted(into: self)
      }
    }
    return canvas.pasted(into: self)
  }
}
