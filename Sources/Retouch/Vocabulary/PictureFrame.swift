/// Frame around the picture, which grows by it.
struct PictureFrame: Hashable, Sendable {
  /// Kind of frame; the raw value is its name in a reading.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A flat edge of one colour.
    case border
    /// A wooden moulding with shading.
    case frame
    /// The white card of an instant photograph, wider at the bottom.
    case polaroid = "polaroid frame"
    /// A shadow on a transparent ground below the picture, or below the opaque parts of a cut-out
    /// picture.
    case dropShadow = "drop shadow"
  }

  /// The default width, as a fraction of the picture's shorter side.
  static let usualWidth = 0.05

  var kind: Kind
  /// The colour; nil is white for a border, brown for a frame, black for a shadow.
  var colour: NamedColour?
  /// The width; nil is the default.
  var width: Length?
}
