/// Colours of green leaves and grass.
enum FoliageColours {
  private static let hue = Hue.direction(126)

  /// The membership of eight colours in foliage, 0…1, by their hue in OKLab: from yellowish to
  /// bluish green.
  @inline(__always)
  static func membership(of colours: OKLabColours) -> Lanes {
    let chroma = colours.chroma
    return colours.closeness(toHue: hue).smoothStep(0.76, 0.92) * chroma.smoothStep(0.018, 0.05)
  }
}
