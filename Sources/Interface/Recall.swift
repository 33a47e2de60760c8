/// The instructions typed before, walked through with the arrow keys.
struct Recall: Hashable {
  private(set) var lines: [String] = []
  /// Which line stands in the instruction line; nil for the one being typed.
  private var index: Int?
  private var typed = ""

  init(_ lines: [String] = []) {
    self.lines = lines
  }

  /// Adds a line, which the next walk begins with.
  ///
  /// - Returns: false where it is the same as the last.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    index = nil
    guard lines.last != line else { return false }
    lines.append(line)
    return true
  }

  /// The line before the one shown; nil at the oldest.
  mutating func older(than shown: String) -> String? {
    let next = (index ?? lines.count) - 1
    guard lines.indices.contains(next) else { return nil }
    if index == nil { typed = shown }
    index = next
    return lines[next]
  }

  /// The line after the one shown, at last the one that was being typed; nil there.
  mutating func newer() -> String? {
    guard let current = index else { return nil }
    index = current + 1 < lines.count ? current + 1 : nil
    return index.map { lines[$0] } ?? typed
  }

  /// The latest line that contains a text.
  func latest(containing text: String) -> String? {
    lines.last { $0.lowercased().contains(text.lowercased()) }
  }
}
