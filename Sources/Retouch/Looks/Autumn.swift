import Pixels

/// Foliage turned to gold, orange and red, each crown in its own way, in a soft warm light; other
/// colours stay.
struct Autumn {
  let seed: UInt64

  func developed(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let survey = scene.survey
    let glow = survey.softened(0.02)
    let crowns = FractalNoise(seed: seed, stream: 0xA1, octaves: 3, roughness: 0.6)
    let leaves = FractalNoise(seed: seed, stream: 0xA2, octaves: 3, roughness: 0.8)
    let ground = scene.ground
    let horizon = scene.horizon ?? ground.upperBound
    let isGreen = greenShare(of: survey) > 0.04
    let light = isGreen ? Light(1.05, 1, 0.9) : Light(1.14, 0.97, 0.74)
    let falling = isGreen ? [] : FallingLeaves(seed: seed).specks(on: canvas)
    return canvas.developed(with: falling) { colours, falling, x, y in
      let place = canvas.place(x, y)
      let perceived = OKLab(colours)
      let foliage = Foliage.share(perceived) * (1 - scene.sky(x, y))
      // Grass pales to straw where a crown turns red.
      let isGround = (place.y - horizon).smoothStep(-0.02, 0.12)
      let turn =
        crowns.at(place.x * 5.5, place.y * 5.5) + 0.55 * leaves.at(place.x * 60, place.y * 60)
      let ripeness = (0.5 + 0.62 * turn).clipped.mixed(
        with: (0.1 + 0.22 * turn).clipped, share: isGround)
      let turned = turnedLeaves(perceived, ripeness, straw: isGround).inGamut.linear
      let warm = colours.saturated(isGreen ? 1 : 1.12) * light
      let leafy = warm.mixed(with: turned, share: foliage)
      // A low sun behind thin air.
      let haze = glow[x, y] * Light(0.13, 0.085, 0.035)
      return falling.over(leafy.screened(haze))
    }
  }

  /// Leaves of the same texture in their last colours: gold at 0, over orange, to red at 1.
  @inline(__always)
  private func turnedLeaves(_ green: OKLab, _ ripeness: Lanes, straw: Lanes) -> OKLab {
    // Hues of 88, 58 and 33 degrees.
    let first = ripeness.smoothStep(0.05, 0.55)
    let second = ripeness.smoothStep(0.5, 0.95)
    func hue(_ gold: Float, _ orange: Float, _ red: Float) -> Lanes {
      (gold + (orange - gold) * first).mixed(with: Lanes(repeating: red), share: second)
    }
    let red = hue(0.035, 0.53, 0.839)
    let yellow = hue(0.999, 0.848, 0.545)
    let rich = (green.chroma * 1.15 + 0.045).atMost(0.19) * (1 - 0.35 * straw)
    let lightness =
      green.lightness * (1.1 - 0.15 * ripeness) + 0.03
    return OKLab(lightness: lightness, greenToRed: red * rich, blueToYellow: yellow * rich)
  }

  private func greenShare(of survey: Survey) -> Float {
    let shares = survey.plane { Foliage.share(OKLab($0)) }
    return shares.values.reduce(0, +) / Float(survey.size.area)
  }
}
