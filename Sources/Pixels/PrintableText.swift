extension String {
  /// The string without characters that would move a terminal's cursor or reorder its text.
  ///
  /// Names of files and messages from libraries pass through here before a person sees them.
  package var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.disturbsLines }))
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
