import Pixels

extension Bitmap {
  /// More or less colour: the chroma in OKLab times 1 + share; hue and lightness stay, and what
  /// would leave the gamut stops at its edge.
  func saturated(_ share: Double) -> Bitmap {
    let factor = Lanes(repeating: Float(max(1 + share, 0)))
    return mapColours { OKLab($0).scalingChroma(factor).inGamut.linear }
  }

  /// More or less colour where there is little: the chroma in OKLab times 1 + share, less so the
  /// more colourful it is already, and a third of it for the tones of skin.
  func vibrant(_ share: Double) -> Bitmap {
    let share = Float(share)
    return mapColours { colours in
      let source = OKLab(colours)
      let room = 1 - source.chroma.smoothStep(0.02, 0.2)
      let factor = 1 + share * room * (1 - 0.67 * source.skinLikelihood)
      return source.scalingChroma(factor.atLeast(0)).inGamut.linear
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
