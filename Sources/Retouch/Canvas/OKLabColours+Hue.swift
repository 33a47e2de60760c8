import Glibc

extension OKLabColours {
  /// Chroma: the distance from grey.
  @inline(__always)
  var chroma: Lanes { (greenToRed * greenToRed + blueToYellow * blueToYellow).root }

  /// The cosine of the angle between these hues and another, given as a direction; 0 for greys.
  @inline(__always)
  func closeness(toHue hue: SIMD2<Float>) -> Lanes {
    (greenToRed * hue.x + blueToYellow * hue.y) / (chroma + 1e-6)
  }

  /// These colours with the hue of others and their own chroma.
  ///
  /// A curve applied to red, green and blue desaturates light colours as film does, but it also
  /// shifts their hue; this restores the hue.
  @inline(__always)
  func withHue(of source: OKLabColours) -> OKLabColours {
    let factor = chroma / (source.chroma + 1e-6)
    return OKLabColours(
      lightness: lightness, greenToRed: source.greenToRed * factor,
      blueToYellow: source.blueToYellow * factor)
  }
}

/// Hue angles in OKLab.
enum Hue {
  /// The unit vector of a hue in degrees, from OKLab's red (0) towards its yellow (90).
  static func direction(_ degrees: Double) -> SIMD2<Float> {
    SIMD2(Float(cos(degrees * .pi / 180)), Float(sin(degrees * .pi / 180)))
  }
}
