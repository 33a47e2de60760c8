/// Image filter with a fixed effect; its amount is at least 0.
///
/// The raw value is its name in a reading.
enum Filter: String, Hashable, Sendable, CaseIterable {
  case blackAndWhite = "black and white"
  case sepia
  case invert
  /// Faded print: lifted blacks and less saturated colours.
  case fade
  /// Automatic levels: the darkest tone is mapped to black and the lightest to white.
  case autoLevels = "auto levels"
  /// Automatic white balance: the colour cast of the light is removed.
  case autoWhiteBalance = "auto white balance"
  case blur
  /// Tilt shift: blur above and below a band across the picture, and more saturated colours, so
  /// that the scene looks like a miniature.
  case tiltShift = "tilt shift"
  case sharpen
  case denoise
  /// Skin smoothing that keeps pores and edges.
  case smoothSkin = "smooth skin"
  case pixelate
  case vignette
  case grain

  /// The percentage above which the amount has no further effect.
  var limit: Double {
    switch self {
    case .blur, .tiltShift, .sharpen, .vignette, .denoise, .pixelate, .grain: .infinity
    default: 100
    }
  }
}
