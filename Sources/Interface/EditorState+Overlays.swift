import Editing
import Terminal

/// Keys while a window lies over the screen.
extension EditorState {
  mutating func handleOverlay(
    _ key: Key, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    switch overlay {
    case .help(let scroll): handleHelp(key, scroll: scroll, geometry)
    case .palette(let line, let selection):
      return try handlePalette(key, line, selection, geometry)
    case nil: break
    }
    return []
  }

  private mutating func handleHelp(_ key: Key, scroll: Int, _ geometry: Geometry) {
    let page = max(1, geometry.rows - 6)
    let moved: Int
    switch key.code {
    case .down, .character("j"): moved = scroll + 1
    case .up, .character("k"): moved = scroll - 1
    case .pageDown, .character(" "): moved = scroll + page
    case .pageUp: moved = scroll - page
    case .home: moved = 0
    case .end: moved = Int.max
    case .escape, .enter, .character("q"), .character("?"), .function(1):
      overlay = nil
      return
    default: return
    }
    let last = HelpView.lastScroll(columns: geometry.columns, rows: geometry.rows)
    overlay = .help(scroll: max(0, min(moved, last)))
  }

  private mutating func handlePalette(
    _ key: Key, _ line: LineEditor, _ selection: Int, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    let found = PaletteView.matches(line.text)
    func moved(by step: Int) -> Overlay {
      .palette(line: line, selection: max(0, min(selection + step, found.count - 1)))
    }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control): overlay = nil
    case (.down, _), (.character("n"), .control): overlay = moved(by: 1)
    case (.up, _), (.character("p"), .control): overlay = moved(by: -1)
    case (.pageDown, _): overlay = moved(by: 10)
    case (.pageUp, _): overlay = moved(by: -10)
    case (.enter, _):
      overlay = nil
      guard found.indices.contains(selection) else { return [] }
      let command = found[selection]
      guard !command.needsArgument else {
        prompt = Prompt(kind: .command, line: LineEditor(command.name.rawValue + " "))
        return []
      }
      return try perform(command.name, geometry)
    default:
      var line = line
      if line.handle(key) { overlay = .palette(line: line, selection: 0) }
    }
    return []
  }
}
