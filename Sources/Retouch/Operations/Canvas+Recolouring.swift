import Pixels

extension Canvas {
  /// Gives everything another colour, by a share 0…1, and keeps its shading and its highlights.
  ///
  /// In OKLab: hue and chroma become the colour's, for grey things too. Lightness keeps its order:
  /// it follows the curve g·l / (1 + (g − 1)·l) that leads the mean lightness under the mask to the
  /// colour's. Shade loses chroma in proportion to its lightness, as a dyed thing in less light
  /// does; light tones lose it towards white, as a highlight does.
  func recoloured(to colour: NamedColour, share: Double) -> Bitmap {
    let target = colour.perceived
    // White and black are never quite reached, or nothing would be left of the shading.
    let goal = min(max(target.lightness[0], 0.16), 0.93)
    let mean = min(max(meanLightness, 0.05), 0.95)
    let gain = goal * (1 - mean) / (mean * (1 - goal))
    let share = Lanes(repeating: Float(share))
    return bitmap.mapLinear { colours, _, _ in
      let source = OKLab(colours).lightness.clamped(
        lowerBound: .zero, upperBound: Lanes(repeating: 1))
      let lightness = gain * source / (1 + (gain - 1) * source)
      let depth = pointwiseMin(lightness / goal, (1 - lightness) / (1 - goal))
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
      let colour = OKLab(pixel)
      let weight = opacity * (0.03 + colour.chroma)
      sum += weight * colour.lightness[0]
      weights += weight
    }
    return weights > 0 ? sum / weights : 0.5
  }
}

extension OKLab {
  /// The colour of one pixel in every lane.
  fileprivate init(_ pixel: Pixel) {
    let decoded = LinearLight.decoded
    self.init(
      LinearColours(
        red: Lanes(repeating: decoded[Int(pixel.x)]),
        green: Lanes(repeating: decoded[Int(pixel.y)]),
        blue: Lanes(repeating: decoded[Int(pixel.z)])))
  }

  /// The chroma in the first lane.
  fileprivate var chroma: Float {
    (greenToRed[0] * greenToRed[0] + blueToYellow[0] * blueToYellow[0]).squareRoot()
  }
}
