extension String {
  /// The string without control characters, line separators and bidirectional controls, which would
  /// move a terminal's cursor or reorder its text.
  ///
  /// File names and messages from libraries are filtered by it before a person sees them. A byte of
  /// a file name that is no character appears as `\xE9`.
  package var printable: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if let shown = FilePath.shown(scalar) {
        text += shown
      } else if !scalar.disturbsLines {
        text.unicodeScalars.append(scalar)
      }
    }
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
