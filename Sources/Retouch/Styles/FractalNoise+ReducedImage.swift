import Pixels

extension FractalNoise {
  /// Fractal noise sampled on a grid, in the first number of each sample.
  ///
  /// - Parameter scale: the size of a unit of noise, as a fraction of the picture's mean side.
  func image(_ grid: ReducedGrid, scale: Float) -> ReducedImage {
    // Noise finer than the cells would be aliased.
    let frequency = 1 / max(scale * grid.meanSide, 1.2)
    return ReducedImage(grid) { y, row in
      let positions = Lanes(repeating: (Float(grid.origin.y + y) + 0.5) * frequency)
      for start in stride(from: 0, to: row.count, by: 8) {
        let values = at(Lanes.counting(from: grid.origin.x + start) * frequency, positions)
        for lane in 0..<min(8, row.count - start) {
          row[start + lane] = SIMD4(values[lane], 0, 0, 0)
        }
      }
    }
  }
}
