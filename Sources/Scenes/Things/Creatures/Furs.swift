extension RGBA {
  /// Coats of animals, and hair.
  static let furs = [
    RGBA(0xE08A32), RGBA(0x9A6433), RGBA(0x2A2624), RGBA(0x6B4A30), RGBA(0xC9A06A), RGBA(0x7D7A76),
  ]
}
