import Glibc

extension OKLab {
  /// How likely these are colours of skin, 0…1, without steps.
  ///
  /// Human skin, from the palest to the darkest, lies close to one hue (about 50 degrees of OKLab),
  /// for melanin and blood colour all of it, and differs in lightness and chroma.
  var skinLikelihood: Lanes {
    let chroma = chroma
    return closeness(toHue: Hue.direction(50)).smoothStep(cos(38 * .pi / 180), cos(20 * .pi / 180))
      * chroma.smoothStep(0.015, 0.04) * chroma.smoothStep(0.22, 0.15)
      * lightness.smoothStep(0.2, 0.35)
  }
}
