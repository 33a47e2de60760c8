/// Wall of rough field stones in mortar.
///
/// The stones are the cells of scattered feature points: Worley, "A Cellular Texture Basis
/// Function" (1996).
struct StoneTexture: MaterialTexture {
  private static let across: Float = 6
  private static let down: Float = 8.5
  private static let grey = LinearColours(hexadecimal: 0x8F8D89)
  private static let sand = LinearColours(hexadecimal: 0xBBAA8C)
  private static let slate = LinearColours(hexadecimal: 0x5E636A)
  private static let mortar = LinearColours(hexadecimal: 0x6E675C)

  let gloss: Float = 0.15
  let shading: Float = 1
  private let pixel: Float
  private let cells: CellRandom
  private let rough: FractalNoise
  private let grit: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    pixel = scale.pixel
    cells = CellRandom(seed: seed, stream: 1)
    rough = FractalNoise(seed: seed, stream: 2, octaves: 3, roughness: 0.6)
    grit = FractalNoise(seed: seed, stream: 3, octaves: scale.octaves(from: 0.04, most: 4))
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let bumps = rough.at(x * 14, y * 14)
    // The noise a little towards the light gives the slope of the surface.
    let lit = rough.at(x * 14 - 0.12, y * 14 - 0.12) - bumps
    let stone = nearest((x + bumps * 0.006) * Self.across, (y - bumps * 0.005) * Self.down)
    let (kind, tone) = cells.values(stone.column + 131, stone.row)
    let grain = grit.at(x * 25, y * 25)

    var colour = Self.grey.mixed(with: Self.sand, fraction: kind.smoothStep(0.35, 0.9))
    colour = colour.mixed(with: Self.slate, fraction: (0.4 - kind).smoothStep(0, 0.3))
    colour = colour * (0.7 + 0.55 * tone + grain * 0.16 - lit * 0.55)
    // Rounded edges: light above and to the left, shade below and to the right.
    let round = 1 - stone.border.smoothStep(0.04, 0.4)
    colour = colour * (1 - round * stone.slant * 0.55)
    let soft = 0.03 + pixel * Self.down
    let isStone = stone.border.smoothStep(0.075 - soft, 0.075 + soft)
    let bed = Self.mortar * (0.75 + grain * 0.2 + stone.slant * 0.12)
    return bed.mixed(with: colour, fraction: isStone)
  }

  /// Stones at eight positions: the cells that contain them.
  private struct Stone {
    var column: Lanes
    var row: Lanes
    /// The difference between the distances to the nearest and the second feature point; 0 at the
    /// joint.
    var border: Lanes
    /// The diagonal position in the stone: −1 up and to the left of the middle, 1 down and to the
    /// right.
    var slant: Lanes
  }

  @inline(__always)
  private func nearest(_ x: Lanes, _ y: Lanes) -> Stone {
    let (left, top) = (x.wholeBelow, y.wholeBelow)
    var (first, second) = (Lanes(repeating: 9), Lanes(repeating: 9))
    var stone = Stone(column: left, row: top, border: .zero, slant: .zero)
    for rowStep in -1...1 {
      for columnStep in -1...1 {
        let (column, row) = (left + Float(columnStep), top + Float(rowStep))
        let (jitterX, jitterY) = cells.values(column, row)
        let (offsetX, offsetY) = (
          x - column - 0.12 - 0.76 * jitterX, y - row - 0.12 - 0.76 * jitterY
        )
        let distance = offsetX * offsetX + offsetY * offsetY
        let isNearest = distance .< first
        second.replace(with: distance, where: distance .< second)
        second.replace(with: first, where: isNearest)
        first.replace(with: distance, where: isNearest)
        stone.column.replace(with: column, where: isNearest)
        stone.row.replace(with: row, where: isNearest)
        stone.slant.replace(with: offsetX + offsetY, where: isNearest)
      }
    }
    stone.border = second.squareRoot() - first.squareRoot()
    stone.slant = stone.slant.clamped(
      lowerBound: Lanes(repeating: -1), upperBound: Lanes(repeating: 1))
    return stone
  }
}
