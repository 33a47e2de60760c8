extension String {
  /// The string quoted for a message: on one line, shortened in its middle, without control
  /// characters and marks of text direction.
  ///
  /// Every name from a file is quoted like this before a person sees it.
  var quotedForMessage: String { "“\(shortened(to: 80).printable)”" }

  /// The printable part of the string: no control characters, line separators or marks of text
  /// direction.
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
