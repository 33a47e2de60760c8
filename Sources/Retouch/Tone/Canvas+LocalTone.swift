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
      let detail = lightness - base.base(of: lightness, x: x, y: y)
      let midTone = 4 * lightness * (1 - lightness)
      var addition = gain * detail
      if gain > 0 {
        addition *= midTone
        addition /= 1 + addition.magnitude / limit
      }
      let ratio = (lightness + addition).atLeast(0.1 * lightness) / (lightness + 1e-5)
      return colours.lit(by: ratio * ratio)
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
  /// The colours times a gain that bends towards white, so that nothing leaves the scale: the
  /// largest sample m becomes g·m / (1 + (g − 1)·m), and the others keep their ratio to it.
  @inline(__always)
  fileprivate func lit(by gain: Lanes) -> LinearColours {
    self * (gain / (1 + (gain - 1) * largest))
  }
}
