import Glibc
import Pixels

/// White balance: von Kries adaptation by gains of red, green and blue in linear light.
struct WhiteBalance {
  private let gains: SIMD3<Float>

  /// - Parameter stops: natural logarithms of the gains; they are normalised to preserve the
  ///   luminance of grey.
  init(stops: SIMD3<Double>) {
    let gains = SIMD3(exp(stops.x), exp(stops.y), exp(stops.z))
    let luminance = ChannelWeights.bt709(gains.x, gains.y, gains.z)
    self.gains = SIMD3<Float>(gains / luminance)
  }

  /// Colour temperature: warmer or, below 0, cooler, along the daylight locus from 6500 K; 20
  /// percent are about 5400 K.
  static func warmth(_ amount: Double) -> WhiteBalance {
    WhiteBalance(stops: SIMD3(0.74, -0.14, -1.04) * amount)
  }

  /// Tint: towards magenta or, below 0, towards green, across the daylight locus; 100 percent are
  /// 0.04 along the normal of the Planckian locus at 6500 K in the CIE 1960 diagram (Duv).
  static func tint(_ amount: Double) -> WhiteBalance {
    WhiteBalance(stops: SIMD3(0.55, -0.21, 0.45) * amount)
  }

  /// The bitmap with the gains applied.
  ///
  /// A colour whose largest sample would exceed the scale is darkened as a whole, so its hue is
  /// kept.
  func applied(to bitmap: Bitmap) -> Bitmap {
    bitmap.mapColours { colours in
      let balanced = LinearColours(
        red: colours.red * gains.x, green: colours.green * gains.y, blue: colours.blue * gains.z)
      return balanced * (1 / balanced.largest.atLeast(1))
    }
  }
}
