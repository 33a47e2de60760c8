import Terminal

/// One line of text being typed: its graphemes, the cursor between them, and a clipboard for cut
/// words.
///
/// Moves and cuts are those of readline's Emacs keys.
struct LineEditor: Hashable {
  private(set) var characters: [Character] = []
  /// The cursor stands before the grapheme of this index.
  private(set) var cursor = 0
  private var cut: [Character] = []
  /// Whether the whole line is chosen: what is typed next takes its place.
  private(set) var isSelected = false

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var isAtEnd: Bool { cursor == characters.count }

  /// Inserts pasted or typed text; line ends become spaces, so that a paste runs nothing.
  mutating func insert(_ text: String) {
    if isSelected {
      isSelected = false
      cutOut(0..<characters.count)
    }
    // A combining mark joins the grapheme before the cursor, and what follows may join the last of
    // the text: from there on the line is cut into graphemes anew.
    let start = max(0, cursor - 1)
    let before =
      String(characters[start..<cursor]) + text.map { $0.isNewline ? " " : String($0) }.joined()
    let after = String(characters[cursor...])
    characters.replaceSubrange(start..., with: before + after)
    cursor = min(start + before.count, characters.count)
  }

  /// Chooses the whole line; any key that moves or cuts lets go of it again.
  mutating func selectAll() {
    isSelected = !isEmpty
    cursor = characters.count
  }

  /// Handles a key; false where the key means nothing to a line of text.
  mutating func handle(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): insert(String(character))
    case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, []), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = characters.count
    case (.left, .control), (.left, .alt), (.character("b"), .alt): cursor = wordStart
    case (.right, .control), (.right, .alt), (.character("f"), .alt): cursor = wordEnd
    case (.backspace, []) where isSelected, (.delete, []) where isSelected:
      remove(0..<characters.count)
    case (.backspace, []), (.character("h"), .control): remove(max(0, cursor - 1)..<cursor)
    case (.delete, []), (.character("d"), .control):
      remove(cursor..<min(characters.count, cursor + 1))
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control):
      cutOut(wordStart..<cursor)
    case (.character("d"), .alt): cutOut(cursor..<wordEnd)
    case (.character("u"), .control): cutOut(0..<cursor)
    case (.character("k"), .control): cutOut(cursor..<characters.count)
    case (.character("y"), .control): insert(String(cut))
    default: return false
    }
    isSelected = false
    return true
  }

  /// The part of the line that fits into `columns` cells around the cursor, with an ellipsis where
  /// something is hidden, and the cursor's cell.
  func visible(columns: Int) -> (text: String, cursor: Int) {
    var shown = window(columns: columns)
    if shown.count < characters.count, columns > 4 { shown = window(columns: columns - 2) }
    func mark(_ isHidden: Bool) -> String { isHidden && columns > 4 ? "…" : "" }
    let before = mark(shown.lowerBound > 0)
    let text = before + String(characters[shown]) + mark(shown.upperBound < characters.count)
    return (text, (shown.lowerBound..<cursor).reduce(before.count) { $0 + width($1) })
  }

  /// The characters around the cursor that fit into `columns` cells.
  private func window(columns: Int) -> Range<Int> {
    guard columns > 0 else { return cursor..<cursor }
    var (start, end, used) = (cursor, cursor, 0)
    // One cell stays free for the cursor behind the last character.
    while start > 0, used + width(start - 1) < columns {
      start -= 1
      used += width(start)
    }
    while end < characters.count, used + width(end) <= columns {
      used += width(end)
      end += 1
    }
    return start..<end
  }

  /// The cells of a character.
  private func width(_ index: Int) -> Int {
    DisplayText.width(of: DisplayText.printable(characters[index]))
  }

  private var wordStart: Int {
    characters[..<cursor].reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }.count
  }

  private var wordEnd: Int {
    characters[cursor...].drop(while: \.isWhitespace).drop { !$0.isWhitespace }.startIndex
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func cutOut(_ range: Range<Int>) {
    cut = Array(characters[range])
    remove(range)
  }
}
