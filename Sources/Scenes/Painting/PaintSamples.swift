import Pixels

/// Bilinear samples of a paint on a coarse grid of pixels: a soft paint is evaluated once instead
/// of hundreds of times.
struct PaintSamples {
  /// The pitch of the grid, in pixels.
  private(set) var step = 1
  /// The column of the first colour in each row.
  private(set) var firstColumn = 0
  /// The colours of the present row of pixels, `step` columns apart.
  private(set) var line: [SIMD4<Float>] = []
  private var firstRow = 0
  private var count = 0
  private var grid: [SIMD4<Float>] = []

  /// Samples a paint over a part of the picture.
  mutating func take(
    _ paint: some Paint, every step: Int, in bounds: Rectangle, through projection: Projection,
    lit light: Illumination
  ) {
    self.step = step
    // The sampled places are the same for every shape, so that neighbours meet without a seam.
    firstColumn = bounds.x / step * step
    firstRow = bounds.y / step * step
    count = (bounds.maxX - firstColumn) / step + 2
    let rowCount = (bounds.maxY - firstRow) / step + 2
    grid.removeAll(keepingCapacity: true)
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: repeatElement(.zero, count: count))
    for row in 0..<rowCount {
      for column in 0..<count {
        let pixel = Vector(Float(firstColumn + column * step), Float(firstRow + row * step)) + 0.5
        grid.append(
          light.on(paint.colour(at: projection.origin + pixel / projection.steps).channels))
      }
    }
  }

  /// Interpolates `line` for a row of pixels within the part.
  mutating func blendRow(_ y: Int) {
    let row = (y - firstRow) / step
    let fraction = Float(y - firstRow - row * step) / Float(step)
    PaintSamples.blend(grid, from: row * count, count: count, fraction, into: &line)
  }

  private static func blend(
    _ grid: [SIMD4<Float>], from upper: Int, count: Int, _ fraction: Float,
    into line: inout [SIMD4<Float>]
  ) {
    let grid = grid.span
    var line = line.mutableSpan
    for index in 0..<count {
      let above = grid[upper + index]
      let below = grid[upper + count + index]
      let colour = above + (below - above) * fraction
      // What cannot be seen has no colour of its own to blend with.
      line[index] =
        above.w == 0
        ? SIMD4(below.x, below.y, below.z, colour.w)
        : below.w == 0 ? SIMD4(above.x, above.y, above.z, colour.w) : colour
    }
    for index in 1..<count where line[index].w == 0 {
      line[index] = line[index - 1] * SIMD4(1, 1, 1, 0)
    }
    for index in (1..<count).reversed() where line[index - 1].w == 0 {
      line[index - 1] = line[index] * SIMD4(1, 1, 1, 0)
    }
  }
}
