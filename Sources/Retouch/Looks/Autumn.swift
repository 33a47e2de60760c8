import Pixels

/// Autumn: foliage turned to gold, orange and red, each crown differently, in a soft warm light;
/// other colours are kept.
struct Autumn {
  let seed: UInt64

  func applied(to scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let analysis = scene.analysis
    let glow = analysis.softened(0.02)
    let crowns = FractalNoise(seed: seed, stream: 0xA1, octaves: 3, roughness: 0.6)
    let leaves = FractalNoise(seed: seed, stream: 0xA2, octaves: 3, roughness: 0.8)
    let ground = scene.ground
    let horizon = scene.horizon ?? ground.upperBound
    let isGreen = greenFraction(of: analysis) > 0.04
    let light = isGreen ? Light(1.05, 1, 0.9) : Light(1.14, 0.97, 0.74)
    let falling = isGreen ? [] : FallingLeaves(seed: seed).particles(on: canvas)
    return canvas.shaded(with: falling) { colours, falling, x, y in
      let position = canvas.position(x, y)
      let perceived = OKLabColours(colours)
      let foliage = FoliageColours.membership(of: perceived) * (1 - scene.sky(x, y))
      // Grass fades to straw where a crown turns red.
      let isGround = (position.y - horizon).smoothStep(-0.02, 0.12)
      let turn =
        crowns.at(position.x * 5.5, position.y * 5.5) + 0.55
        * leaves.at(position.x * 60, position.y * 60)
      let ripeness = (0.5 + 0.62 * turn).clipped.mixed(
        with: (0.1 + 0.22 * turn).clipped, fraction: isGround)
      let turned = turnedLeaves(perceived, ripeness, straw: isGround).inGamut.linear
      let warm = colours.saturated(isGreen ? 1 : 1.12) * light
      let leafy = warm.mixed(with: turned, fraction: foliage)
      // A low sun behind thin haze.
      let haze = glow[x, y] * Light(0.13, 0.085, 0.035)
      return falling.over(leafy.screened(haze))
    }
  }

  /// Leaves of the same texture in autumn colours: gold at 0, through orange, to red at 1.
  @inline(__always)
  private func turnedLeaves(_ green: OKLabColours, _ ripeness: Lanes, straw: Lanes) -> OKLabColours
  {
    // Hues of 88, 58 and 33 degrees.
    let first = ripeness.smoothStep(0.05, 0.55)
    let second = ripeness.smoothStep(0.5, 0.95)
    func hue(_ gold: Float, _ orange: Float, _ red: Float) -> Lanes {
      (gold + (orange - gold) * first).mixed(with: Lanes(repeating: red), fraction: second)
    }
    let red = hue(0.035, 0.53, 0.839)
    let yellow = hue(0.999, 0.848, 0.545)
    let rich = (green.chroma * 1.15 + 0.045).atMost(0.19) * (1 - 0.35 * straw)
    let lightness =
      green.lightness * (1.1 - 0.15 * ripeness) + 0.03
    return OKLabColours(lightness: lightness, greenToRed: red * rich, blueToYellow: yellow * rich)
  }

  private func greenFraction(of analysis: SceneAnalysis) -> Float {
    let memberships = analysis.plane { FoliageColours.membership(of: OKLabColours($0)) }
    return memberships.values.reduce(0, +) / Float(analysis.size.area)
  }
}
