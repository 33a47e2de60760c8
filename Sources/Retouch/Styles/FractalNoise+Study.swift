import Pixels

extension FractalNoise {
  /// A study with noise in the first number of each sample.
  ///
  /// - Parameter scale: the size of a unit of noise, as a share of the picture's mean side.
  func study(_ grid: StudyGrid, scale: Float) -> Study {
    // Noise finer than the cells would be nothing but chance.
    let frequency = 1 / max(scale * grid.meanSide, 1.2)
    return Study(grid) { y, row in
      let places = Lanes(repeating: (Float(grid.origin.y + y) + 0.5) * frequency)
      for start in stride(from: 0, to: row.count, by: 8) {
        let values = at(Lanes.counting(from: grid.origin.x + start) * frequency, places)
        for lane in 0..<min(8, row.count - start) {
          row[start + lane] = SIMD4(values[lane], 0, 0, 0)
        }
      }
    }
  }
}
