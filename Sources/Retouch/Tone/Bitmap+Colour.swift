import Pixels

extension Bitmap {
  /// Saturation: the chroma in OKLab times 1 + amount; hue and lightness are kept, and colours are
  /// limited to the gamut.
  func saturated(_ amount: Double) -> Bitmap {
    let factor = Lanes(repeating: Float(max(1 + amount, 0)))
    return mapColours { OKLabColours($0).scalingChroma(factor).inGamut.linear }
  }

  /// Vibrance: saturation that acts most on weakly saturated colours, and a third as much on skin
  /// tones.
  func vibrant(_ amount: Double) -> Bitmap {
    let amount = Float(amount)
    return mapColours { colours in
      let source = OKLabColours(colours)
      let headroom = 1 - source.chroma.smoothStep(0.02, 0.2)
      let factor = 1 + amount * headroom * (1 - 0.67 * source.skinLikelihood)
      return source.scalingChroma(factor.atLeast(0)).inGamut.linear
    }
  }

  /// Inversion (negative), blended with the original by an amount 0…1.
  func inverted(_ amount: Double) -> Bitmap {
    mapSamples(
      (0...255).map { sample in
        let sample = Double(sample)
        return UInt8((sample + (255 - 2 * sample) * amount).rounded())
      })
  }
}
