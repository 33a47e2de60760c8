/// A shape to draw into a picture: as large as the mask, or as said.
struct Figure: Hashable, Sendable {
  /// The raw value is its name in a reading.
  enum Shape: String, Hashable, Sendable, CaseIterable {
    case line
    case arrow
    case rectangle
    case circle
    case star
    case heart
  }

  /// From one place to another, as a line or an arrow goes.
  struct Span: Hashable, Sendable {
    var start: Place
    var end: Place
  }

  /// The larger side where nothing is said, as a share of the picture's shorter side.
  static let usualSize = 1.0 / 3
  /// The width of the stroke where nothing is said, as a share of the picture's shorter side.
  static let usualThickness = 0.01

  var shape: Shape
  /// nil is red.
  var colour: NamedColour?
  /// Whether the inside is painted too; a line and an arrow have none.
  var isFilled = false
  /// The width of the stroke; nil is the usual one.
  var thickness: Length?
  /// The larger side; nil is the mask's, or the usual one.
  var size: Length?
  /// nil is the middle of the mask, or of the picture.
  var place: Place?
  /// By how many degrees the figure is turned, against the clock; a line at 0 lies, an arrow at 0
  /// points to the right.
  var angle = 0.0
  /// Where a line or an arrow begins and ends; then size, place and angle are its.
  var span: Span?
}

/// Something that hangs in the sky.
struct SkyThing: Hashable, Sendable {
  /// The raw value is its name in a reading.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case sun
    case moon
    case clouds

    /// The width where nothing is said, as a share of the picture's shorter side.
    var usualWidth: Double {
      switch self {
      case .sun: 0.1
      case .moon: 0.14
      case .clouds: 0.5
      }
    }
  }

  var kind: Kind
  /// Its width; nil is the kind's own.
  var size: Length?
  /// nil is the mask's middle, or where the sky has room.
  var place: Place?
}
