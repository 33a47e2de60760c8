import Editing
import History
import Terminal

/// Keys while an instruction is typed, and what becomes of it.
extension EditorState {
  mutating func handleInstruction(_ key: Key, _ surface: Surface) throws(EditingError) {
    switch (key.code, key.modifiers) {
    // A key that finds nothing must not turn what is typed next into commands.
    case (.tab, _) where !instruction.isEmpty:
      if !complete() { show("nothing completes this: :say lists what can be said") }
    case (.escape, _), (.character("c"), .control), (.tab, _):
      focus = .picture
    case (.enter, _):
      let text = instruction.text
      guard text.contains(where: { !$0.isWhitespace }) else { return }
      focus = .picture
      instruction = LineEditor()
      submit(text)
    case (.up, []), (.character("p"), .control):
      if let line = recall.older(than: instruction.text) { instruction = LineEditor(line) }
    case (.down, []), (.character("n"), .control):
      if let line = recall.newer() { instruction = LineEditor(line) }
    case (.character("r"), .control): prompt = Prompt(kind: .search)
    case (.character("x"), .control), (.character("l"), .control), (.character("z"), .control):
      if let command = KeyMap.commands[key] { try perform(command, surface) }
    default:
      if instruction.handle(key), message?.role == .error { message = nil }
    }
  }

  /// Asks for what a line says; the lists that a line may ask for are opened at once.
  mutating func submit(_ line: String) {
    switch Conversation.intent(of: line) {
    case .list:
      focus = .history
      selectedRevision = tree.current
    case .sayings: openSayings(with: "")
    default: effects.append(.submit([.line(line)]))
    }
  }

  // MARK: what can be said

  /// What the clause at the cursor can be completed to; nil where nothing fits.
  var completion: (clause: Substring, phrases: [String])? {
    instruction.isAtEnd ? Saying.completion(of: instruction.text) : nil
  }

  /// Completes the instruction as far as all that can be said agree; where they part, lists them.
  ///
  /// - Returns: false where nothing fits.
  private mutating func complete() -> Bool {
    guard let (clause, phrases) = completion else { return false }
    let rest = phrases.commonPrefix.dropFirst(clause.count)
    if rest.isEmpty { openSayings(with: String(clause)) } else { instruction.insert(String(rest)) }
    return true
  }

  /// Lists what can be said that has some words in it.
  mutating func openSayings(with words: String) {
    overlay = .list(.sayings, ListPicker(line: LineEditor(words)))
  }

  /// Puts an example into the line: in place of the clause that is being typed, or of all that was
  /// left there, which the arrow keys bring back.
  mutating func take(saying example: String) {
    overlay = nil
    let clause = focus == .instruction ? completion?.clause.count : nil
    if clause == nil, !instruction.isEmpty { recall.add(instruction.text) }
    instruction = LineEditor(instruction.text.dropLast(clause ?? .max) + example)
    focus = .instruction
  }
}

extension [String] {
  /// What all of them begin with, whatever their case.
  var commonPrefix: String {
    guard var common = first else { return "" }
    for text in self {
      while !text.lowercased().hasPrefix(common.lowercased()) { common.removeLast() }
    }
    return common
  }
}
