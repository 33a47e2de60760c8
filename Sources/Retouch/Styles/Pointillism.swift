import Pixels

/// Pointillism: dots of pure colour on a toned ground, which mix optically.
enum Pointillism {
  static func painted(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let (image, flow) = try canvas.reducedImageAndFlow(smoothing: 0.002, least: 1, progress)
    let unit = Float(canvas.picture.meanSide)
    let cells = image.grid.meanSide
    let detail = flow.image.blurred(sigma: max(1, cells * 0.003))
    let soft = image.blurred(sigma: max(0.5, cells * 0.0025))
    let edge = FractalNoise(seed: seed, stream: 9, octaves: 1)
    let (frequency, depth) = (1 / max(2, unit * 0.0028), unit * 0.0009)
    func layer(_ number: UInt64, pitch: Float, on image: ReducedImage, need: Float) -> DotLayer {
      DotLayer(
        image, detail, pitch: pitch, rim: depth * FractalNoise.limit, seed: seed, layer: number,
        need: need)
    }
    // Large dots give the tone everywhere, small ones the fine detail.
    let wide = layer(1, pitch: max(3, unit * 0.011), on: soft, need: -1)
    let close = layer(2, pitch: max(2.5, unit * 0.0078), on: soft, need: -1)
    let fine = layer(3, pitch: max(2, unit * 0.005), on: image, need: 0.006)
    try progress(0.3)
    let ground = SIMD4<Float>(0.87, 0.012, 0.06, 0)
    return try canvas.painted {
      try progress(0.3 + 0.7 * $0)
    } _: { _, x, y in
      let rough =
        edge.at(
          Lanes.counting(from: canvas.area.x + x) * frequency,
          Lanes(repeating: Float(canvas.area.y + y) * frequency)) * depth
      var pixels = FrontToBackBlend()
      fine.paint(&pixels, x, y, rough: rough)
      close.paint(&pixels, x, y, rough: rough)
      wide.paint(&pixels, x, y, rough: rough)
      return pixels.over(ground).inGamut.linear
    }
  }
}
