extension String {
  /// The string without control characters, line separators and bidirectional controls, which would
  /// move a terminal's cursor or reorder its text.
  ///
  /// File names and messages from libraries are filtered by it before a person sees them.
  package var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.disturbsLines }))
  }
}

extension Unicode.Scalar {
  fileprivate var disturbsLines: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Bidirectional controls change the direction of text; other format characters join emoji.
    case .format: properties.isBidiControl
    default: false
    }
  }
}
