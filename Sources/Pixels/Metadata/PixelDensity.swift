/// Pixel density: pixels per unit of length, horizontally and vertically.
struct PixelDensity: Hashable, Sendable, Codable {
  var horizontal: UInt32
  var vertical: UInt32
  /// Whether the unit is a metre; otherwise the two numbers only give the aspect ratio of a pixel.
  var isPerMetre: Bool
}
