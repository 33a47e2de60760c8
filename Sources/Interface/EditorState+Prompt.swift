import Editing
import History
import Terminal

/// Keys while a question stands in the prompt line.
extension EditorState {
  mutating func handlePrompt(_ key: Key, _ surface: Surface) throws(EditingError) {
    guard let asked = prompt else { return }
    if asked.isQuestion { return answer(key, asked.kind) }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control):
      prompt = nil
    case (.backspace, []) where asked.line.isEmpty:
      prompt = nil
    case (.tab, _):
      if asked.kind == .command { complete() }
    case (.enter, _):
      prompt = nil
      try accept(asked, surface)
    default:
      guard prompt?.line.handle(key) == true else { return }
      if asked.kind == .search, let text = prompt?.line.text,
        let found = recall.latest(containing: text)
      {
        instruction = LineEditor(found)
      }
    }
  }

  private mutating func answer(_ key: Key, _ kind: Prompt.Kind) {
    switch key.code {
    case .character("y"), .character("Y"):
      prompt = nil
      if case .overwrite(let path) = kind {
        effects.append(.session(.save(path: path, overwrites: true)))
      } else {
        effects.append(.quit)
      }
    case .character("n"), .character("N"), .escape: prompt = nil
    default: break
    }
  }

  /// Completes a command's name as far as all that begin so agree.
  private mutating func complete() {
    guard let typed = prompt?.line.text, !typed.contains(" ") else { return }
    let names = CommandLine.completions(of: typed).map(\.name)
    guard !names.isEmpty else { return }
    prompt?.line = LineEditor(names.commonPrefix + (names.count == 1 ? " " : ""))
  }

  private mutating func accept(_ prompt: Prompt, _ surface: Surface) throws(EditingError) {
    let text = prompt.line.text
    switch prompt.kind {
    case .command:
      guard text.contains(where: { $0 != " " }) else { return }
      let line = try CommandLine(text)
      try perform(line.command, surface, argument: line.argument, isForced: line.isForced)
    case .revisionName(let number): effects.append(.session(.rename(number, text)))
    case .setting(let row):
      message = nil
      try set(row, to: text[...].trimmed)
    case .search: focus = .instruction
    case .overwrite, .quit: break
    }
  }
}
