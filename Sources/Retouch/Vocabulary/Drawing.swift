/// Vector shape to draw into a picture: as large as the mask, or as said.
struct Drawing: Hashable, Sendable {
  /// Kind of shape; the raw value is its name in a reading.
  enum Shape: String, Hashable, Sendable, CaseIterable {
    case line
    case arrow
    case rectangle
    case circle
    case star
    case heart
  }

  /// Start and end of a line or an arrow.
  struct Span: Hashable, Sendable {
    var start: Position
    var end: Position
  }

  /// The default length of the larger side, as a fraction of the picture's shorter side.
  static let usualSize = 1.0 / 3
  /// The default width of the stroke, as a fraction of the picture's shorter side.
  static let usualThickness = 0.01

  var shape: Shape
  /// The colour; nil is red.
  var colour: NamedColour?
  /// Whether the inside is filled; a line and an arrow have no inside.
  var isFilled = false
  /// The width of the stroke; nil is the default.
  var thickness: Length?
  /// The length of the larger side; nil is the mask's, or the default without a mask.
  var size: Length?
  /// The position of the middle; nil is the middle of the mask, or of the picture.
  var position: Position?
  /// The rotation in degrees, counter-clockwise; a line at 0 is horizontal, an arrow at 0 points to
  /// the right.
  var angle = 0.0
  /// The ends of a line or an arrow; where it is given, size, position and angle are ignored.
  var span: Span?
}
