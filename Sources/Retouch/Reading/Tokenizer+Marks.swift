import Pixels

/// Quotations and file names.
extension Tokenizer {
  static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// The closing marks of each opening one, in order of preference.
  private static let closing: [Character: [Set<Character>]] = [
    "\"": [["\""], ["”", "“"]],
    "“": [["”"], ["\"", "“"]],
    "”": [["”"], ["\""]],
    "„": [["“", "”"], ["\""]],
    "«": [["»"]],
    "»": [["«"]],
    "'": [["'", "’"]],
    "‘": [["’"], ["'"]],
  ]

  /// The quotation that opens here, and the index after it; nil where none opens or it is never
  /// closed.
  ///
  /// Line breaks are kept, and marks that would close it in a reading are replaced.
  func quotation() -> (text: String, end: Int)? {
    guard let kinds = Self.closing[characters[position]] else { return nil }
    let isSingle = "'‘".contains(characters[position])
    // An apostrophe is inside a word or at its end; one that opens a quotation is before a word.
    if isSingle, position > 0, !characters[position - 1].isWhitespace { return nil }
    let start = position + 1
    for marks in kinds {
      let end = characters.indices[start...].first { end in
        marks.contains(characters[end]) && !(isSingle && isApostrophe(end))
      }
      guard let end else { continue }
      let lines = characters[start..<end]
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { $0.split(whereSeparator: \.isWhitespace).map { String($0) } }
        .drop(while: \.isEmpty)
      guard let last = lines.lastIndex(where: { !$0.isEmpty }) else { return nil }
      let text = lines[...last].map { $0.joined(separator: " ") }.joined(separator: "\n")
      return (String(text.map { $0 == "”" ? "\"" : $0 }), end + 1)
    }
    return nil
  }

  /// Whether a mark belongs to a word rather than ending a quotation.
  private func isApostrophe(_ position: Int) -> Bool {
    characters[position - 1].isWhitespace || isWordPart(position + 1)
  }

  private static let endings = PictureFormat.allCases.flatMap(\.extensions).map { ".\($0)" }

  /// The index after the picture file name, or path, that begins here.
  func endOfFileName() -> Int? {
    guard
      position == 0 || characters[position - 1].isWhitespace
        || "(:".contains(characters[position - 1])
    else { return nil }
    // Of many brackets, the last one is before a name.
    if position > 0, "(:".contains(characters[position - 1]), "(:".contains(characters[position]) {
      return nil
    }
    var end = position
    while end < characters.count, !characters[end].isWhitespace,
      !Self.quotes.contains(characters[end]), characters[end] != ","
    {
      end += 1
    }
    while end > position, ".;!?)".contains(characters[end - 1]) { end -= 1 }
    let name = String(characters[position..<end]).lowercased()
    let isPicture = Self.endings.contains { name.hasSuffix($0) && name.count > $0.count }
    let isPath = ["/", "./", "../", "~/"].contains { name.hasPrefix($0) && name.count > $0.count }
    return isPicture || isPath ? end : nil
  }
}
