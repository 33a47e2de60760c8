import Pixels

/// Mosaic of small square tiles set along edges, with grout between them.
///
/// Hausner, "Simulating Decorative Mosaics" (2001).
enum Mosaic {
  /// The side of a tile, as a fraction of the picture's mean side.
  private static let stone: Float = 0.0155

  static func laid(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let image = ReducedImage(of: canvas, ReducedGrid(of: canvas, limit: 400_000))
    try progress(0.1)
    let unit = image.grid.meanSide
    let flow = FlowField(of: image, sigma: max(1, unit * 0.009))
    let side = max(3, Float(canvas.picture.meanSide) * stone)
    var tiles = MosaicTiles(canvas.area, side: side, seed: seed)
    for round in 1...6 {
      tiles.settle(on: image, flow)
      try progress(0.1 + 0.4 * Double(round) / 6)
    }
    let setting = tiles.set(on: image, seed: seed)
    let grain = PaperTexture(canvas, seed: seed, grain: 0.003)
    return try canvas.painted {
      try progress(0.5 + 0.5 * $0)
    } _: { _, x, y in
      setting.light(x: x, y: y, grain: grain.height(x: x, y: y)).inGamut.linear
    }
  }
}
