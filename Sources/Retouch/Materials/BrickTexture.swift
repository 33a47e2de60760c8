/// Brick wall in running bond, every brick fired a little differently, with recessed mortar joints.
struct BrickTexture: MaterialTexture {
  private static let course: Float = 0.105
  private static let length: Float = 0.3
  private static let joint: Float = 0.0075
  private static let pale = LinearColours(hexadecimal: 0xC4684A)
  private static let burnt = LinearColours(hexadecimal: 0x6E2E22)
  private static let mortar = LinearColours(hexadecimal: 0xCDC3B2)

  let gloss: Float = 0.1
  let shading: Float = 1
  private let pixel: Float
  private let cells: CellRandom
  private let grit: FractalNoise
  private let wobble: FractalNoise

  init(scale: MaterialScale, seed: UInt64) {
    pixel = scale.pixel
    cells = CellRandom(seed: seed, stream: 1)
    grit = FractalNoise(seed: seed, stream: 2, octaves: scale.octaves(from: 0.05, most: 4))
    wobble = FractalNoise(seed: seed, stream: 3, octaves: 2)
  }

  @inline(__always)
  func colours(_ x: Lanes, _ y: Lanes, light: Lanes) -> LinearColours {
    let waver = wobble.at(x * 16, y * 16)
    let (across, down) = (x + waver * 0.0022, y - waver * 0.0018)
    let row = (down / Self.course).wholeBelow
    let shifted = across / Self.length + row * 0.5
    let column = shifted.wholeBelow
    let (tone, kind) = cells.values(column, row)
    let (hue, _) = cells.values(column + 71, row)
    let fromLeft = (shifted - column) * Self.length
    let fromTop = down - row * Self.course
    let (toSide, toBed) = (
      fromLeft.atMost(Self.length - fromLeft), fromTop.atMost(Self.course - fromTop)
    )
    // Round corners: within the radius of both edges the distance to the corner's circle counts.
    let radius: Float = 0.017
    let (inX, inY) = (
      (radius - toSide).atLeast(0), (radius - toBed).atLeast(0)
    )
    let border = radius - (inX * inX + inY * inY).squareRoot()
    let soft = max(0.004, 0.75 * pixel)
    let isBrick = border.smoothStep(Self.joint - soft, Self.joint + soft)

    let grain = grit.at(x * 20, y * 20)
    let burn = ((tone * tone * 0.75) + (kind - 0.86).clipped * 4 - grain * 0.13).clipped
    var brick = Self.pale.mixed(with: Self.burnt, fraction: burn)
    brick.red *= 0.94 + 0.12 * hue
    brick.blue *= 1.1 - 0.2 * hue
    brick = brick * (1 + grain * 0.16)
    // Bevel: light above and to the left, shade below and to the right.
    let rim = 1 - border.smoothStep(Self.joint, Self.joint + 0.011)
    let isUpper = (fromTop * (1 / Self.course) + fromLeft * (1 / Self.length) * 0.5 - 0.75)
      .smoothStep(0.2, -0.2)
    brick = brick * (1 + rim * (isUpper * 0.55 - 0.35))
    // Bricks cast a shadow on the mortar below and to the right of them: the upper part of a joint.
    let shade = 1 - 0.3 * (1 - border.smoothStep(0, Self.joint)) * isUpper - 0.2 * isBrick
    let bed = Self.mortar * (shade * (0.95 + grain * 0.12))
    return bed.mixed(with: brick, fraction: isBrick)
  }
}
