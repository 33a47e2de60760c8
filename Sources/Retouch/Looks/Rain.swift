import Pixels

/// Steady rain under grey clouds: wet and dark things, little contrast, streaks that all slant one
/// way, splashes where they meet the ground.
struct Rain {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let distance = Distance(scene.survey)
    let scattered = scene.survey.softened(0.01)
    let clouds = FractalNoise(seed: seed, stream: 0x4A, octaves: 5)
    let drops = Rainfall(ground: scene.ground, seed: seed).specks(on: canvas)
    return canvas.developed(with: drops) { colours, drops, x, y in
      let place = canvas.place(x, y)
      let brightness = colours.brightness
      let depth = distance.at(x, y, brightness: brightness)
      let sky = scene.sky(x, y)
      let wet = colours.saturated(0.5) * Light(0.36, 0.42, 0.5)
      // Overcast: what the sky showed sinks into grey.
      let cloud = clouds.at(place.x * 1.3, place.y * 3.2)
      let overcast =
        LinearColours.between(
          Light(hexadecimal: 0x6A747F), Light(hexadecimal: 0xA3ABB2),
          Lanes(repeating: canvas.depth(ofRow: y)).smoothStep(0, 0.75))
        * (1 + 0.32 * cloud)
      let covered = wet.mixed(
        with: overcast + wet * Lanes(repeating: 0.12), share: sky * 0.92)
      let air = (1 - (-1.5 * depth).exponential) * (1 - sky)
      let far = covered.mixed(with: scattered[x, y] * Light(0.4, 0.45, 0.5), share: air * 0.7)
      let veil = LinearColours(hexadecimal: 0x8E989F)
      let mist = air * (0.62 + 0.16 * cloud) + 0.05
      return drops.over(far.mixed(with: veil, share: mist.clipped))
    }
  }
}

/// Streaks of falling rain at several depths, and its splashes.
struct Rainfall {
  /// The rows, in units from the top of the picture, between which drops meet the ground.
  let ground: ClosedRange<Float>
  let seed: UInt64

  func specks(on canvas: Canvas) -> [Speck] {
    var random = SeededRandom(seed: seed, stream: 0x4A17)
    let slant = (random.below(2) == 0 ? -1 : 1) * Float.random(in: 0.1...0.2, using: &random)
    var specks: [Speck] = []
    // From the far curtain of rain to the few drops before the lens.
    let layers: [(count: Int, length: Float, radius: Float, opacity: Float, softness: Float)] = [
      (2300, 0.035, 0.00045, 0.26, 0.6), (900, 0.075, 0.00075, 0.34, 0.6),
      (190, 0.15, 0.0011, 0.32, 0.8), (26, 0.3, 0.0024, 0.2, 1),
    ]
    for layer in layers {
      for _ in 0..<layer.count {
        let place = canvas.randomPlace(margin: 0.15, using: &random)
        let length = layer.length * Float.random(in: 0.6...1.3, using: &random)
        let lean = slant + Float.random(in: -0.012...0.012, using: &random)
        let way = SIMD2(lean, 1) * length
        specks.append(
          canvas.speck(
            at: place - way * 0.5, to: place + way * 0.5, radius: layer.radius,
            softness: layer.softness, light: Light(hexadecimal: 0xDDE4EA),
            opacity: layer.opacity * Float.random(in: 0.5...1.1, using: &random)))
      }
    }
    return specks + splashes(on: canvas, using: &random)
  }

  /// Where a drop bursts: a flat ring's front and droplets that leap from it.
  private func splashes(on canvas: Canvas, using random: inout SeededRandom) -> [Speck] {
    let light = Light(hexadecimal: 0xD5DEE5)
    let count = Int(650 * min(ground.upperBound - ground.lowerBound, 1))
    return (0..<count).flatMap { _ -> [Speck] in
      var place = canvas.randomPlace(margin: 0, using: &random)
      // Nearer ground is lower and shows larger splashes.
      let near = Float.random(in: 0...1, using: &random).squareRoot()
      place.y = ground.lowerBound + (ground.upperBound - ground.lowerBound) * near
      let size = (0.002 + 0.0075 * near * near) * Float.random(in: 0.6...1.3, using: &random)
      let opacity = Float.random(in: 0.12...0.4, using: &random)
      let ring = canvas.speck(
        at: place - SIMD2(size, 0), to: place + SIMD2(size, 0), radius: size * 0.1, softness: 0.7,
        light: light, opacity: opacity)
      let leaps = (0..<4).map { _ in
        let way = SIMD2(
          Float.random(in: -0.9...0.9, using: &random),
          Float.random(in: -1.3 ... -0.5, using: &random))
        return canvas.speck(
          at: place + way * size * 0.3, to: place + way * size, radius: size * 0.09, softness: 0.6,
          light: light, opacity: opacity)
      }
      return [ring] + leaps
    }
  }
}
