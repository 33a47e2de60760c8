import Pixels

/// Clear night sky: nearly black at the zenith, blue towards the horizon, with the Milky Way and
/// stars.
struct NightSky {
  private let seed: UInt64
  /// The picture's sides in units.
  private let size: SIMD2<Float>
  /// The unit normal of the Milky Way's axis.
  private let across: SIMD2<Float>
  private let clouds: FractalNoise
  private let dust: FractalNoise

  init(picture: Size, seed: UInt64) {
    self.seed = seed
    size = SIMD2(Float(picture.width), Float(picture.height)) / Float(picture.meanSide)
    var random = SeededRandom(seed: seed, stream: 0x57A0)
    let steepness = Float.random(in: 0.55...1.1, using: &random)
    let direction = SIMD2(random.below(2) == 0 ? steepness : -steepness, 1)
    across = direction / (direction * direction).sum().squareRoot()
    clouds = FractalNoise(seed: seed, stream: 0x57A1, octaves: 6, roughness: 0.58)
    dust = FractalNoise(seed: seed, stream: 0x57A2, octaves: 6, roughness: 0.6)
  }

  /// The sky glow between the stars.
  ///
  /// - Parameter height: 0 at the zenith, 1 at the horizon.
  func light(at position: (x: Lanes, y: Lanes), height: Lanes) -> LinearColours {
    let zenith = LinearColours.between(
      Light(0.0025, 0.0048, 0.0145), Light(0.014, 0.033, 0.075),
      height * height * (0.4 + 0.6 * height))
    let away = self.away(position.x, position.y)
    let billow = clouds.at(position.x * 2.6, position.y * 2.6)
    let band = (-42 * away * away).exponential * (0.6 + 0.75 * billow).atLeast(0)
    let core = (-190 * away * away).exponential
    // Dark clouds of dust lie along the middle of the band.
    let lanes =
      (1 - 0.85
        * (dust.at(position.x * 3.4 + 9, position.y * 3.4) - 4 * away).smoothStep(-0.1, 0.55)
        * (0.35 + 0.65 * core))
    let shine = band * lanes * (1 - 0.75 * height * height)
    return zenith + LinearColours(grey: shine) * Light(0.026, 0.034, 0.06)
      + LinearColours(grey: shine * core) * Light(0.03, 0.027, 0.026)
  }

  /// The signed distances of positions from the axis of the Milky Way, in units.
  @inline(__always)
  private func away(_ x: Lanes, _ y: Lanes) -> Lanes {
    (x - 0.5 * size.x) * across.x + (y - 0.42 * size.y) * across.y
  }

  /// Stars over the whole picture, few of them bright; more in the Milky Way.
  func stars(on canvas: Canvas, count: Int) -> [Particle] {
    var random = SeededRandom(seed: seed, stream: 0x57A3)
    return (0..<count).flatMap { _ -> [Particle] in
      var position = canvas.randomPosition(margin: 0, using: &random)
      let away = ((position - size * SIMD2(0.5, 0.42)) * across).sum()
      let isLost = 42 * away * away > 1 && random.below(100) < 35
      if isLost { position += across * -away * 0.8 }
      let rank = Float.random(in: 0.0004...1, using: &random)
      // There are about three times as many stars of each magnitude as of the next brighter one.
      let brightness = min(0.007 / rank, 1)
      let warmth = Float.random(in: -1...1, using: &random)
      let tint =
        warmth > 0
        ? Light(1, 1 - 0.2 * warmth, 1 - 0.45 * warmth)
        : Light(1 + 0.35 * warmth, 1 + 0.17 * warmth, 1)
      let radius = 0.00055 + 0.0009 * brightness
      let star = canvas.particle(
        at: position, radius: radius, softness: 0.7, light: tint,
        opacity: min(0.26 + 2.2 * brightness, 1))
      guard brightness > 0.3 else { return [star] }
      let halo = canvas.particle(
        at: position, radius: 0.0045 * brightness, softness: 1, light: tint * Light(0.6, 0.75, 1),
        opacity: 0.12)
      return [halo, star]
    }
  }
}
