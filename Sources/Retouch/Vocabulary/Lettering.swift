/// Text to write into a picture, with its typography and position.
struct Lettering: Hashable, Sendable {
  /// Font family.
  enum Family: Hashable, Sendable {
    case sans
    case serif
    case mono
    case handwriting
    /// A font family by its name on this system.
    case named(String)
  }

  /// Font weight; the raw value is its name in a reading.
  enum Weight: String, Hashable, Sendable, CaseIterable {
    case light
    case regular
    case bold
    case heavy
  }

  /// The default height of a line, as a fraction of the picture's shorter side.
  static let usualSize = 1.0 / 12

  var text: String
  var family = Family.sans
  var weight = Weight.regular
  var isItalic = false
  /// The height of a line; nil fits the text into the mask, or is the default without a mask.
  var size: Length?
  /// The colour; nil is white or black, whichever contrasts with what is under the text.
  var colour: NamedColour?
  var outline: NamedColour?
  var hasShadow = false
  /// The position; nil is the middle of the mask, or the bottom of the picture.
  var position: Position?
  /// The rotation in degrees, counter-clockwise.
  var angle = 0.0
}
