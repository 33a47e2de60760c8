import Pixels

extension Canvas {
  /// The canvas's bitmap with a stroke along the edge of the covered area, inside it.
  ///
  /// - Parameters:
  ///   - colour: nil is red.
  ///   - width: of the stroke; nil is that of a drawn shape.
  func outlined(_ colour: NamedColour?, width: Length?) -> Bitmap {
    let width = Float(pixels(width ?? .fraction(Drawing.usualThickness)))
    let depths = depths
    var outlined = bitmap
    let samples = SIMD4((colour ?? Drawing.red).samples, 1) * 255
    outlined.overlay(bitmap.size.bounds, at: Point(x: 0, y: 0)) { x, y in
      // The first pixel inside has a depth between 0 and 1.
      let depth = depths[(y + 1) * (bitmap.width + 2) + x + 1]
      return samples * (depth > 0 ? min(max(width - depth + 1, 0), 1) : 0)
    }
    return outlined
  }

  /// The distance of each pixel from the outside of the covered area, with a margin of one pixel
  /// that counts as outside: the area also ends where the picture does.
  private var depths: [Float] {
    let size = Size(width: bitmap.width + 2, height: bitmap.height + 2)
    var outside = Coverage(size: size, fill: 255)
    for y in 0..<bitmap.height {
      for x in 0..<bitmap.width where coverage.map({ $0[x, y] >= 128 }) ?? true {
        outside[x + 1, y + 1] = 0
      }
    }
    return outside.squaredDistances().map { $0.squareRoot() }
  }
}
