import Glibc

extension OKLab {
  /// The distance from grey.
  @inline(__always)
  var chroma: Lanes { (greenToRed * greenToRed + blueToYellow * blueToYellow).root }

  /// The cosine of the angle between these hues and one in degrees; 0 for greys.
  @inline(__always)
  func closeness(toHue hue: SIMD2<Float>) -> Lanes {
    (greenToRed * hue.x + blueToYellow * hue.y) / (chroma + 1e-6)
  }

  /// These colours with the hue of others and as much chroma as they have.
  ///
  /// Curves on red, green and blue pale light colours as a film does, but turn their hue; this
  /// turns it back.
  @inline(__always)
  func withHue(of source: OKLab) -> OKLab {
    let factor = chroma / (source.chroma + 1e-6)
    return OKLab(
      lightness: lightness, greenToRed: source.greenToRed * factor,
      blueToYellow: source.blueToYellow * factor)
  }
}

/// Angles around the circle of hues.
enum Hue {
  /// The direction of a hue in degrees, from OKLab's red (0) towards its yellow (90).
  static func direction(_ degrees: Double) -> SIMD2<Float> {
    SIMD2(Float(cos(degrees * .pi / 180)), Float(sin(degrees * .pi / 180)))
  }
}
