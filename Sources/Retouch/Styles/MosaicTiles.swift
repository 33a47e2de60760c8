import Pixels

/// Tiles of a mosaic: their positions and orientations.
struct MosaicTiles {
  /// The side of a tile, in pixels.
  let side: Float
  /// For each tile: its middle, in pixels from the canvas's corner, and the direction of a side.
  private(set) var tiles: [SIMD4<Float>]
  private var buckets: TileBuckets

  /// Initial tiles in running bond, each a little displaced.
  init(_ area: Rectangle, side: Float, seed: UInt64) {
    self.side = side
    let columns = Int(Float(area.x) / side) - 2...Int(Float(area.maxX) / side) + 2
    let rows = Int(Float(area.y) / side) - 2...Int(Float(area.maxY) / side) + 2
    tiles = rows.flatMap { row in
      columns.map { column in
        let position =
          UInt64(bitPattern: Int64(row)) &* 0x1_0000_0001 &+ UInt64(bitPattern: Int64(column))
        var random = SeededRandom(seed: seed, stream: position)
        let shift = SIMD2(random.unit, random.unit) * 0.3 + (row % 2 == 0 ? [0, 0] : [0.5, 0])
        let middle = (SIMD2(Float(column), Float(row)) + 0.35 + shift) * side
        return SIMD4(middle.x - Float(area.x), middle.y - Float(area.y), 1, 0)
      }
    }
    buckets = TileBuckets(tiles, side: side, area: area.size)
  }

  /// One iteration of Lloyd's algorithm: moves each tile to the centroid of its Voronoi cell and
  /// aligns it with the edges there.
  ///
  /// Edges have little weight, so that they come to lie between tiles.
  mutating func settle(on image: ReducedImage, _ flow: FlowField) {
    let owners = owners(on: image.grid)
    var sums = [SIMD4<Float>](repeating: .zero, count: tiles.count)
    for (cell, owner) in owners.enumerated() {
      let flow = flow.image.samples[cell]
      let weight = 1 / (1 + flow.w * flow.w * 900)
      let position = Self.middle(of: cell, image.grid)
      sums[owner] += SIMD4(position.x, position.y, 1, 0) * weight
    }
    flow.image.read { flow in
      for (tile, sum) in sums.enumerated() where sum.z > 0 {
        let middle = SIMD2(sum.x, sum.y) / sum.z
        let way = flow.nearest(flow.position(x: middle.x - 0.5, y: middle.y - 0.5))
        tiles[tile] = SIMD4(middle.x, middle.y, way.x, way.y)
      }
    }
    buckets = TileBuckets(tiles, side: side, area: image.grid.area.size)
  }

  /// The tiles with the mean colour of their cells.
  func set(on image: ReducedImage, seed: UInt64) -> MosaicSetting {
    var sums = [SIMD4<Float>](repeating: .zero, count: tiles.count)
    for (cell, owner) in owners(on: image.grid).enumerated() {
      var sample = image.samples[cell]
      sample.w = 1
      sums[owner] += sample
    }
    let colours = image.read { reader in
      sums.indices.map { tile in
        var random = SeededRandom(seed: seed, stream: UInt64(tile))
        let own = tiles[tile]
        var colour =
          sums[tile].w > 0
          ? sums[tile] / sums[tile].w : reader.nearest(reader.position(x: own.x, y: own.y))
        // Tiles vary in colour, and none lies quite level.
        colour.x += (random.unit - 0.5) * 0.05
        colour.w = random.unit - 0.5
        return colour
      }
    }
    return MosaicSetting(buckets: buckets, colours: colours, side: side)
  }

  /// The index of the tile that owns each cell of a reduced image.
  private func owners(on grid: ReducedGrid) -> [Int] {
    let owners = ReducedImage(grid) { x, y in
      let position = Self.middle(of: y * grid.size.width + x, grid)
      return SIMD4(Float(buckets.nearest(position).tile), 0, 0, 0)
    }
    return owners.samples.map { Int($0.x) }
  }

  /// The middle of a cell, in pixels from the canvas's corner.
  private static func middle(of cell: Int, _ grid: ReducedGrid) -> SIMD2<Float> {
    let (x, y) = (cell % grid.size.width, cell / grid.size.width)
    return SIMD2(
      (Float(grid.origin.x + x) + 0.5) * Float(grid.step) - Float(grid.area.x),
      (Float(grid.origin.y + y) + 0.5) * Float(grid.step) - Float(grid.area.y))
  }
}

extension SeededRandom {
  /// A uniform number from 0 up to, but not including, 1.
  var unit: Float {
    mutating get { Float(next() >> 40) * 0x1p-24 }
  }
}
