import Glibc
import Pixels

/// Gains for red, green and blue in linear light that make one light another (von Kries).
struct WhiteBalance {
  private let gains: SIMD3<Float>

  /// - Parameter stops: natural logarithms of the gains; the luminance of grey is kept whatever
  ///   they are.
  init(stops: SIMD3<Double>) {
    let gains = SIMD3(exp(stops.x), exp(stops.y), exp(stops.z))
    let luminance = 0.2126 * gains.x + 0.7152 * gains.y + 0.0722 * gains.z
    self.gains = SIMD3<Float>(gains / luminance)
  }

  /// Warmer or, below 0, cooler, along the daylight locus from 6500 K, where 20 percent are about
  /// 5400 K.
  static func warmth(_ share: Double) -> WhiteBalance {
    WhiteBalance(stops: SIMD3(0.74, -0.14, -1.04) * share)
  }

  /// More magenta or, below 0, more green, across the locus: 100 percent are 0.04 along the normal
  /// of Planck's curve at 6500 K in the CIE 1960 diagram (Duv).
  static func tint(_ share: Double) -> WhiteBalance {
    WhiteBalance(stops: SIMD3(0.55, -0.21, 0.45) * share)
  }

  /// The bitmap in this light.
  ///
  /// A colour whose largest sample would leave the scale is darkened as a whole, so its hue stays.
  func applied(to bitmap: Bitmap) -> Bitmap {
    bitmap.mapColours { colours in
      let balanced = LinearColours(
        red: colours.red * gains.x, green: colours.green * gains.y, blue: colours.blue * gains.z)
      return balanced * (1 / balanced.largest.atLeast(1))
    }
  }
}
