import Pixels

/// Clouds in the sky of a picture: over all of it, or one where a person wants it.
struct CloudBank {
  /// One cloud's middle in units from the picture's top left, and half its width; nil is the whole
  /// sky.
  private let cloud: (middle: SIMD2<Float>, radius: Float)?
  /// The rows between which clouds over the whole sky thin out, where no sky is known.
  private let low: Float
  private let high: Float
  private let field: CloudField

  init(room: SkyRoom, seed: UInt64) {
    cloud = nil
    (low, high) = (room.low.y, room.high.y)
    field = CloudField(width: 0.3, seed: seed)
  }

  init(middle: SIMD2<Float>, radius: Float, room: SkyRoom, seed: UInt64) {
    cloud = (middle, radius)
    (low, high) = (room.low.y, room.high.y)
    field = CloudField(width: max(0.75 * radius, 1e-4), seed: seed)
  }

  func hung(_ scene: LookScene) -> Bitmap {
    let canvas = scene.canvas
    let isKnown = scene.sky != nil || canvas.coverage != nil
    let level = light(of: scene.survey)
    return canvas.developed { colours, x, y in
      let place = canvas.place(x, y)
      let open = scene.sky == nil ? Lanes(repeating: 1) : scene.sky(x, y)
      let amount: Lanes
      var limit = Lanes(repeating: 1)
      if let cloud {
        let across = (place.x - cloud.middle.x) * (1 / cloud.radius)
        let down = (place.y - cloud.middle.y) * (1 / cloud.radius)
        // Heaped above, nearly flat below.
        let upright = down.replacing(with: down * 3.2, where: down .> 0) * 1.7
        let shape = 1 - across * across - upright * upright
        amount = shape * 1.25 - 0.45
        limit = shape.smoothStep(0, 0.25)
      } else {
        let height = (place.y - low) * (1 / max(high - low, 1e-5))
        let fade = isKnown ? Lanes.zero : height.smoothStep(0.3, 0.75) * 1.6
        amount = 0.06 - fade
        limit = isKnown ? limit : height.smoothStep(0.75, 0.5)
      }
      let seen = field.seen(place.x, place.y, amount: amount, towards: SIMD2(-0.14, -0.36))
      let white = LinearColours.between(
        Light(hexadecimal: 0x8E9CB0), Light(hexadecimal: 0xFFFDF8), seen.lit)
      return colours.mixed(with: white * Lanes(repeating: level), share: seen.cover * open * limit)
    }
  }

  /// How bright clouds are, 0…1, by what the sky around them is.
  private func light(of survey: Survey) -> Float {
    var (sum, weights): (Float, Float) = (0, 0)
    for index in 0..<survey.size.area {
      let weight = survey.alpha.values[index] * (survey.sky?.values[index] ?? 1)
      let brightness = survey.brightness.values[index]
      sum += brightness * brightness * weight
      weights += weight
    }
    return min(0.04 + 3.2 * sum / max(weights, 1), 1)
  }
}
