import Pixels

/// Vintage print of the seventies: faded blacks, crossed tone curves, warm highlights, grain, a
/// soft lens, dust, and a light leak at one side.
struct VintageFilm {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let glow = scene.analysis.softened(0.007)
    let grain = FilmGrain(on: canvas, seed: seed)
    let leak = LightLeak(picture: canvas.picture, seed: seed)
    return canvas.shaded(with: dust(on: canvas)) { colours, dust, x, y in
      let position = canvas.position(x, y)
      let soft = colours.mixed(with: glow[x, y], fraction: Lanes(repeating: 0.28))
      let vignette = 1 - 0.5 * canvas.eccentricity(x, y).smoothStep(0.45, 1.1)
      let printed = crossed(soft * vignette)
      let grained =
        printed
        * grain.factor(x, y, brightness: printed.brightness, strength: 0.014)
      return dust.over(grained.screened(leak.light(at: position)))
    }
  }

  /// The film's tone curves, one for each channel: red with more contrast, blue with little, its
  /// shadows lifted and its highlights limited to yellow.
  @inline(__always)
  private func crossed(_ colours: LinearColours) -> LinearColours {
    let muted = colours.saturated(0.72)
    func tone(_ light: Lanes) -> Lanes { light.atLeast(0).squareRoot().clipped }
    func steep(_ tone: Lanes, _ fraction: Float) -> Lanes {
      tone.mixed(with: tone.smoothStep(0, 1), fraction: Lanes(repeating: fraction))
    }
    let red = steep(tone(muted.red), 0.55)
    let green = steep(tone(muted.green), 0.3)
    let blue = tone(muted.blue)
    let (r, g, b) = (0.17 + red * 0.81, 0.16 + green * 0.74, 0.21 + blue * 0.46)
    return LinearColours(red: r * r, green: g * g, blue: b * b)
  }

  /// Grains of dust and a few hairs on the negative, white on the print.
  private func dust(on canvas: Canvas) -> [Particle] {
    var random = SeededRandom(seed: seed, stream: 0x2057)
    let unit = canvas.unit
    return (0..<90).map { number in
      let start = SIMD2(
        Float.random(in: 0...1, using: &random) * Float(canvas.picture.width),
        Float.random(in: 0...1, using: &random) * Float(canvas.picture.height))
      let angle = RandomDirection.next(using: &random)
      let isHair = number % 15 == 0
      let length = Float.random(in: 0.01...0.035, using: &random) * unit
      let radius = Float.random(in: 0.0004...0.0014, using: &random) * unit
      let origin = SIMD2(Float(canvas.area.x), Float(canvas.area.y))
      return Particle(
        at: start - origin, to: isHair ? start - origin + angle * length : nil,
        radius: isHair ? 0.0004 * unit : radius, softness: 0.5,
        light: Light(hexadecimal: 0xF4EBDD), opacity: isHair ? 0.4 : 0.55)
    }
  }
}

/// Random directions.
enum RandomDirection {
  /// A uniformly distributed unit vector.
  static func next(using random: inout SeededRandom) -> SIMD2<Float> {
    // Rejection sampling in the disc, away from its middle; no sine is needed.
    while true {
      let point = SIMD2(
        Float.random(in: -1...1, using: &random), Float.random(in: -1...1, using: &random))
      let length = (point * point).sum()
      if length > 0.01, length <= 1 { return point / length.squareRoot() }
    }
  }
}

/// Light leak: light that entered through a gap of the camera and fogged the film from one side.
struct LightLeak {
  private let picture: SIMD2<Float>
  private let isRight: Bool
  /// The vertical position of its middle, as a fraction of the picture's height.
  private let height: Float
  private let noise: FractalNoise

  init(picture: Size, seed: UInt64) {
    var random = SeededRandom(seed: seed, stream: 0x1EA7)
    let unit = Float(picture.meanSide)
    self.picture = SIMD2(Float(picture.width), Float(picture.height)) / unit
    isRight = random.below(2) == 0
    height = Float.random(in: 0.2...0.8, using: &random)
    noise = FractalNoise(seed: seed, stream: 0x1EA8, octaves: 2)
  }

  /// The leaked light at positions in units.
  func light(at position: (x: Lanes, y: Lanes)) -> LinearColours {
    let inwards = (isRight ? picture.x - position.x : position.x) / picture.x
    let along = position.y / picture.y - height
    let wavering = noise.at(position.y * 1.7, inwards * 1.2) * 0.07
    let way = (inwards + wavering).atLeast(0) + 0.55 * along * along
    let core = (-13 * way).exponential
    let wide = (-5 * way).exponential
    return LinearColours(
      red: 0.62 * wide + 0.35 * core, green: 0.13 * wide + 0.4 * core,
      blue: 0.03 * wide + 0.1 * core)
  }
}
