import Pixels

/// Golden hour: the last hour before sunset, with a low sun at one side, long warm light, haze that
/// glows towards the sun, and cool shadows.
struct GoldenHour {
  /// The position of the sun, in units from the picture's top left.
  private let sun: SIMD2<Float>
  private let horizon: Float

  init(_ scene: LookScene) {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let width = Float(canvas.picture.width) / canvas.unit
    let height = Float(canvas.picture.height) / canvas.unit
    let isRight = Self.brighterSide(analysis)
    if let horizon = scene.horizon {
      self.horizon = horizon
      sun = SIMD2(width * (isRight ? 0.86 : 0.14), max(horizon - 0.16 * height, 0.1 * height))
    } else {
      horizon = height
      sun = SIMD2(isRight ? width * 1.04 : -width * 0.04, 0.08 * height)
    }
  }

  /// Whether the light seems to come from the right: the side that is brighter.
  private static func brighterSide(_ analysis: SceneAnalysis) -> Bool {
    var balance: Float = 0
    for (index, brightness) in analysis.brightness.values.enumerated() {
      balance +=
        brightness * (Float(index % analysis.size.width * 2 + 1) - Float(analysis.size.width))
    }
    return balance >= 0
  }

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let distance = DepthMap(analysis)
    let bloom = analysis.glow(0.03) { index in
      let bright = analysis.brightness.values[index]
      return bright * bright
    }
    return canvas.shaded { colours, x, y in
      let position = canvas.position(x, y)
      let brightness = colours.brightness
      let sky = scene.sky(x, y)
      let depth = distance.at(x, y, brightness: brightness)
      let (across, down) = (position.x - sun.x, position.y - sun.y)
      let away = (across * across + down * down).squareRoot()
      let towards = (-1.15 * away).exponential
      // Bright surfaces face the sun; dark ones are lit by the sky alone.
      let lit = brightness.smoothStep(0.18, 0.78) * (0.55 + 0.45 * towards)
      let cool = colours.saturated(0.9) * Light(0.62, 0.63, 0.8)
      let warm = colours * Light(1.32, 0.93, 0.5)
      let land = cool.mixed(with: warm, fraction: (lit + 0.35 * towards).clipped)
      let painted = land.mixed(with: eveningSky(colours, position, towards), fraction: sky * 0.86)
      let haze = (depth * (0.18 + 0.55 * towards)) * (1 - sky)
      let hazy = painted.mixed(with: LinearColours(Light(0.95, 0.52, 0.2)), fraction: haze.clipped)
      let shine = bloom[x, y] * Light(0.3, 0.17, 0.06)
      let near = (-5.5 * away).exponential * (0.35 + 0.65 * sky) * 0.9
      let disc = (-30 * away).exponential * (0.2 + 0.8 * sky) * 1.3
      let wide = towards * towards * 0.3
      let glow = LinearColours(
        red: near + disc + wide, green: 0.62 * near + 0.95 * disc + 0.46 * wide,
        blue: 0.22 * near + 0.75 * disc + 0.13 * wide)
      return hazy.screened(shine).screened(glow)
    }
  }

  /// The evening sky: the picture's clouds, lit from below, between gold at the horizon and pale
  /// blue above.
  @inline(__always)
  private func eveningSky(
    _ colours: LinearColours, _ position: (x: Lanes, y: Lanes), _ towards: Lanes
  ) -> LinearColours {
    let height = (position.y * (1 / max(horizon, 0.01))).clipped
    let away = LinearColours.between(
      Light(hexadecimal: 0x6F8FB5), Light(hexadecimal: 0xE9B384), height.smoothStep(0, 1))
    let near = LinearColours.between(
      Light(hexadecimal: 0xE0B27C), Light(hexadecimal: 0xFFB347), height.smoothStep(0, 1))
    let clear = away.mixed(with: near, fraction: towards.smoothStep(0.1, 0.85))
    // Clouds are what was brighter than the blue.
    let clouds = colours.red.smoothStep(0.25, 0.85)
    return clear.mixed(
      with: LinearColours(Light(1, 0.72, 0.44)) * (0.5 + 0.6 * colours.luminance),
      fraction: clouds * 0.6)
  }
}
