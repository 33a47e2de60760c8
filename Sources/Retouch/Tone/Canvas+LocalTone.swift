import Glibc
import Pixels

/// Local tone mapping: changes of light that depend on the lightness of the surroundings.
extension Canvas {
  /// The scale of the base layer for shadows and highlights, as a fraction of the picture's mean
  /// side.
  static let shadeRadius = 0.02
  /// The scale of the detail that clarity amplifies, as a fraction of the picture's mean side.
  static let clarityRadius = 0.012

  /// Shadows: lightens the dark parts or, below 0, darkens them; 100 percent are 1.75 stops in the
  /// darkest parts and none from middle grey on.
  func shadowsLifted(_ amount: Double) -> Bitmap {
    regraded { base in 1.75 * amount.bounded * (1 - base.smoothStep(0, 0.52)) }
  }

  /// Highlights: lightens the light parts or, below 0, darkens them; 100 percent are 1.5 stops in
  /// the lightest parts and none below middle grey.
  ///
  /// White is kept, so nearly white parts regain their contrast to it.
  func highlightsLifted(_ amount: Double) -> Bitmap {
    regraded { base in 1.5 * amount.bounded * base.smoothStep(0.35, 0.95) }
  }

  /// Clarity: amplifies or attenuates the contrast of medium-sized detail, most in the midtones;
  /// edges get no halo, since the base layer follows them.
  func clarified(_ amount: Double) -> Bitmap {
    let base = EdgeAwareBase(
      of: bitmap, picture: picture, radius: Self.clarityRadius, contrast: 0.12)
    let gain = Float(amount > 0 ? 1.4 * min(amount, 4) : max(amount, -1))
    let limit: Float = 0.12
    return bitmap.mapLinear { colours, x, y in
      let lightness = colours.luminance.root
      var addition = gain * (lightness - base.base(of: lightness, x: x, y: y))
      // The common divisor of the addition and the lightness, applied once at the end, since a
      // division takes as long as everything before it.
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

  /// - Parameter stops: the gain in stops for each lightness of the base layer, 0…1.
  private func regraded(by stops: (Lanes) -> Lanes) -> Bitmap {
    let base = EdgeAwareBase(
      of: bitmap, picture: picture, radius: Self.shadeRadius, contrast: 0.1)
    // The table is fine enough that no sample differs between adjacent entries.
    let last: UInt32 = 2047
    let gains = (0...last).map { exp2(stops(Lanes(repeating: Float($0) / Float(last)))[0]) }
    return gains.withUnsafeBufferPointer { gains in
      bitmap.mapLinear { colours, x, y in
        let lightness = colours.luminance.root
        let base = base.base(of: lightness, x: x, y: y).clipped
        let indices = (base * Float(last) + 0.5).wholeBelow.wholeNumbers
        return colours.lit(by: Lanes(each: { gains[Int(indices[$0])] }))
      }
    }
  }
}

extension Double {
  /// Beyond these limits tones would change their order.
  fileprivate var bounded: Float { Float(min(max(self, -1.3), 1.3)) }
}

extension LinearColours {
  /// The colours times a gain g with a shoulder towards white: the largest sample m becomes g·m /
  /// (1 + (g − 1)·m), and the others keep their ratio to it.
  ///
  /// The gain is given as a fraction `gain` / `unit`.
  @inline(__always)
  fileprivate func lit(by gain: Lanes, over unit: Lanes = Lanes(repeating: 1)) -> LinearColours {
    self * (gain / (unit + (gain - unit) * largest))
  }
}
