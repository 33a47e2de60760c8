import Pixels

extension Canvas {
  /// Every hue turned around the circle of OKLab by degrees; from red over yellow to green.
  func hueShifted(by degrees: Double) -> Bitmap {
    let turn = Hue.direction(degrees)
    return bitmap.mapColours { colours in
      let source = OKLab(colours)
      return OKLab(
        lightness: source.lightness,
        greenToRed: source.greenToRed * turn.x - source.blueToYellow * turn.y,
        blueToYellow: source.greenToRed * turn.y + source.blueToYellow * turn.x
      ).inGamut.linear
    }
  }

  /// Two colours, by a share 0…1: the darkest parts become the one, the lightest the other, and what
  /// is between lies on the straight way between them in OKLab, by the lightness of its luminance.
  ///
  /// A hundredth of the pixels may be beyond either end. As two colours are nearer to each other than
  /// black and white, the middle tones get more contrast in return.
  func duotoned(dark: NamedColour, light: NamedColour, share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    let (dark, light) = (dark.perceived, light.perceived)
    let (low, high) = toneRange
    return bitmap.mapColours { colours in
      let tone = ((OKLab(colours.grey).lightness - low) * (1 / (high - low))).clipped
      let toned = dark.mixed(
        with: light, share: tone.mixed(with: tone.smoothStep(0, 1), share: Lanes(repeating: 0.6)))
      return colours.mixed(with: toned.inGamut.linear, share: share)
    }
  }

  /// Black and white, by a share 0…1, but for what `Target.colour` means by the colour.
  func keepingColour(_ colour: NamedColour, share: Double) -> Bitmap {
    guard let kept = ColourRegion.coverage(of: colour, in: bitmap) else {
      return bitmap.greyed(share)
    }
    let shares = (0...255).map { Float(share) * Float(255 - $0) / 255 }
    return bitmap.greyed { shares[Int(kept.values[$0])] }
  }

  /// The OKLab lightness of the greys between which all but the last hundredths of the tones lie, at
  /// least two fifths of the scale apart.
  private var toneRange: (low: Float, high: Float) {
    var tones = Histogram()
    forEachSample(upTo: 1_000_000) { tones.count(UInt8(Plane.luma($0) + 0.5)) }
    guard let dark = tones.quantile(0.01), let light = tones.quantile(0.99) else { return (0, 1) }
    func lightness(_ luma: Double) -> Float {
      OKLab(LinearColours(grey: Lanes(repeating: LinearLight.decode(Float(luma / 255)))))
        .lightness[0]
    }
    let (low, high) = (lightness(dark), lightness(light))
    // What is too narrow is widened about where it is on the scale.
    let excess = max(0.4 - (high - low), 0)
    return (low - excess * low, high + excess * (1 - low))
  }
}
