import Pixels

/// Day for night: the scene by moonlight, dark and blue, the sky darkest, with what was bright and
/// warm by day turned into lamps.
struct Night {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let moonlight = Moonlight(analysis, level: scene.sky == nil ? 0.05 : 0.038)
    let nightSky = NightSky(picture: canvas.picture, seed: seed)
    let lamps = Lamps(analysis)
    let bottom = scene.horizon ?? Float(canvas.picture.height) / canvas.unit
    let grain = FilmGrain(on: canvas, seed: seed)
    let stars = scene.sky == nil ? [] : nightSky.stars(on: canvas, count: 160)
    return canvas.shaded(with: stars) { colours, stars, x, y in
      let position = canvas.position(x, y)
      let sky = scene.sky(x, y)
      let height = (position.y * (1 / max(bottom, 0.01))).clipped
      let moonlit = moonlight.seen(colours)
      // Clouds of the day remain as faint shapes.
      let dark =
        LinearColours.between(
          Light(0.0022, 0.0042, 0.0125), Light(0.011, 0.022, 0.05), height * height)
        + moonlit * Lanes(repeating: 0.07)
      let unlit = moonlit.mixed(with: stars.over(dark, fraction: 1 - 0.8 * height), fraction: sky)
      let corners = 1 - 0.45 * canvas.eccentricity(x, y).smoothStep(0.4, 1.1)
      let grained =
        unlit * corners * grain.factor(x, y, brightness: unlit.brightness, strength: 0.005)
      return lamps.lighting(colours, x, y, over: grained)
    }
  }
}

/// Lamps and lit windows of a scene: small, bright and warm spots outside the sky.
struct Lamps {
  private let likelihood: GuidedCoefficients
  private let near: LightField
  private let wide: LightField

  init(_ analysis: SceneAnalysis) {
    let brightness = analysis.brightness
    let around = brightness.blurred(by: BoxCascade(sigma: analysis.length(0.03)))
    let leaves = analysis.plane { FoliageColours.membership(of: OKLabColours($0)) }
    let lamps = Plane(size: analysis.size) { index in
      let light = analysis.colours[index]
      let bright = brightness.values[index]
      func ramp(_ value: Float, _ low: Float, _ high: Float) -> Float {
        min(max((value - low) / (high - low), 0), 1)
      }
      // Without a sky a lamp cannot be told from a face.
      let land = 1 - (analysis.sky?.values[index] ?? 1)
      return land * (1 - leaves.values[index]) * ramp(bright - around.values[index], 0.1, 0.28)
        * ramp(bright, 0.6, 0.8)
        * ramp(light.x / max(light.z, 0.01), 1.2, 1.7)
    }
    likelihood = analysis.guided(lamps, window: 0.006, contrast: 0.0316)
    near = analysis.glow(0.012) { lamps.values[$0] }
    wide = analysis.glow(0.06) { lamps.values[$0] }
  }

  /// A darkened scene with its lamps lit, and their glow on the surroundings.
  @inline(__always)
  func lighting(
    _ colours: LinearColours, _ x: Int, _ y: Int, over dark: LinearColours
  ) -> LinearColours {
    let lit = likelihood.values(x, y, guide: colours.brightness).clipped
    let warm = Light(1.35, 0.86, 0.4)
    let shining = dark.mixed(with: colours * warm, fraction: lit)
    let glow = near[x, y] * Light(0.8, 0.45, 0.16) + wide[x, y] * Light(2.2, 1.15, 0.4)
    return shining.screened(glow)
  }
}
