extension Foliage.Shades {
  static let cool = Foliage.Shades(
    deep: Colour(0x1F4030), middle: Colour(0x3A6B3A), bright: Colour(0x7C9E48),
    sunlit: Colour(0xCFC96C))
  static let warm = Foliage.Shades(
    deep: Colour(0x34451F), middle: Colour(0x64802E), bright: Colour(0xA9B448),
    sunlit: Colour(0xF0DF86))
  static let hazy = Foliage.Shades(
    deep: Colour(0x4E7058), middle: Colour(0x6E8F5C), bright: Colour(0x9DB26A),
    sunlit: Colour(0xD8D390))
  static let fresh = Foliage.Shades(
    deep: Colour(0x24481F), middle: Colour(0x4A7A2C), bright: Colour(0x86A63C),
    sunlit: Colour(0xD6D268))

  static let orange = Foliage.Shades(
    deep: Colour(0x5C2610), middle: Colour(0xA8481A), bright: Colour(0xDE7A22),
    sunlit: Colour(0xF8B846))
  static let gold = Foliage.Shades(
    deep: Colour(0x6A4A12), middle: Colour(0xB98A1E), bright: Colour(0xE8BC34),
    sunlit: Colour(0xFBE278))
  static let red = Foliage.Shades(
    deep: Colour(0x4E1414), middle: Colour(0x962420), bright: Colour(0xCC4428),
    sunlit: Colour(0xF08A4A))

  /// The shades of leaves or blossoms of one colour.
  init(_ colour: Colour) {
    deep = colour.lit(by: 0.42)
    middle = colour.lit(by: 0.74)
    bright = colour
    sunlit = colour.mixed(with: Colour(0xFFFBEA), 0.5)
  }

  /// What becomes of the summer's shades in the light of another season; snow lies where light
  /// falls.
  func inSeason(of light: Light, autumn: Foliage.Shades) -> Foliage.Shades {
    let shades: Foliage.Shades =
      switch light.season {
      case .spring: mixed(with: Foliage.Shades(Colour(0xA6DC48)), 0.42)
      case .summer, .winter: self
      case .autumn: autumn
      }
    guard light.hasSnow else { return shades }
    return Foliage.Shades(
      deep: shades.deep, middle: shades.middle.mixed(with: Colour(0xA9BACB), 0.35),
      bright: Colour(0xE2EAF2), sunlit: Colour(0xFDFEFF))
  }

  private func mixed(with other: Foliage.Shades, _ share: Float) -> Foliage.Shades {
    Foliage.Shades(
      deep: deep.mixed(with: other.deep, share), middle: middle.mixed(with: other.middle, share),
      bright: bright.mixed(with: other.bright, share),
      sunlit: sunlit.mixed(with: other.sunlit, share))
  }
}
