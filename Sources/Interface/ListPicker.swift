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

  /// Handles a key in a list of so many rows, which typing does not count.
  mutating func handle(_ key: Key, count: @autoclosure () -> Int) -> Answer {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): return .leave
    case (.enter, _): return .take
    case (.down, _), (.character("n"), .control): move(by: 1, count: count())
    case (.up, _), (.character("p"), .control): move(by: -1, count: count())
    case (.pageDown, _): move(by: 10, count: count())
    case (.pageUp, _): move(by: -10, count: count())
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
    selection = (0..<count).clamped(selection + step)
  }

  /// The items that the filter leaves, best first: those whose name begins with it, those whose name
  /// has it, those that have all of its words, then those whose name has its letters in order.
  func matches(in items: [PickItem]) -> [PickItem] {
    let filter = line.text.lowercased()
    let words = filter.split(separator: " ")
    let ranks = Dictionary(grouping: items) { item in
      let name = item.name.lowercased()
      if name.hasPrefix(filter) { return 0 }
      if name.contains(filter) { return 1 }
      let said = "\(name) \(item.words.lowercased())"
      if words.allSatisfy({ said.contains($0) }) { return 2 }
      return Self.isSubsequence(filter, of: name) ? 3 : 4
    }
    return (0...3).flatMap { ranks[$0] ?? [] }
  }

  private static func isSubsequence(_ letters: String, of text: String) -> Bool {
    var rest = letters[...]
    for letter in text where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
