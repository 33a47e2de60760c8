import Glibc
import Pixels

extension Bitmap {
  /// More or less colour: the chroma in OKLab times 1 + share; hue and lightness stay, and what
  /// would leave the gamut stops at its edge.
  func saturated(_ share: Double) -> Bitmap {
    let factor = Lanes(repeating: Float(max(1 + share, 0)))
    return mapLinear { colours, _, _ in OKLab(colours).scalingChroma(factor).inGamut.linear }
  }

  /// Warmer or, below 0, cooler: another white balance in linear light.
  ///
  /// The gains follow the daylight locus from 6500 K, where 20 percent are about 5400 K, and keep
  /// the luminance of grey. A colour whose largest sample would leave the scale is darkened as a
  /// whole, so its hue stays.
  func warmed(_ share: Double) -> Bitmap {
    let stops = SIMD3(0.74, -0.14, -1.04) * share
    let gains = SIMD3(exp(stops.x), exp(stops.y), exp(stops.z))
    let luminance = 0.2126 * gains.x + 0.7152 * gains.y + 0.0722 * gains.z
    let balance = SIMD3<Float>(gains / luminance)
    return mapLinear { colours, _, _ in
      let warmed = LinearColours(
        red: colours.red * balance.x, green: colours.green * balance.y,
        blue: colours.blue * balance.z)
      return warmed * (1 / pointwiseMax(warmed.largest, Lanes(repeating: 1)))
    }
  }

  /// Black and white: every colour becomes, by a share 0…1, the grey of its luminance.
  func greyed(_ share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    return mapLinear { colours, _, _ in
      let grey = colours.luminance
      return colours.mixed(with: LinearColours(red: grey, green: grey, blue: grey), share: share)
    }
  }

  /// Sepia: by a share 0…1, the brown of its luminance, deepest in the middle tones.
  func sepiaToned(_ share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    return mapLinear { colours, _, _ in
      var toned = OKLab(
        LinearColours(red: colours.luminance, green: colours.luminance, blue: colours.luminance))
      let depth = toned.lightness * (1 - toned.lightness)
      toned.greenToRed = 0.14 * depth
      toned.blueToYellow = 0.242 * depth
      return colours.mixed(with: toned.inGamut.linear, share: share)
    }
  }

  /// The negative: by a share 0…1, each sample becomes what is missing from it to white.
  func inverted(_ share: Double) -> Bitmap {
    mapSamples(
      (0...255).map { sample in
        let sample = Double(sample)
        return UInt8((sample + (255 - 2 * sample) * share).rounded())
      })
  }
}
