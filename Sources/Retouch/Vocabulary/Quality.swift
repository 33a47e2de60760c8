/// Something a picture has more or less of; amounts of it have a sign.
///
/// The raw value is its name in a reading.
enum Quality: String, Hashable, Sendable, CaseIterable {
  /// Light, as a camera takes more or less of it: 100 percent are two stops.
  case exposure
  /// Lightness of the middle tones; black and white stay.
  case brightness
  case contrast
  /// Lightness of the light tones alone.
  case highlights
  /// Lightness of the dark tones alone.
  case shadows
  /// Where white is: the lightest tones alone.
  case whites
  /// Where black is: the darkest tones alone.
  case blacks
  case saturation
  /// Saturation of what has little of it; skin is spared.
  case vibrance
  /// From blue to yellow.
  case warmth
  /// From green to magenta.
  case tint
  /// Local contrast.
  case clarity
}
