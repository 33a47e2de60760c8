import Pixels

/// Pixel art: large square pixels of a small palette, with ordered dithering.
enum PixelArt {
  static let colours = 24
  /// The number of squares along the picture's mean side.
  private static let squares: Float = 120

  /// The side of a square, in pixels.
  static func side(in picture: Size) -> Int {
    max(2, Int((Float(picture.meanSide) / squares).rounded()))
  }

  static func drawn(_ canvas: Canvas, progress: (Double) throws -> Void) throws -> Bitmap {
    let grid = ReducedGrid(of: canvas, step: side(in: canvas.picture))
    let image = crisp(ReducedImage(of: canvas, grid))
    try progress(0.2)
    let palette = ColourPalette(of: image, count: colours)
    try progress(0.4)
    let squares = image.map { reader, x, y in
      let (first, second, fraction) = palette.pair(for: reader.cell(x, y))
      let isSecond = fraction > threshold(grid.origin.x + x, grid.origin.y + y)
      return palette.colours[isSecond ? second : first]
    }
    try progress(0.5)
    let inset = grid.area.x - grid.origin.x * grid.step
    let insetDown = grid.area.y - grid.origin.y * grid.step
    return try squares.read { reader in
      try canvas.painted {
        try progress(0.5 + 0.5 * $0)
      } _: { _, x, y in
        let row = (y + insetDown) / grid.step
        var colour = OKLabColours(lightness: .zero, greenToRed: .zero, blueToYellow: .zero)
        for lane in 0..<8 {
          let square = reader.cell((x + lane + inset) / grid.step, row)
          colour.lightness[lane] = square.x
          colour.greenToRed[lane] = square.y
          colour.blueToYellow[lane] = square.z
        }
        return colour.linear
      }
    }
  }

  /// The image with stronger colours and sharpened differences between neighbouring squares.
  private static func crisp(_ image: ReducedImage) -> ReducedImage {
    let soft = image.blurred(sigma: 0.9)
    return soft.read { soft in
      image.map { reader, x, y in
        let cell = reader.cell(x, y)
        var sharp = cell + (cell - soft.cell(x, y)) * 0.35
        sharp *= SIMD4(1, 1.2, 1.2, 1)
        sharp.x = min(max(sharp.x, 0), 1)
        sharp.w = cell.w
        return sharp
      }
    }
  }

  /// The 4 × 4 threshold matrix of Bayer (1973), 0…1.
  private static func threshold(_ x: Int, _ y: Int) -> Float {
    var value = 0
    for bit in 0..<2 {
      let (column, row) = (x >> bit & 1, y >> bit & 1)
      value = value * 4 + ((column ^ row) * 2 + row)
    }
    return (Float(value) + 0.5) / 16
  }
}
