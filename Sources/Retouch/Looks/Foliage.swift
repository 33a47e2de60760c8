/// What is green as leaves and grass are.
enum Foliage {
  private static let hue = Hue.direction(126)

  /// How surely eight colours are foliage's, 0…1, by their hue in OKLab: from yellowish to bluish
  /// green.
  @inline(__always)
  static func share(_ colours: OKLab) -> Lanes {
    let chroma = colours.chroma
    return colours.closeness(toHue: hue).smoothStep(0.76, 0.92) * chroma.smoothStep(0.018, 0.05)
  }
}
