/// Texts between quotation marks and names of files.
extension Tokenizer {
  static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// The closing marks of each opening one, the best first.
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

  /// The text in the quotation marks that open here, with its line breaks and without a mark that would
  /// close it in a reading, and where it ends; nil where none open or they are never closed.
  func quotation() -> (text: String, end: Int)? {
    guard let kinds = Self.closing[characters[place]] else { return nil }
    let isSingle = "'‘".contains(characters[place])
    // An apostrophe stands in a word or at its end; one that opens a quotation stands before one.
    if isSingle, place > 0, !characters[place - 1].isWhitespace { return nil }
    let start = place + 1
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
  private func isApostrophe(_ place: Int) -> Bool {
    characters[place - 1].isWhitespace || isWordPart(place + 1)
  }

  /// Where the name of a picture file, or a path, that begins here ends.
  func endOfFileName() -> Int? {
    let endings = [".png", ".jpg", ".jpeg"]
    guard place == 0 || characters[place - 1].isWhitespace || "(:".contains(characters[place - 1])
    else { return nil }
    var end = place
    while end < characters.count, !characters[end].isWhitespace,
      !Self.quotes.contains(characters[end]), characters[end] != ","
    {
      end += 1
    }
    while end > place, ".;!?)".contains(characters[end - 1]) { end -= 1 }
    let name = String(characters[place..<end]).lowercased()
    let isPicture = endings.contains { name.hasSuffix($0) && name.count > $0.count }
    let isPath = ["/", "./", "../", "~/"].contains { name.hasPrefix($0) && name.count > $0.count }
    return isPicture || isPath ? end : nil
  }
}
