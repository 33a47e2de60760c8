/// How many pixels go into a unit of length across and down.
struct PixelDensity: Hashable, Sendable, Codable {
  var horizontal: UInt32
  var vertical: UInt32
  /// Whether the unit is a metre; otherwise the two only give the proportions of a pixel.
  var isPerMetre: Bool
}
