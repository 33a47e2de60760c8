import Glibc
import Pixels

extension NewBackground.PaintedSky {
  /// The sky rendered at a size, from the zenith down to the horizon; opaque.
  func painted(size: Size, seed: UInt64) -> Bitmap {
    let canvas = Canvas(of: Bitmap(size: size), coverage: nil, reach: 0)
    switch self {
    case .sunset: return Sunset(seed: seed).painted(on: canvas)
    case .blueSky: return DaySky(cloudiness: nil, seed: seed).painted(on: canvas)
    case .cloudySky: return DaySky(cloudiness: 0.26, seed: seed).painted(on: canvas)
    case .nightSky:
      let sky = NightSky(picture: size, seed: seed)
      return canvas.shaded(with: sky.stars(on: canvas, count: 2400)) { _, stars, x, y in
        let height = Lanes(repeating: canvas.depth(ofRow: y))
        return stars.over(
          sky.light(at: canvas.position(x, y), height: height),
          fraction: 1 - 0.7 * height.smoothStep(0.6, 1))
      }
    }
  }
}

extension Canvas {
  /// Coordinates in a cloud layer overhead, by perspective: towards the horizon it is further away
  /// and its clouds smaller.
  @inline(__always)
  func overhead(_ x: Int, _ y: Int) -> (x: Lanes, y: Lanes) {
    let position = self.position(x, y)
    let width = Float(picture.width) / unit
    let near = 1.12 - depth(ofRow: y)
    // Along a row the scale is 1 / near, and down the rows it is the same, so shapes are not
    // distorted.
    let down = Float(picture.height) / unit * -log(near)
    return ((position.x - width / 2) * (1 / near), Lanes(repeating: down))
  }
}

/// Daytime sky, deep blue at the zenith and pale at the horizon.
struct DaySky {
  /// The cloudiness from −1, hardly a cloud, to 1, overcast; nil is clear apart from thin cirrus.
  let cloudiness: Float?
  let seed: UInt64

  func painted(on canvas: Canvas) -> Bitmap {
    let clouds = CloudField(width: 0.42, seed: seed)
    let cirrus = FractalNoise(seed: seed, stream: 0xDA, octaves: 6, roughness: 0.55)
    return canvas.shaded { _, x, y in
      let height = Lanes(repeating: canvas.depth(ofRow: y))
      let upper = LinearColours.between(
        Light(hexadecimal: 0x2263B3), Light(hexadecimal: 0x6FAAE0), height.smoothStep(-0.15, 0.75))
      let clear = upper.mixed(
        with: LinearColours(hexadecimal: 0xCBE2F1), fraction: height.smoothStep(0.45, 1.08))
      let (u, v) = canvas.overhead(x, y)
      guard let cloudiness else {
        let drift = cirrus.at(u * 0.5 + 4, v * 0.9)
        let wisps = cirrus.at(u * 1.1 + 0.9 * drift, v * 3.4 + 1.3 * drift)
        let cover = (wisps + 0.6 * drift).smoothStep(0.35, 1.5) * 0.4
        return clear.mixed(with: LinearColours(hexadecimal: 0xF4F8FC), fraction: cover)
      }
      let seen = clouds.seen(
        u, v, amount: Lanes(repeating: cloudiness), towards: SIMD2(-0.12, -0.34))
      let white = LinearColours.between(
        Light(hexadecimal: 0x8797AD), Light(hexadecimal: 0xFFFEFA), seen.lit)
      // Aerial perspective: far clouds take on the colour of the air.
      let far = white.mixed(with: clear, fraction: height.smoothStep(0.6, 1.15) * 0.75)
      return clear.mixed(with: far, fraction: seen.cover)
    }
  }
}

/// Sunset: the sun setting behind long clouds that are lit from below.
struct Sunset {
  let seed: UInt64

  /// The colours of the clear sky from the zenith down to the horizon.
  private static let colours = [0x27365F, 0x5E5487, 0xB2688A, 0xEE8461, 0xFDB25C, 0xFFD98A]
    .map { Light(hexadecimal: $0) }

  func painted(on canvas: Canvas) -> Bitmap {
    var random = SeededRandom(seed: seed, stream: 0x505)
    let width = Float(canvas.picture.width) / canvas.unit
    let height = Float(canvas.picture.height) / canvas.unit
    let sun = SIMD2(width * Float.random(in: 0.3...0.7, using: &random), height * 0.86)
    let clouds = FractalNoise(seed: seed, stream: 0x506, octaves: 6, roughness: 0.54)
    return canvas.shaded { _, x, y in
      let position = canvas.position(x, y)
      let fraction = Lanes(repeating: canvas.depth(ofRow: y))
      let (across, down) = (position.x - sun.x, position.y - sun.y)
      let away = (across * across * 0.55 + down * down).squareRoot()
      let round = (across * across + down * down).squareRoot()
      let warmth = (-1.6 * away).exponential
      let clear = gradient((fraction * 0.86 + 0.2 * warmth).clipped)
      let (u, v) = canvas.overhead(x, y)
      func thickness(_ v: Lanes) -> Lanes {
        clouds.at(u * 0.5, v * 1.5) + 0.12
      }
      let here = thickness(v)
      // The light comes from below: clouds with nothing under them glow.
      let below = thickness(v + 0.12)
      let lit = (0.42 + 0.9 * (here - below)).clipped * (0.35 + 0.65 * warmth)
      let cover = here.smoothStep(0, 0.75) * 0.88
      let dark = gradient((fraction * 0.7).clipped) * Light(0.5, 0.42, 0.55)
      let cloud = dark.mixed(with: LinearColours(Light(1, 0.42, 0.2)), fraction: lit)
      let sky = clear.mixed(with: cloud, fraction: cover)
      let veil = 1 - 0.75 * cover
      let glow = 0.5 * (-4.5 * round).exponential + 0.9 * (-16 * round).exponential * veil
      let light = LinearColours(red: glow, green: 0.62 * glow, blue: 0.24 * glow)
      let pixel = 1 / canvas.unit
      let disc = ((0.034 - round) * (1 / max(pixel, 0.006)) + 0.5).clipped * veil
      return sky.screened(light).mixed(with: LinearColours(Light(1, 0.93, 0.66)), fraction: disc)
    }
  }

  /// Gradient of the clear sky at a fraction of its height, 0 at the zenith, smooth through all of
  /// its colours.
  @inline(__always)
  private func gradient(_ fraction: Lanes) -> LinearColours {
    let steps = Float(Self.colours.count - 1)
    var light = LinearColours(Self.colours[0])
    for index in 1..<Self.colours.count {
      let middle = (Float(index) - 0.5) / steps
      light = light.mixed(
        with: LinearColours(Self.colours[index]),
        fraction: fraction.smoothStep(middle - 0.8 / steps, middle + 0.8 / steps))
    }
    return light
  }
}
