import Pixels

extension Bitmap {
  /// Black and white: every colour becomes, by a share 0…1, the grey of its luminance.
  func greyed(_ share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    return mapColours { $0.mixed(with: $0.grey, share: share) }
  }

  /// Sepia: by a share 0…1, the brown of its luminance, deepest in the middle tones.
  func sepiaToned(_ share: Double) -> Bitmap {
    let share = Lanes(repeating: Float(share))
    return mapColours { colours in
      var toned = OKLab(colours.grey)
      let depth = toned.lightness * (1 - toned.lightness)
      toned.greenToRed = 0.14 * depth
      toned.blueToYellow = 0.242 * depth
      return colours.mixed(with: toned.inGamut.linear, share: share)
    }
  }

  /// An old print, by a share 0…1: black is lifted to a dark grey, white falls a little, and
  /// colours lose two fifths of their chroma; greys stay grey.
  func faded(_ share: Double) -> Bitmap {
    let share = Float(share)
    return mapColours { colours in
      var print = OKLab(colours)
      print.lightness = print.lightness * (1 - 0.29 * share) + 0.26 * share
      return print.scalingChroma(Lanes(repeating: 1 - 0.4 * share)).inGamut.linear
    }
  }
}
