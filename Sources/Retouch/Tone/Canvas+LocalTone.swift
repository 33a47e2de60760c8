import Glibc
import Pixels

/// Changes of light that differ from place to place, by what is light and dark around.
extension Canvas {
  /// The size of what counts as texture in light and shade, as a share of the picture's mean side.
  static let shadeRadius = 0.02
  /// The size of what clarity makes stand out.
  static let clarityRadius = 0.012

  /// Lights the dark parts or, below 0, darkens them: 100 percent are one stop and three quarters
  /// in the darkest, none from mid grey on.
  func shadowsLifted(_ share: Double) -> Bitmap {
    regraded { base in 1.75 * share.bounded * (1 - base.smoothStep(0, 0.52)) }
  }

  /// Lights the light parts or, below 0, darkens them: 100 percent are one stop and a half in the
  /// lightest, none below mid grey.
  ///
  /// White stays, so what is nearly white regains its contrast to it.
  func highlightsLifted(_ share: Double) -> Bitmap {
    regraded { base in 1.5 * share.bounded * base.smoothStep(0.35, 0.95) }
  }

  /// More or less contrast of middle-sized detail against its surroundings, most in the middle
  /// tones; edges get no halo, since the surroundings follow them.
  func clarified(_ share: Double) -> Bitmap {
    let base = EdgeAwareBase(
      of: bitmap, picture: picture, radius: Self.clarityRadius, contrast: 0.12)
    let gain = Float(share > 0 ? 1.4 * min(share, 4) : max(share, -1))
    let limit: Float = 0.12
    return bitmap.mapLinear { colours, x, y in
      let lightness = colours.luminance.root
      var addition = gain * (lightness - base.base(of: lightness, x: x, y: y))
      // What the addition, and with it the lightness, is to be divided by: once, at the end, since
      // a division takes as long as all that is before it.
      var divisor = Lanes(repeating: 1)
      if gain > 0 {
        let midTone = 4 * lightness * (1 - lightness)
        addition *= midTone
        divisor += addition.magnitude * (1 / limit)
      }
      let light = (lightness * divisor + addition).atLeast(0.1 * lightness * divisor)
      let before = (lightness + 1e-5) * divisor
      return colours.lit(by: light * light, over: before * before)
    }
  }

  /// - Parameter stops: the gain in stops for each lightness of the surroundings, 0…1.
  private func regraded(by stops: (Lanes) -> Lanes) -> Bitmap {
    let base = EdgeAwareBase(
      of: bitmap, picture: picture, radius: Self.shadeRadius, contrast: 0.1)
    // So many that from one to the next no sample changes.
    let last: UInt32 = 2047
    let gains = (0...last).map { exp2(stops(Lanes(repeating: Float($0) / Float(last)))[0]) }
    return gains.withUnsafeBufferPointer { gains in
      bitmap.mapLinear { colours, x, y in
        let lightness = colours.luminance.root
        let base = base.base(of: lightness, x: x, y: y).clipped
        let places = (base * Float(last) + 0.5).wholeBelow.wholeNumbers
        return colours.lit(by: Lanes(each: { gains[Int(places[$0])] }))
      }
    }
  }
}

extension Double {
  /// Beyond this, tones would change their order.
  fileprivate var bounded: Float { Float(min(max(self, -1.3), 1.3)) }
}

extension LinearColours {
  /// The colours times a gain g, as a fraction, that bends towards white, so that nothing leaves the
  /// scale: the largest sample m becomes g·m / (1 + (g − 1)·m), and the others keep their ratio to
  /// it.
  @inline(__always)
  fileprivate func lit(by gain: Lanes, over unit: Lanes = Lanes(repeating: 1)) -> LinearColours {
    self * (gain / (unit + (gain - unit) * largest))
  }
}
