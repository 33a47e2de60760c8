import Pixels

/// Clouds drawn into the sky of a picture: over all of it, or a single one at a position.
struct CloudBank {
  /// The middle of a single cloud in units from the picture's top left, and half its width; nil
  /// covers the whole sky.
  private let cloud: (middle: SIMD2<Float>, radius: Float)?
  /// The rows between which clouds over the whole sky thin out, where no sky is known.
  private let low: Float
  private let high: Float
  private let field: CloudField

  init(placement: SkyPlacement, seed: UInt64) {
    cloud = nil
    (low, high) = (placement.low.y, placement.high.y)
    field = CloudField(width: 0.3, seed: seed)
  }

  init(middle: SIMD2<Float>, radius: Float, placement: SkyPlacement, seed: UInt64) {
    cloud = (middle, radius)
    (low, high) = (placement.low.y, placement.high.y)
    field = CloudField(width: max(0.75 * radius, 1e-4), seed: seed)
  }

  func drawn(in scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let isKnown = scene.sky != nil || canvas.coverage != nil
    let level = light(of: scene.analysis)
    return canvas.shaded { colours, x, y in
      let position = canvas.position(x, y)
      let open = scene.sky == nil ? Lanes(repeating: 1) : scene.sky(x, y)
      let amount: Lanes
      var limit = Lanes(repeating: 1)
      if let cloud {
        let across = (position.x - cloud.middle.x) * (1 / cloud.radius)
        let down = (position.y - cloud.middle.y) * (1 / cloud.radius)
        // Domed above, nearly flat below.
        let upright = down.replacing(with: down * 3.2, where: down .> 0) * 1.7
        let shape = 1 - across * across - upright * upright
        amount = shape * 1.25 - 0.45
        limit = shape.smoothStep(0, 0.25)
      } else {
        let height = (position.y - low) * (1 / max(high - low, 1e-5))
        let fade = isKnown ? Lanes.zero : height.smoothStep(0.3, 0.75) * 1.6
        amount = 0.06 - fade
        limit = isKnown ? limit : height.smoothStep(0.75, 0.5)
      }
      let seen = field.seen(position.x, position.y, amount: amount, towards: SIMD2(-0.14, -0.36))
      let white = LinearColours.between(
        Light(hexadecimal: 0x8E9CB0), Light(hexadecimal: 0xFFFDF8), seen.lit)
      return colours.mixed(
        with: white * Lanes(repeating: level), fraction: seen.cover * open * limit)
    }
  }

  /// The brightness of the clouds, 0…1, from the brightness of the sky around them.
  private func light(of analysis: SceneAnalysis) -> Float {
    var (sum, weights): (Float, Float) = (0, 0)
    for index in 0..<analysis.size.area {
      let weight = analysis.alpha.values[index] * (analysis.sky?.values[index] ?? 1)
      let brightness = analysis.brightness.values[index]
      sum += brightness * brightness * weight
      weights += weight
    }
    return min(0.04 + 3.2 * sum / max(weights, 1), 1)
  }
}
