import Engine

extension Lettering {
  /// The largest number of characters: more than anyone can read in a picture, and laid out in
  /// moments.
  private static let longest = 10_000

  /// The text as it is drawn: lines end where a line break or “\n” was typed, and control
  /// characters are removed.
  ///
  /// - Throws: `EngineError.needs` where nothing is left, or far too much.
  func drawableText() throws -> String {
    var drawable = String.UnicodeScalarView()
    for character in text.replacing("\\n", with: "\n") {
      guard !character.isNewline else {
        drawable.append("\n")
        continue
      }
      for scalar in character.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control: if scalar == "\t" { drawable.append(" ") }
        default: drawable.append(scalar)
        }
      }
    }
    guard drawable.count <= Self.longest else {
      throw EngineError.needs(
        "the text has \(drawable.count) characters; at most \(Self.longest) can be written")
    }
    let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let trimmed = drawable.drop(while: blank).reversed().drop(while: blank).reversed()
    guard !trimmed.isEmpty else { throw EngineError.needs("there is no text to write") }
    return String(String.UnicodeScalarView(trimmed))
  }
}
