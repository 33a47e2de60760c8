import Glibc

extension OKLabColours {
  /// Skin likelihood of colours, 0…1, without steps.
  ///
  /// Human skin, from the palest to the darkest, has nearly one hue (about 50 degrees in OKLab),
  /// since melanin and haemoglobin colour all of it; lightness and chroma differ.
  var skinLikelihood: Lanes {
    let chroma = chroma
    return closeness(toHue: Hue.direction(50)).smoothStep(cos(38 * .pi / 180), cos(20 * .pi / 180))
      * chroma.smoothStep(0.015, 0.04) * chroma.smoothStep(0.22, 0.15)
      * lightness.smoothStep(0.2, 0.35)
  }
}
