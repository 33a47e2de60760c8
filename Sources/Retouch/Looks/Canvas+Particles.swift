import Pixels

extension Canvas {
  /// A random position in the picture or a margin around it, in units from the picture's top left.
  func randomPosition(margin: Float, using random: inout SeededRandom) -> SIMD2<Float> {
    let (width, height) = (Float(picture.width) / unit, Float(picture.height) / unit)
    let x = Float.random(in: 0...1, using: &random)
    let y = Float.random(in: 0...1, using: &random)
    return SIMD2(x * (width + 2 * margin) - margin, y * (height + 2 * margin) - margin)
  }

  /// A particle with its positions and radius in units.
  func particle(
    at start: SIMD2<Float>, to end: SIMD2<Float>? = nil, radius: Float, softness: Float,
    light: Light, opacity: Float
  ) -> Particle {
    let origin = SIMD2(Float(area.x), Float(area.y))
    return Particle(
      at: start * unit - origin, to: end.map { $0 * unit - origin }, radius: radius * unit,
      softness: softness, light: light, opacity: opacity)
  }
}
