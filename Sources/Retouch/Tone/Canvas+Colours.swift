import Pixels

extension Canvas {
  /// Hue rotation in OKLab, in degrees from red towards yellow and green.
  func hueShifted(by degrees: Double) -> Bitmap {
    let turn = Hue.direction(degrees)
    return bitmap.mapColours { colours in
      let source = OKLabColours(colours)
      return OKLabColours(
        lightness: source.lightness,
        greenToRed: source.greenToRed * turn.x - source.blueToYellow * turn.y,
        blueToYellow: source.greenToRed * turn.y + source.blueToYellow * turn.x
      ).inGamut.linear
    }
  }

  /// Duotone, by an amount 0…1: the darkest tones map to one colour, the lightest to the other, and
  /// tones in between are interpolated in OKLab by the lightness of their luminance.
  ///
  /// A hundredth of the pixels may lie beyond either end. Since two colours are closer together
  /// than black and white, the midtones get more contrast.
  func duotoned(dark: NamedColour, light: NamedColour, amount: Double) -> Bitmap {
    let amount = Lanes(repeating: Float(amount))
    let (dark, light) = (dark.perceived, light.perceived)
    let (low, high) = toneRange
    return bitmap.mapColours { colours in
      let tone = ((OKLabColours(colours.grey).lightness - low) * (1 / (high - low))).clipped
      let toned = dark.mixed(
        with: light,
        fraction: tone.mixed(with: tone.smoothStep(0, 1), fraction: Lanes(repeating: 0.6)))
      return colours.mixed(with: toned.inGamut.linear, fraction: amount)
    }
  }

  /// Selective colour, by an amount 0…1: black and white except for the region that `Target.colour`
  /// finds for the colour.
  func keepingColour(_ colour: NamedColour, amount: Double) -> Bitmap {
    guard let kept = ColourRegion.coverage(of: colour, in: bitmap) else {
      return bitmap.greyed(amount)
    }
    let amounts = (0...255).map { Float(amount) * Float(255 - $0) / 255 }
    return bitmap.greyed { amounts[Int(kept.values[$0])] }
  }

  /// The OKLab lightnesses of the greys at the first and the last percentile of luma, at least two
  /// fifths of the scale apart.
  private var toneRange: (low: Float, high: Float) {
    var tones = Histogram()
    forEachSample(upTo: 1_000_000) { tones.count(UInt8(Plane.luma($0) + 0.5)) }
    guard let dark = tones.quantile(0.01), let light = tones.quantile(0.99) else { return (0, 1) }
    func lightness(_ luma: Double) -> Float {
      OKLabColours(LinearColours(grey: Lanes(repeating: LinearLight.decode(Float(luma / 255)))))
        .lightness[0]
    }
    let (low, high) = (lightness(dark), lightness(light))
    // A range that is too narrow is widened in proportion to its position on the scale.
    let excess = max(0.4 - (high - low), 0)
    return (low - excess * low, high + excess * (1 - low))
  }
}
