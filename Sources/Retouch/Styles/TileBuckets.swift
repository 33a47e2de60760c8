import Pixels

/// Spatial index of mosaic tiles by squares of a grid.
struct TileBuckets {
  private let side: Float
  private let columns: Int
  private let rows: Int
  /// For each square, the index in `sorted` at which its tiles begin.
  private let starts: [Int32]
  /// The middle and the direction of each tile.
  private let sorted: [SIMD4<Float>]
  private let numbers: [Int32]

  init(_ tiles: [SIMD4<Float>], side: Float, area: Size) {
    self.side = side
    // Two squares around the canvas hold the tiles that reach into it.
    let columns = Int(Float(area.width) / side) + 5
    let rows = Int(Float(area.height) / side) + 5
    func square(_ tile: SIMD4<Float>) -> Int {
      let column = min(max(Int(tile.x / side + 2), 0), columns - 1)
      let row = min(max(Int(tile.y / side + 2), 0), rows - 1)
      return row * columns + column
    }
    var counts = [Int32](repeating: 0, count: columns * rows + 1)
    for tile in tiles { counts[square(tile) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    starts = counts
    var numbers = [Int32](repeating: 0, count: tiles.count)
    for (number, tile) in tiles.enumerated() {
      let square = square(tile)
      numbers[Int(counts[square])] = Int32(number)
      counts[square] += 1
    }
    self.numbers = numbers
    sorted = numbers.map { tiles[Int($0)] }
    (self.columns, self.rows) = (columns, rows)
  }

  /// Nearest tile to a point.
  struct Nearest {
    var tile = 0
    /// The distances to the middles of the nearest and of the second tile, in the 8-norm of the
    /// tile's axes, whose unit ball is a square with rounded corners.
    var distance = Float.infinity
    var second = Float.infinity
    /// The offset from the middle of the tile to the point.
    var offset = SIMD2<Float>.zero
  }

  @inline(__always)
  func nearest(_ point: SIMD2<Float>) -> Nearest {
    let column = min(max(Int(point.x / side + 2), 1), columns - 2)
    let row = min(max(Int(point.y / side + 2), 1), rows - 2)
    var nearest = Nearest()
    sorted.withUnsafeBufferPointer { sorted in
      for y in row - 1...row + 1 {
        let first = y * columns + column - 1
        for index in Int(starts[first])..<Int(starts[first + 3]) {
          let tile = sorted[index]
          let offset = point - tile.lowHalf
          let along = offset.x * tile.z + offset.y * tile.w
          let across = offset.y * tile.z - offset.x * tile.w
          let (alongSquared, acrossSquared) = (along * along, across * across)
          let (alongFourth, acrossFourth) = (
            alongSquared * alongSquared, acrossSquared * acrossSquared
          )
          let distance = alongFourth * alongFourth + acrossFourth * acrossFourth
          if distance < nearest.distance {
            nearest.second = nearest.distance
            nearest.distance = distance
            nearest.tile = index
            nearest.offset = offset
          } else if distance < nearest.second {
            nearest.second = distance
          }
        }
      }
    }
    nearest.tile = Int(numbers[nearest.tile])
    nearest.distance = nearest.distance.squareRoot().squareRoot().squareRoot()
    nearest.second = nearest.second.squareRoot().squareRoot().squareRoot()
    return nearest
  }
}
