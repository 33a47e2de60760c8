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

  var shape: Shape
  /// nil is red.
  var colour: NamedColour?
  /// Whether the inside is painted too; a line and an arrow have none.
  var isFilled = false
  /// The width of the stroke; nil is a hundredth of the picture's shorter side.
  var thickness: Length?
  /// The larger side; nil is the mask's, or a third of the picture's shorter side.
  var size: Length?
  /// nil is the middle of the mask, or of the picture.
  var place: Place?
  /// By how many degrees the figure is turned, against the clock; a line at 0 lies, an arrow at 0
  /// points to the right.
  var angle = 0.0
}

/// Something that hangs in the sky.
struct SkyThing: Hashable, Sendable {
  /// The raw value is its name in a reading.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case sun
    case moon
    case clouds
  }

  var kind: Kind
  /// Its width; nil is the kind's own.
  var size: Length?
  /// nil is the mask's middle, or where the sky has room.
  var place: Place?
}
