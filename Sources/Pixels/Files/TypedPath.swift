/// Path of a file as a person types or drops it: in quotes, with escapes, from home, as a URL.
package enum TypedPath {
  /// The path that is meant.
  ///
  /// What is typed counts as it stands where there is such a file; otherwise it is read as a shell
  /// reads a word, or as a `file://` URL.
  ///
  /// - Parameters:
  ///   - home: the folder that `~` stands for; nil where there is none.
  ///   - exists: whether there is something at a path.
  package static func path(
    of typed: String, home: String?, exists: (String) -> Bool
  ) -> String {
    if !typed.isEmpty, exists(typed) { return typed }
    let text = trimmed(typed)
    guard !text.isEmpty, !exists(text) else { return text }
    if let path = url(text) { return path }
    let word = word(text)
    guard let home, let tilde = word.tilde else { return word.text }
    return home + tilde
  }

  /// A text without spaces and line breaks around it.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = { " \t\r\n".unicodeScalars.contains($0) }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The path of a URL of this machine; nil for what is none.
  private static func url(_ text: String) -> String? {
    guard text.lowercased().hasPrefix("file:") else { return nil }
    var rest = Array(text.utf8.dropFirst(5))
    if rest.starts(with: "//".utf8) {
      let host = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      guard ["", "localhost"].contains(String(decoding: host, as: UTF8.self).lowercased()) else {
        return nil
      }
      rest.removeFirst(2 + host.count)
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var offset = 0
    while offset < rest.count {
      let digits = rest.dropFirst(offset + 1).prefix(2)
      if rest[offset] == UInt8(ascii: "%"), digits.count == 2,
        digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), byte != 0
      {
        bytes.append(byte)
        offset += 3
      } else {
        bytes.append(rest[offset])
        offset += 1
      }
    }
    return FilePath.string(bytes)
  }

  /// The word that a shell reads, and what follows a `~` that stands for home.
  private static func word(_ text: String) -> (text: String, tilde: String?) {
    var result = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        // Between double quotes a backslash escapes only what has a meaning there.
        if quote == "\"", !"\"\\$`".unicodeScalars.contains(scalar) { result.append("\\") }
        result.append(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    // An apostrophe in a name opens no quotation that is never closed.
    let word = quote == nil ? String(result) : text
    let isHome = text == "~" || text.hasPrefix("~/")
    return (word, isHome ? String(word.dropFirst()) : nil)
  }
}
