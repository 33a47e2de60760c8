import Pixels

extension Plane {
  /// Box-filtered reduction: the means of a picture's values over squares of `factor` pixels each
  /// way; squares at the right and the bottom may be cut.
  init(meansOf size: Size, factor: Int, _ value: (Int) -> Float) {
    let reduced = size.divided(by: factor)
    self.init(size: reduced) { index in
      let (y, x) = index.quotientAndRemainder(dividingBy: reduced.width)
      let columns = x * factor..<min((x + 1) * factor, size.width)
      let rows = y * factor..<min((y + 1) * factor, size.height)
      var sum: Float = 0
      for row in rows {
        for pixel in row * size.width + columns.lowerBound..<row * size.width + columns.upperBound {
          sum += value(pixel)
        }
      }
      return sum / Float(columns.count * rows.count)
    }
  }

  /// The plane reduced by a box filter over squares of `factor` pixels each way.
  func reduced(by factor: Int) -> Plane {
    factor == 1 ? self : Plane(meansOf: size, factor: factor) { values[$0] }
  }
}

extension Array where Element: SIMD, Element.Scalar == Float {
  /// Bilinear interpolation at a position given by its interpolation along each side.
  @inline(__always)
  func value(
    _ column: (first: Int, fraction: Float), _ row: (first: Int, fraction: Float), in size: Size
  ) -> Element {
    let upper = row.first * size.width + column.first
    let right = column.first + 1 < size.width ? 1 : 0
    let lower = row.first + 1 < size.height ? upper + size.width : upper
    let top = self[upper] + (self[upper + right] - self[upper]) * column.fraction
    let bottom = self[lower] + (self[lower + right] - self[lower]) * column.fraction
    return top + (bottom - top) * row.fraction
  }
}

extension Size {
  /// The number of squares of `factor` pixels along each side, cut ones included.
  func divided(by factor: Int) -> Size {
    Size(width: (width + factor - 1) / factor, height: (height + factor - 1) / factor)
  }
}
