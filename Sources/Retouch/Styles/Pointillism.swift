import Pixels

/// Dots of pure colour beside each other on a toned ground, which mix in the eye.
enum Pointillism {
  static func painted(
    _ canvas: Canvas, seed: UInt64, progress: (Double) throws -> Void
  ) throws -> Bitmap {
    let study = Study(of: canvas)
    try progress(0.1)
    let unit = Float(canvas.picture.meanSide)
    let cells = study.grid.meanSide
    let flow = FlowField(of: study, sigma: max(1, cells * 0.002))
    let detail = flow.study.blurred(sigma: max(1, cells * 0.003))
    try progress(0.2)
    let soft = study.blurred(sigma: max(0.5, cells * 0.0025))
    // Large dots give the tone everywhere, small ones what is fine.
    let layers = [
      DotLayer(soft, detail, pitch: max(3, unit * 0.011), seed: seed, layer: 1, need: -1),
      DotLayer(soft, detail, pitch: max(2.5, unit * 0.0078), seed: seed, layer: 2, need: -1),
      DotLayer(study, detail, pitch: max(2, unit * 0.005), seed: seed, layer: 3, need: 0.006),
    ]
    try progress(0.3)
    let edge = FractalNoise(seed: seed, stream: 9, octaves: 1)
    let frequency = 1 / max(2, unit * 0.0028)
    let ground = SIMD4<Float>(0.87, 0.012, 0.06, 0)
    return try canvas.painted {
      try progress(0.3 + 0.7 * $0)
    } _: { _, x, y in
      let rough =
        edge.at(
          Lanes.counting(from: canvas.area.x + x) * frequency,
          Lanes(repeating: Float(canvas.area.y + y) * frequency)) * (unit * 0.0009)
      func colour(_ lane: Int) -> SIMD4<Float> {
        let place = SIMD2(Float(x + lane) + 0.5, Float(y) + 0.5)
        var colour = ground
        for layer in layers { layer.paint(over: &colour, at: place, rough: rough[lane]) }
        return colour
      }
      return EightSamples(colour).colour.inGamut.linear
    }
  }
}
