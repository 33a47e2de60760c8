extension String {
  /// The string as one harmless line for a message: quoted, shortened in its middle, without
  /// characters that would move a terminal's cursor or reorder its text.
  ///
  /// Every name that came out of a file passes through here before a person sees it.
  var quotedForMessage: String { "“\(shortened(to: 80).printable)”" }

  /// The string without characters that disturb a line of a terminal.
  var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.disturbsLines }))
  }

  /// At most `count` scalars, the middle left out.
  private func shortened(to count: Int) -> String {
    let scalars = unicodeScalars
    // Not by `Character`: thousands of combining marks make a single one.
    guard scalars.dropFirst(count).first != nil else { return self }
    let half = count / 2
    return String(scalars.prefix(half)) + "…" + String(scalars.suffix(half - 1))
  }
}

extension Unicode.Scalar {
  fileprivate var disturbsLines: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Marks that change the direction of text; other format characters join emoji.
    case .format: properties.isBidiControl
    default: false
    }
  }
}
