/// Object drawn in the sky.
struct SkyObject: Hashable, Sendable {
  /// Kind of object; the raw value is its name in a reading.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case sun
    case moon
    case clouds

    /// The default width, as a fraction of the picture's shorter side.
    var usualWidth: Double {
      switch self {
      case .sun: 0.1
      case .moon: 0.14
      case .clouds: 0.5
      }
    }
  }

  var kind: Kind
  /// The width; nil is the default of the kind.
  var size: Length?
  /// The position; nil is the mask's middle, or the clearest part of the sky without a mask.
  var position: Position?
}
