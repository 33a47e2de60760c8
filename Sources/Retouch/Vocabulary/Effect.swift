/// Something laid over a picture; amounts of it are at least 0.
///
/// The raw value is its name in a reading.
enum Effect: String, Hashable, Sendable, CaseIterable {
  case blackAndWhite = "black and white"
  case sepia
  case invert
  /// Blacks lifted and colours paled, as in an old print.
  case fade
  /// The darkest tone to black and the lightest to white.
  case autoLevels = "auto levels"
  /// What should be grey made grey.
  case autoWhiteBalance = "auto white balance"
  case blur
  /// Out of focus above and below a band across, colours stronger: as if it were a model.
  case tiltShift = "tilt shift"
  case sharpen
  case denoise
  /// Softer skin with its pores, its edges kept.
  case smoothSkin = "smooth skin"
  case pixelate
  case vignette
  case grain

  /// The percentage beyond which there is no more of it.
  var limit: Double {
    switch self {
    case .blur, .tiltShift, .sharpen, .vignette, .denoise, .pixelate, .grain: .infinity
    default: 100
    }
  }
}
