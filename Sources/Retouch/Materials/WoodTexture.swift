/// Oak boards, side by side along the longer side of the covered area.
///
/// The grain of a board is a section through the trunk's annual rings: cones around a pith that
/// runs somewhere beside the board. A ring darkens slowly towards its latewood and the next begins
/// abruptly.
struct WoodTexture: MaterialTexture {
  private static let boardWidth: Float = 0.24
  private static let boardLength: Float = 1.7
  private static let rings: Float = 34
  private static let light = LinearColours(hexadecimal: 0xCE9A60)
  private static let dark = LinearColours(hexadecimal: 0x6B3D1C)
  private static let gap = LinearColours(hexadecimal: 0x2B190C)

  let gloss: Float = 0.35
  let shading: Float = 1
  /// Whether the boards are vertical.
  private let isUpright: Bool
  /// The side of a pixel, in units.
  private let pixel: Float
  private let cells: CellRandom
  private let warp: FractalNoise
  private let fibre: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    isUpright = scale.isTall
    pixel = scale.pixel
    cells = CellRandom(seed: seed, stream: 1)
    warp = FractalNoise(seed: seed, stream: 2, octaves: 3)
    fibre = FractalNoise(seed: seed, stream: 3, octaves: 2)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let (along, across) = isUpright ? (y, x) : (x, y)
    let row = (across / Self.boardWidth).wholeBelow
    let (rowShift, _) = cells.values(row, Lanes(repeating: 91))
    let column = (along / Self.boardLength + rowShift * 7).wholeBelow
    let (first, second) = cells.values(column, row)
    let (third, tint) = cells.values(column + 53, row)
    let fromEdge = across - row * Self.boardWidth
    let fromEnd = along + (rowShift * 7 - column) * Self.boardLength

    // Each board is cut from another part of the trunk.
    let grain = along + first * 37
    let bend = warp.at(grain * 0.9, fromEdge * 3 + second * 19)
    let side = fromEdge - Self.boardWidth * (second * 1.6 - 0.3) + bend * 0.012
    let depth = 0.015 + third * 0.05 + (third - 0.5) * 0.13 * fromEnd
    let ring = ((side * side + depth * depth).squareRoot() + bend * 0.004) * Self.rings
    let age = ring.fraction
    let edge = max(0.12, 2 * pixel * Self.rings)
    let latewood = age * age * (1 - age.smoothStep(1 - min(edge, 0.9), 1))
    let strength = max(0, 1 - pixel * Self.rings * 1.6)

    let fineness = min(150, 0.35 / pixel)
    let fibres = fibre.at(grain * fineness * 0.05, fromEdge * fineness)
    let pores = (fibres - 0.45).smoothStep(0, 0.5)
    let darkness = 0.16 + latewood * 0.85 * strength + fibres * 0.07 + pores * 0.16 + bend * 0.05
    var wood = Self.light.mixed(with: Self.dark, fraction: darkness.clipped)
    wood = wood * (0.78 + 0.36 * tint)

    // Rounded edges of the boards: light on the upper one, shade on the lower.
    let toEdge = fromEdge.atMost(Self.boardWidth - fromEdge)
    let toEnd = fromEnd.atMost(Self.boardLength - fromEnd)
    let border = toEdge.atMost(toEnd)
    let opening = max(0.0035, 0.8 * pixel)
    let rim = 1 - (border - opening).smoothStep(0, 0.009)
    let isLit = (fromEdge - Self.boardWidth / 2).smoothStep(0.01, -0.01)
    wood = wood * (1 + rim * (isLit * 0.34 - 0.22))
    return Self.gap.mixed(with: wood, fraction: border.smoothStep(opening * 0.4, opening * 1.3))
  }
}
