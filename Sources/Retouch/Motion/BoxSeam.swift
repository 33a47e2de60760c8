import Pixels

/// Seamless cloning of a moved box: the correction of its colours so that their tone meets that of
/// its new surroundings.
///
/// At the box's edges it is the difference between the new surroundings and those that were moved
/// along with the box; inside it is interpolated like a membrane: Pérez et al., "Poisson Image
/// Editing" (2003), solved for the correction, which is smooth and so needs few cells.
struct BoxSeam {
  /// The approximate number of cells along the box's longer side.
  private static let cells = 128
  /// The difference, in 255ths, above which it is damped: such differences are objects that end at
  /// the edge, and would stain the box.
  private static let softDifference: Float = 60

  private let cell: Int
  private let grid: Size
  private let values: [SIMD4<Float>]

  /// The width in pixels of the ring around a box in which the surroundings are compared.
  static func ring(around size: Size) -> Int { 2 * cell(of: size) }

  private static func cell(of size: Size) -> Int { max(size.width, size.height) / cells + 1 }

  /// - Parameters:
  ///   - object: the moved picture around the box's new position.
  ///   - ground: what is there.
  ///   - coverage: of the box.
  init(object: Bitmap, ground: Bitmap, coverage: Coverage) {
    let size = coverage.size
    cell = Self.cell(of: size)
    grid = Size(
      width: (size.width + cell - 1) / cell, height: (size.height + cell - 1) / cell)
    var sums = [SIMD4<Float>](repeating: .zero, count: grid.area)
    var counts = [Float](repeating: 0, count: grid.area)
    var parts = [Membrane.PixelRole](repeating: .outside, count: grid.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (index, gridIndex) = (y * size.width + x, y / cell * grid.width + x / cell)
        if coverage.values[index] > 0 {
          if parts[gridIndex] == .outside { parts[gridIndex] = .free }
        } else if object.pixels[index].w == 255, ground.pixels[index].w == 255 {
          parts[gridIndex] = .fixed
          sums[gridIndex] +=
            SIMD4(samples: ground.pixels[index]) - SIMD4(samples: object.pixels[index])
          counts[gridIndex] += 1
        }
      }
    }
    let differences = zip(sums, counts).map { sum, count in
      let mean = sum / max(count, 1)
      return mean / (1 + (mean * mean).sum() / (Self.softDifference * Self.softDifference))
    }
    var membrane = Membrane(size: grid, values: differences, parts: parts)
    membrane.solve()
    values = membrane.values
  }

  /// The correction at a pixel; alpha is unchanged.
  func offset(_ x: Int, _ y: Int) -> SIMD4<Float> {
    let (column, row) = (
      (Float(x) + 0.5) / Float(cell) - 0.5, (Float(y) + 0.5) / Float(cell) - 0.5
    )
    let (left, top) = (column.rounded(.down), row.rounded(.down))
    func value(_ column: Float, _ row: Float) -> SIMD4<Float> {
      let x = min(max(Int(column), 0), grid.width - 1)
      let y = min(max(Int(row), 0), grid.height - 1)
      return values[y * grid.width + x]
    }
    let above = value(left, top) + (value(left + 1, top) - value(left, top)) * (column - left)
    let below =
      value(left, top + 1) + (value(left + 1, top + 1) - value(left, top + 1)) * (column - left)
    return above + (below - above) * (row - top)
  }
}
