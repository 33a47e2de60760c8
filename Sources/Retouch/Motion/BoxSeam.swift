import Pixels

/// What must be added to the colours in a moved box so that their tone meets that of its new ground.
///
/// At the box's edges it is the difference between the new ground and the ground that came along;
/// from there it stretches over the box like a membrane: Pérez et al., "Poisson Image Editing"
/// (2003), solved for the correction, which is smooth and so needs few cells.
struct BoxSeam {
  /// The box is divided into about so many cells along its longer side.
  private static let cells = 128
  /// Differences much larger, in 255ths, are things that end at the edge, and would stain the box.
  private static let softDifference: Float = 60

  private let cell: Int
  private let grid: Size
  private let values: [SIMD4<Float>]

  /// How far around a box of a size the grounds are compared.
  static func ring(around size: Size) -> Int { 2 * cell(of: size) }

  private static func cell(of size: Size) -> Int { max(size.width, size.height) / cells + 1 }

  /// - Parameters:
  ///   - thing: the moved picture around the box's new place.
  ///   - ground: what is there.
  ///   - coverage: where the box is.
  init(thing: Bitmap, ground: Bitmap, coverage: Coverage) {
    let size = coverage.size
    cell = Self.cell(of: size)
    grid = Size(
      width: (size.width + cell - 1) / cell, height: (size.height + cell - 1) / cell)
    var sums = [SIMD4<Float>](repeating: .zero, count: grid.area)
    var counts = [Float](repeating: 0, count: grid.area)
    var parts = [Membrane.Part](repeating: .outside, count: grid.area)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let (index, place) = (y * size.width + x, y / cell * grid.width + x / cell)
        if coverage.values[index] > 0 {
          if parts[place] == .outside { parts[place] = .free }
        } else if thing.pixels[index].w == 255, ground.pixels[index].w == 255 {
          parts[place] = .held
          sums[place] += SIMD4(samples: ground.pixels[index]) - SIMD4(samples: thing.pixels[index])
          counts[place] += 1
        }
      }
    }
    let differences = zip(sums, counts).map { sum, count in
      let mean = sum / max(count, 1)
      return mean / (1 + (mean * mean).sum() / (Self.softDifference * Self.softDifference))
    }
    var membrane = Membrane(size: grid, values: differences, parts: parts)
    membrane.stretch()
    values = membrane.values
  }

  /// What is added at a pixel, alpha left as it is.
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
