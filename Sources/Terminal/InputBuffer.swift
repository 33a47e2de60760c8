/// Input buffer: bytes as they come, in pieces of any size, until they make whole events.
struct InputBuffer {
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var pending: [UInt8] = []
  /// Whether the rest of a paste beyond the limit is being dropped, up to its end mark: taken for
  /// keys it would run commands.
  private var isDroppingPaste = false

  /// Milliseconds to wait for more bytes before `expire()`; nil when no event is incomplete.
  var timeout: Int? {
    if isDroppingPaste { return 1000 }
    // Two bytes may be Alt with the second; longer ones are something that is still arriving.
    return pending.isEmpty ? nil : pending.count <= 2 ? 25 : 1000
  }

  /// Appends bytes, and returns the events that they complete.
  mutating func append(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    pending += bytes
    return takeEvents(isEnd: false)
  }

  /// The events in what is left, after no more bytes came in time.
  mutating func expire() -> [InputEvent] {
    isDroppingPaste = false
    return takeEvents(isEnd: true)
  }

  private mutating func takeEvents(isEnd: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var rest = pending[...]
    if isDroppingPaste { rest = dropPaste(rest) }
    while !isDroppingPaste, let result = InputParser.parse(rest, isEnd: isEnd) {
      let used = rest.prefix(result.used)
      rest = rest.dropFirst(result.used)
      guard let event = result.event else { continue }
      events.append(event)
      if case .paste = event, !isEnd, used.suffix(Self.pasteEnd.count) != Self.pasteEnd[...] {
        isDroppingPaste = true
        // The limit may have cut the end mark in two.
        rest = dropPaste(used.suffix(Self.pasteEnd.count - 1) + rest)
      }
    }
    pending = Array(rest)
    return events
  }

  private mutating func dropPaste(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = Self.pasteEnd
    var rest = bytes
    while let found = rest.firstIndex(of: end[0]) {
      rest = rest[found...]
      if rest.starts(with: end) {
        isDroppingPaste = false
        return rest.dropFirst(end.count)
      }
      if rest.count < end.count { return rest }
      rest = rest.dropFirst()
    }
    return []
  }
}
