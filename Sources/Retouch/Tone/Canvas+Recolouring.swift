import Glibc
import Pixels

extension Canvas {
  /// Recolouring, by an amount 0…1, with shading and highlights preserved.
  ///
  /// In OKLab, hue and chroma become the colour's, for grey objects too. Lightness follows a
  /// monotonic curve that maps the mean lightness under the mask to the colour's. Dark tones lose
  /// chroma in proportion to their lightness, as a dyed object does in less light; light tones lose
  /// it towards white, as a highlight does.
  func recoloured(to colour: NamedColour, amount: Double) -> Bitmap {
    let target = colour.perceived
    // Pure white and black are never quite reached, since they would leave no shading.
    let goal = min(max(target.lightness[0], 0.16), 0.91)
    let curve = RepaintCurve(from: min(max(meanLightness, 0.05), 0.95), to: goal)
    let amount = Lanes(repeating: Float(amount))
    return bitmap.mapColours { colours in
      let lightness = OKLabColours(colours).lightness.mapped(curve.of)
      let depth = (lightness / goal).atMost((1 - lightness) / (1 - goal))
      let dyed = OKLabColours(
        lightness: lightness, greenToRed: target.greenToRed * depth,
        blueToYellow: target.blueToYellow * depth)
      return colours.mixed(with: dyed.inGamut.linear, fraction: amount)
    }
  }

  /// The mean OKLab lightness under the mask, from some ten thousand samples; saturated ones weigh
  /// more, since they are what a person means to recolour.
  private var meanLightness: Float {
    var (sum, weights): (Float, Float) = (0, 0)
    for index in stride(from: 0, to: bitmap.size.area, by: max(1, bitmap.size.area >> 15)) {
      let pixel = bitmap.pixels[index]
      let opacity = Float(coverage?.values[index] ?? 255) * Float(pixel.w)
      guard opacity > 0 else { continue }
      let colour = OKLabColours(LinearColours(of: pixel))
      let weight = opacity * (0.03 + colour.chroma[0])
      sum += weight * colour.lightness[0]
      weights += weight
    }
    return weights > 0 ? sum / weights : 0.5
  }
}

/// Repaint curve: the lightness of an object in another paint, with black and white as fixed
/// points.
///
/// The odds l / (1 − l) are raised to a power n and multiplied by a constant. With n near (1 −
/// mean) / (1 − goal), shade stays as deep relative to the mean as it was, which is how another
/// paint looks in the same light; n is limited so that distant tones are neither flattened nor
/// clipped.
private struct RepaintCurve {
  private let gain: Float
  private let power: Float

  init(from mean: Float, to goal: Float) {
    power = min(max(pow((1 - mean) / (1 - goal), 0.75), 0.65), 2)
    gain = goal / (1 - goal) / pow(mean / (1 - mean), power)
  }

  func of(_ lightness: Float) -> Float {
    guard lightness < 1 else { return 1 }
    let odds = gain * pow(max(lightness, 0) / (1 - lightness), power)
    return odds / (1 + odds)
  }
}
