import Pixels

/// Snowflakes at several depths, drifting down with the wind; the near ones are large and out of
/// focus.
struct Snowfall {
  let seed: UInt64

  func particles(on canvas: Canvas) -> [Particle] {
    var random = SeededRandom(seed: seed, stream: 0x5F)
    let wind = (random.below(2) == 0 ? -1 : 1) * Float.random(in: 0.2...0.55, using: &random)
    let layers: [(count: Int, radius: Float, opacity: Float, softness: Float, fall: Float)] = [
      (1500, 0.0009, 0.6, 0.7, 0.0012), (520, 0.0019, 0.75, 0.6, 0.003),
      (150, 0.0036, 0.8, 0.6, 0.0045), (26, 0.0085, 0.5, 0.9, 0.007),
    ]
    return layers.flatMap { layer in
      (0..<layer.count).map { _ in
        let position = canvas.randomPosition(margin: 0.02, using: &random)
        let size = Float.random(in: 0.6...1.35, using: &random)
        let drift = SIMD2(wind + Float.random(in: -0.35...0.35, using: &random), 1)
        // Motion blur: a flake falls a little while the shutter is open.
        return canvas.particle(
          at: position, to: position + drift * layer.fall * size, radius: layer.radius * size,
          softness: layer.softness, light: Light(hexadecimal: 0xFBFDFF),
          opacity: layer.opacity * Float.random(in: 0.55...1.1, using: &random))
      }
    }
  }
}
