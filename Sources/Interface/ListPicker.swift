import Terminal

/// A list in a window that typing filters: what was typed, and which row is chosen.
struct ListPicker: Hashable {
  private(set) var line: LineEditor
  var selection: Int

  init(line: LineEditor = LineEditor(), selection: Int = 0) {
    self.line = line
    self.selection = selection
  }

  /// What a key came to.
  enum Answer: Hashable {
    case stay
    case leave
    /// The chosen row is taken.
    case take
  }

  /// Handles a key in a list of so many rows.
  mutating func handle(_ key: Key, count: Int) -> Answer {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return .leave
    case (.enter, _): return .take
    case (.down, _), (.character("n"), .control): move(by: 1, count: count)
    case (.up, _), (.character("p"), .control): move(by: -1, count: count)
    case (.pageDown, _): move(by: 10, count: count)
    case (.pageUp, _): move(by: -10, count: count)
    default:
      if line.handle(key) { selection = 0 }
    }
    return .stay
  }

  mutating func paste(_ text: String) {
    line.insert(text)
    selection = 0
  }

  private mutating func move(by step: Int, count: Int) {
    selection = max(0, min(selection + step, count - 1))
  }

  /// The items that a filter leaves, best first: those whose name begins with it, those whose name
  /// or text has it, then those whose name has its letters in order.
  static func matches<Item>(
    _ filter: String, in items: [Item], name: (Item) -> String, text: (Item) -> String
  ) -> [Item] {
    let filter = filter.lowercased()
    guard !filter.isEmpty else { return items }
    func rank(_ item: Item) -> Int? {
      let name = name(item).lowercased()
      if name.hasPrefix(filter) { return 0 }
      if name.contains(filter) { return 1 }
      if text(item).lowercased().contains(filter) { return 2 }
      return isSubsequence(filter, of: name) ? 3 : nil
    }
    return items.enumerated()
      .compactMap { index, item in rank(item).map { (rank: $0, index: index, item: item) } }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.item)
  }

  private static func isSubsequence(_ letters: String, of text: String) -> Bool {
    var rest = text[...]
    return letters.allSatisfy { letter in
      guard let index = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: index)...]
      return true
    }
  }
}
