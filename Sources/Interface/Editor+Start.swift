import Editing
import History
import Terminal

extension Editor {
  /// Handles a key on the start screen.
  func handleStart(_ key: Key) async {
    guard let state = start else { return }
    if state.path != nil {
      await handlePath(key)
      return
    }
    switch (key.code, key.modifiers) {
    case (.down, _), (.character("j"), []): start?.select(state.selection + 1)
    case (.up, _), (.character("k"), []): start?.select(state.selection - 1)
    case (.home, _): start?.select(0)
    case (.end, _): start?.select(state.items.count - 1)
    case (.enter, _): await choose()
    case (.character("q"), []), (.escape, _), (.character("c"), .control): ending = 0
    case (.character("l"), .control): screen.repaintAll()
    case (.character("z"), .control): screen.suspend()
    default: break
    }
  }

  /// Handles the mouse on the start screen: a click opens, the wheel chooses.
  func handleStart(_ mouse: Mouse) async {
    guard let state = start else { return }
    switch (mouse.action, mouse.button) {
    case (.wheelDown, _): start?.select(state.selection + 1)
    case (.wheelUp, _): start?.select(state.selection - 1)
    case (.press, .left):
      let row = screen.mouse == .pixels ? mouse.y / cell.height : mouse.y
      guard
        let index = StartView.index(
          atRow: row, columns: screen.columns, rows: screen.rows, state)
      else { return }
      start?.select(index)
      await choose()
    default: break
    }
  }

  private func handlePath(_ key: Key) async {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): start?.path = nil
    case (.enter, _):
      guard let path = start?.path?.text, !path.isEmpty else { return }
      await attempt {
        await take(
          try EditingSession.open(
            path: Self.expanded(path), in: options.folders, access: options.access))
      }
    default: _ = start?.path?.handle(key)
    }
  }

  private func choose() async {
    switch start?.selected {
    case .demo:
      await attempt { await takeDemo(try options.demo()) }
    case .file:
      start?.message = nil
      start?.path = LineEditor()
    case .session(let summary):
      await attempt {
        await take(try EditingSession.open(session: summary.path, access: options.access))
      }
    case nil: break
    }
  }

  /// Opens a session, or says why that can't be done.
  private func attempt(_ opening: () async throws -> Void) async {
    do {
      try await opening()
    } catch {
      start?.message = "\(error)"
    }
  }
}
