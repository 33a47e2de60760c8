/// A text to write into a picture.
struct Lettering: Hashable, Sendable {
  enum Family: Hashable, Sendable {
    case sans
    case serif
    case mono
    case handwriting
    /// A family by the name it has on this system.
    case named(String)
  }

  enum Weight: String, Hashable, Sendable, CaseIterable {
    case light
    case regular
    case bold
    case heavy
  }

  /// The height of a line where nothing is said, as a share of the picture's shorter side.
  static let usualSize = 1.0 / 12

  var text: String
  var family = Family.sans
  var weight = Weight.regular
  var isItalic = false
  /// The height of a line; nil fits the text into the mask, or gives the usual size.
  var size: Length?
  /// nil is white or black, whichever stands out from what is under it.
  var colour: NamedColour?
  var outline: NamedColour?
  var hasShadow = false
  /// nil is the middle of the mask, or the bottom of the picture.
  var place: Place?
  /// By how many degrees the text is turned, against the clock.
  var angle = 0.0
}
