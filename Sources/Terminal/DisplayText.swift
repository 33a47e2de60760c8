internal import CNcurses
internal import Glibc

/// Display text: widths in cells, cutting and wrapping, and the filter for what a terminal is sent.
public enum DisplayText {
  /// Whether the user's locale is UTF-8.
  ///
  /// Widths are those of Unicode in any case: the first use of this, or of a width, sets the
  /// process's locale for character types.
  public static let isUTF8: Bool = {
    setlocale(LC_CTYPE, "")
    if nl_langinfo(CInt(CODESET)).map({ String(cString: $0) }) == "UTF-8" { return true }
    setlocale(LC_CTYPE, "C.UTF-8")
    return false
  }()

  /// The character as it may be sent to a terminal: control characters, and marks that turn the
  /// direction of text, become U+FFFD.
  public static func printable(_ character: Character) -> Character {
    let isSafe = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .lineSeparator, .paragraphSeparator: false
      case .format: scalar == "\u{200D}" || scalar == "\u{FE0F}"
      default: true
      }
    }
    return isSafe ? character : "\u{FFFD}"
  }

  /// The text as the user's locale can show it: in ASCII where that is not UTF-8.
  public static func localised(_ text: String) -> String {
    isUTF8 ? text : String(text.map(PlainText.ascii(for:)))
  }

  /// The width of a character in cells: 0, 1 or 2, by the tables of the C library.
  public static func width(of character: Character) -> Int {
    if character.isASCII { return 1 }
    _ = isUTF8
    return character.unicodeScalars.reduce(0) { widest, scalar in
      max(widest, Int(shim_width(scalar.value)))
    }
  }

  /// The width of a text in cells.
  public static func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: printable($1)) }
  }

  /// The text cut to `columns` cells, its middle replaced by an ellipsis where it is longer.
  public static func shortened(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    guard columns > 1 else { return columns == 1 ? "…" : "" }
    let kept = columns - 1
    return prefix(of: text, columns: kept - kept / 2) + "…" + suffix(of: text, columns: kept / 2)
  }

  /// The text cut to `columns` cells, its end replaced by an ellipsis where it is longer.
  public static func truncated(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    return columns < 1 ? "" : prefix(of: text, columns: columns - 1) + "…"
  }

  /// The text as lines of at most `columns` cells, broken between words where there are any.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = Substring(word)
      if !line.isEmpty, width(of: line) + 1 + width(of: String(word)) > columns {
        lines.append(line)
        line = ""
      }
      while width(of: String(word)) > columns {
        let part = prefix(of: String(word), columns: max(1, columns))
        lines.append(part)
        word = word.dropFirst(max(1, part.count))
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      used += width(of: printable(character))
      if used > columns { break }
      kept.append(character)
    }
    return kept
  }

  private static func suffix(of text: String, columns: Int) -> String {
    String(prefix(of: String(text.reversed()), columns: columns).reversed())
  }
}
