import Pixels

/// The stones of a mosaic: where they lie and how they are turned.
struct MosaicTiles {
  /// The side of a stone, in pixels.
  let side: Float
  /// For each stone: its middle, in pixels from the canvas's corner, and the direction of a side.
  private(set) var tiles: [SIMD4<Float>]
  private var buckets: TileBuckets

  /// Stones in rows like bricks, each a little out of place.
  init(_ area: Rectangle, side: Float, seed: UInt64) {
    self.side = side
    let columns = Int(Float(area.x) / side) - 2...Int(Float(area.maxX) / side) + 2
    let rows = Int(Float(area.y) / side) - 2...Int(Float(area.maxY) / side) + 2
    tiles = rows.flatMap { row in
      columns.map { column in
        let place =
          UInt64(bitPattern: Int64(row)) &* 0x1_0000_0001 &+ UInt64(bitPattern: Int64(column))
        var random = SeededRandom(seed: seed, stream: place)
        let shift = SIMD2(random.unit, random.unit) * 0.3 + (row % 2 == 0 ? [0, 0] : [0.5, 0])
        let middle = (SIMD2(Float(column), Float(row)) + 0.35 + shift) * side
        return SIMD4(middle.x - Float(area.x), middle.y - Float(area.y), 1, 0)
      }
    }
    buckets = TileBuckets(tiles, side: side, area: area.size)
  }

  /// Moves each stone to the middle of what it covers, and turns it along the edges there: one round
  /// of Lloyd's algorithm in which edges count little, so that they come to lie between stones.
  mutating func settle(on study: Study, _ flow: FlowField) {
    let owners = owners(on: study.grid)
    var sums = [SIMD4<Float>](repeating: .zero, count: tiles.count)
    for (cell, owner) in owners.enumerated() {
      let flow = flow.study.samples[cell]
      let weight = 1 / (1 + flow.w * flow.w * 900)
      let place = Self.middle(of: cell, study.grid)
      sums[owner] += SIMD4(place.x, place.y, 1, 0) * weight
    }
    flow.study.read { flow in
      for (tile, sum) in sums.enumerated() where sum.z > 0 {
        let middle = SIMD2(sum.x, sum.y) / sum.z
        let way = flow.nearest(flow.place(x: middle.x - 0.5, y: middle.y - 0.5))
        tiles[tile] = SIMD4(middle.x, middle.y, way.x, way.y)
      }
    }
    buckets = TileBuckets(tiles, side: side, area: study.grid.area.size)
  }

  /// The stones with the mean colour of what each covers.
  func set(on study: Study, seed: UInt64) -> MosaicSetting {
    var sums = [SIMD4<Float>](repeating: .zero, count: tiles.count)
    for (cell, owner) in owners(on: study.grid).enumerated() {
      var sample = study.samples[cell]
      sample.w = 1
      sums[owner] += sample
    }
    let colours = study.read { reader in
      sums.indices.map { tile in
        var random = SeededRandom(seed: seed, stream: UInt64(tile))
        let own = tiles[tile]
        var colour =
          sums[tile].w > 0
          ? sums[tile] / sums[tile].w : reader.nearest(reader.place(x: own.x, y: own.y))
        // No two stones of a quarry are alike, and none lies quite level.
        colour.x += (random.unit - 0.5) * 0.05
        colour.w = random.unit - 0.5
        return colour
      }
    }
    return MosaicSetting(buckets: buckets, colours: colours, side: side)
  }

  /// The stone that covers each cell of a study.
  private func owners(on grid: StudyGrid) -> [Int] {
    let owners = Study(grid) { x, y in
      let place = Self.middle(of: y * grid.size.width + x, grid)
      return SIMD4(Float(buckets.nearest(place).tile), 0, 0, 0)
    }
    return owners.samples.map { Int($0.x) }
  }

  /// The middle of a cell, in pixels from the canvas's corner.
  private static func middle(of cell: Int, _ grid: StudyGrid) -> SIMD2<Float> {
    let (x, y) = (cell % grid.size.width, cell / grid.size.width)
    return SIMD2(
      (Float(grid.origin.x + x) + 0.5) * Float(grid.step) - Float(grid.area.x),
      (Float(grid.origin.y + y) + 0.5) * Float(grid.step) - Float(grid.area.y))
  }
}

extension SeededRandom {
  /// A number from 0 up to 1.
  var unit: Float {
    mutating get { Float(next() >> 40) * 0x1p-24 }
  }
}
