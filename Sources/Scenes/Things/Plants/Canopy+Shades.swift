extension Canopy.Shades {
  static let cool = Canopy.Shades(
    deep: RGBA(0x1F4030), middle: RGBA(0x3A6B3A), bright: RGBA(0x7C9E48),
    sunlit: RGBA(0xCFC96C))
  static let warm = Canopy.Shades(
    deep: RGBA(0x34451F), middle: RGBA(0x64802E), bright: RGBA(0xA9B448),
    sunlit: RGBA(0xF0DF86))
  static let hazy = Canopy.Shades(
    deep: RGBA(0x4E7058), middle: RGBA(0x6E8F5C), bright: RGBA(0x9DB26A),
    sunlit: RGBA(0xD8D390))
  static let fresh = Canopy.Shades(
    deep: RGBA(0x24481F), middle: RGBA(0x4A7A2C), bright: RGBA(0x86A63C),
    sunlit: RGBA(0xD6D268))

  static let orange = Canopy.Shades(
    deep: RGBA(0x5C2610), middle: RGBA(0xA8481A), bright: RGBA(0xDE7A22),
    sunlit: RGBA(0xF8B846))
  static let gold = Canopy.Shades(
    deep: RGBA(0x6A4A12), middle: RGBA(0xB98A1E), bright: RGBA(0xE8BC34),
    sunlit: RGBA(0xFBE278))
  static let red = Canopy.Shades(
    deep: RGBA(0x4E1414), middle: RGBA(0x962420), bright: RGBA(0xCC4428),
    sunlit: RGBA(0xF08A4A))

  /// The shades of leaves or blossoms of one colour.
  init(_ colour: RGBA) {
    deep = colour.lit(by: 0.42)
    middle = colour.lit(by: 0.74)
    bright = colour
    sunlit = colour.mixed(with: RGBA(0xFFFBEA), 0.5)
  }

  /// What becomes of the summer's shades in the light of another season; snow lies where light
  /// falls.
  func inSeason(of light: SceneLight, autumn: Canopy.Shades) -> Canopy.Shades {
    let shades: Canopy.Shades =
      switch light.season {
      case .spring: mixed(with: Canopy.Shades(RGBA(0xA6DC48)), 0.42)
      case .summer, .winter: self
      case .autumn: autumn
      }
    guard light.hasSnow else { return shades }
    return Canopy.Shades(
      deep: shades.deep, middle: shades.middle.mixed(with: RGBA(0xA9BACB), 0.35),
      bright: RGBA(0xE2EAF2), sunlit: RGBA(0xFDFEFF))
  }

  private func mixed(with other: Canopy.Shades, _ fraction: Float) -> Canopy.Shades {
    Canopy.Shades(
      deep: deep.mixed(with: other.deep, fraction),
      middle: middle.mixed(with: other.middle, fraction),
      bright: bright.mixed(with: other.bright, fraction),
      sunlit: sunlit.mixed(with: other.sunlit, fraction))
  }
}
