import Editing
import History
import Terminal

/// Keys while a question stands in the prompt line.
extension EditorState {
  mutating func handlePrompt(
    _ key: Key, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    guard let asked = prompt else { return [] }
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
      return try accept(asked, geometry)
    default:
      guard prompt?.line.handle(key) == true else { return [] }
      if asked.kind == .search, let text = prompt?.line.text,
        let found = recall.latest(containing: text)
      {
        instruction = LineEditor(found)
      }
    }
    return []
  }

  private mutating func answer(_ key: Key, _ kind: Prompt.Kind) -> [Effect] {
    switch key.code {
    case .character("y"), .character("Y"):
      prompt = nil
      if case .overwrite(let path) = kind { return [.session(.save(path: path, overwrites: true))] }
      return [.quit]
    case .character("n"), .character("N"), .escape:
      prompt = nil
    default: break
    }
    return []
  }

  /// Completes a command's name as far as all that begin so agree.
  private mutating func complete() {
    guard let typed = prompt?.line.text, !typed.contains(" ") else { return }
    let names = CommandLine.completions(of: typed).map(\.name)
    guard var common = names.first else { return }
    for name in names { while !name.hasPrefix(common) { common.removeLast() } }
    prompt?.line = LineEditor(names.count == 1 ? common + " " : common)
  }

  private mutating func accept(
    _ prompt: Prompt, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    let text = prompt.line.text
    switch prompt.kind {
    case .command:
      guard text.contains(where: { $0 != " " }) else { return [] }
      let line = try CommandLine(text)
      return try perform(
        line.command, geometry, argument: line.argument, isForced: line.isForced)
    case .revisionName(let number): return [.session(.rename(number, text))]
    case .setting(let row): return try set(row, to: text)
    case .search: focus = .instruction
    case .overwrite, .quit: break
    }
    return []
  }
}
