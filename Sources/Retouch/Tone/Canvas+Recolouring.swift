import Glibc
import Pixels

extension Canvas {
  /// Gives everything another colour, by a share 0…1, and keeps its shading and its highlights.
  ///
  /// In OKLab: hue and chroma become the colour's, for grey things too. Lightness keeps its order:
  /// it follows the curve that leads the mean lightness under the mask to the colour's. Shade loses
  /// chroma in proportion to its lightness, as a dyed thing in less light does; light tones lose it
  /// towards white, as a highlight does.
  func recoloured(to colour: NamedColour, share: Double) -> Bitmap {
    let target = colour.perceived
    // White and black are never quite reached, or nothing would be left of the shading.
    let goal = min(max(target.lightness[0], 0.16), 0.91)
    let curve = RepaintCurve(from: min(max(meanLightness, 0.05), 0.95), to: goal)
    let share = Lanes(repeating: Float(share))
    return bitmap.mapColours { colours in
      let lightness = OKLab(colours).lightness.mapped(curve.of)
      let depth = (lightness / goal).atMost((1 - lightness) / (1 - goal))
      let dyed = OKLab(
        lightness: lightness, greenToRed: target.greenToRed * depth,
        blueToYellow: target.blueToYellow * depth)
      return colours.mixed(with: dyed.inGamut.linear, share: share)
    }
  }

  /// The mean OKLab lightness of what the mask covers, of some ten thousand samples; colourful ones
  /// count more, since they are what a person means to recolour.
  private var meanLightness: Float {
    var (sum, weights): (Float, Float) = (0, 0)
    for index in stride(from: 0, to: bitmap.size.area, by: max(1, bitmap.size.area >> 15)) {
      let pixel = bitmap.pixels[index]
      let opacity = Float(coverage?.values[index] ?? 255) * Float(pixel.w)
      guard opacity > 0 else { continue }
      let colour = OKLab(LinearColours(of: pixel))
      let weight = opacity * (0.03 + colour.chroma[0])
      sum += weight * colour.lightness[0]
      weights += weight
    }
    return weights > 0 ? sum / weights : 0.5
  }
}

/// The lightness of a thing in another paint, from black to black and from white to white.
///
/// The odds l / (1 − l) of a lightness become its odds times a constant to a power n. As n is
/// (1 − mean) / (1 − goal), shade stays as deep against the mean as it was, which is what another
/// paint does in the same light; n is kept from flattening or cutting off what is far from there.
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
