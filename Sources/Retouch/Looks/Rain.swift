import Pixels

/// Steady rain under grey clouds: wet, dark surfaces, low contrast, parallel slanting streaks, and
/// splashes on the ground.
struct Rain {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let distance = DepthMap(scene.analysis)
    let scattered = scene.analysis.softened(0.01)
    let clouds = FractalNoise(seed: seed, stream: 0x4A, octaves: 5)
    let drops = Rainfall(ground: scene.ground, seed: seed).particles(on: canvas)
    return canvas.shaded(with: drops) { colours, drops, x, y in
      let position = canvas.position(x, y)
      let brightness = colours.brightness
      let depth = distance.at(x, y, brightness: brightness)
      let sky = scene.sky(x, y)
      let wet = colours.saturated(0.5) * Light(0.36, 0.42, 0.5)
      // Overcast: the sky fades into grey.
      let cloud = clouds.at(position.x * 1.3, position.y * 3.2)
      let overcast =
        LinearColours.between(
          Light(hexadecimal: 0x6A747F), Light(hexadecimal: 0xA3ABB2),
          Lanes(repeating: canvas.depth(ofRow: y)).smoothStep(0, 0.75))
        * (1 + 0.32 * cloud)
      let covered = wet.mixed(
        with: overcast + wet * Lanes(repeating: 0.12), fraction: sky * 0.92)
      let air = (1 - (-1.5 * depth).exponential) * (1 - sky)
      let far = covered.mixed(with: scattered[x, y] * Light(0.4, 0.45, 0.5), fraction: air * 0.7)
      let veil = LinearColours(hexadecimal: 0x8E989F)
      let mist = air * (0.62 + 0.16 * cloud) + 0.05
      return drops.over(far.mixed(with: veil, fraction: mist.clipped))
    }
  }
}

/// Streaks of falling rain at several depths, and splashes.
struct Rainfall {
  /// The rows, in units from the top of the picture, between which drops meet the ground.
  let ground: ClosedRange<Float>
  let seed: UInt64

  func particles(on canvas: Canvas) -> [Particle] {
    var random = SeededRandom(seed: seed, stream: 0x4A17)
    let slant = (random.below(2) == 0 ? -1 : 1) * Float.random(in: 0.1...0.2, using: &random)
    var particles: [Particle] = []
    // From the far curtain of rain to the few drops in front of the lens.
    let layers: [(count: Int, length: Float, radius: Float, opacity: Float, softness: Float)] = [
      (2300, 0.035, 0.00045, 0.26, 0.6), (900, 0.075, 0.00075, 0.34, 0.6),
      (190, 0.15, 0.0011, 0.32, 0.8), (26, 0.3, 0.0024, 0.2, 1),
    ]
    for layer in layers {
      for _ in 0..<layer.count {
        let position = canvas.randomPosition(margin: 0.15, using: &random)
        let length = layer.length * Float.random(in: 0.6...1.3, using: &random)
        let lean = slant + Float.random(in: -0.012...0.012, using: &random)
        let way = SIMD2(lean, 1) * length
        particles.append(
          canvas.particle(
            at: position - way * 0.5, to: position + way * 0.5, radius: layer.radius,
            softness: layer.softness, light: Light(hexadecimal: 0xDDE4EA),
            opacity: layer.opacity * Float.random(in: 0.5...1.1, using: &random)))
      }
    }
    return particles + splashes(on: canvas, using: &random)
  }

  /// Splashes: the front of a flat ring and droplets that leap from it.
  private func splashes(on canvas: Canvas, using random: inout SeededRandom) -> [Particle] {
    let light = Light(hexadecimal: 0xD5DEE5)
    let count = Int(650 * min(ground.upperBound - ground.lowerBound, 1))
    return (0..<count).flatMap { _ -> [Particle] in
      var position = canvas.randomPosition(margin: 0, using: &random)
      // Nearer ground is lower in the picture and shows larger splashes.
      let near = Float.random(in: 0...1, using: &random).squareRoot()
      position.y = ground.lowerBound + (ground.upperBound - ground.lowerBound) * near
      let size = (0.002 + 0.0075 * near * near) * Float.random(in: 0.6...1.3, using: &random)
      let opacity = Float.random(in: 0.12...0.4, using: &random)
      let ring = canvas.particle(
        at: position - SIMD2(size, 0), to: position + SIMD2(size, 0), radius: size * 0.1,
        softness: 0.7,
        light: light, opacity: opacity)
      let leaps = (0..<4).map { _ in
        let way = SIMD2(
          Float.random(in: -0.9...0.9, using: &random),
          Float.random(in: -1.3 ... -0.5, using: &random))
        return canvas.particle(
          at: position + way * size * 0.3, to: position + way * size, radius: size * 0.09,
          softness: 0.6,
          light: light, opacity: opacity)
      }
      return [ring] + leaps
    }
  }
}
