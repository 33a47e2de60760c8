/// Quality that every picture has more or less of; its amount is signed.
///
/// The raw value is its name in a reading.
enum Quality: String, Hashable, Sendable, CaseIterable {
  /// Exposure: the amount of light; 100 percent are two stops.
  case exposure
  /// Lightness of the midtones; black and white are kept.
  case brightness
  case contrast
  /// Lightness of the highlights alone.
  case highlights
  /// Lightness of the shadows alone.
  case shadows
  /// White point: the lightest tones alone.
  case whites
  /// Black point: the darkest tones alone.
  case blacks
  case saturation
  /// Saturation of weakly saturated colours, with skin tones protected.
  case vibrance
  /// Colour temperature, from blue to yellow.
  case warmth
  /// Tint, from green to magenta.
  case tint
  /// Clarity: local contrast.
  case clarity
}
