import Editing
import Terminal

/// Keys while a window lies over the screen.
extension EditorState {
  mutating func handleOverlay(_ key: Key, _ surface: Surface) throws(EditingError) {
    switch overlay {
    case .help(let scroll): handleHelp(key, scroll: scroll, surface)
    case .list(let list, let picker): try handleList(key, list, picker, surface)
    case nil: break
    }
  }

  private mutating func handleHelp(_ key: Key, scroll: Int, _ surface: Surface) {
    let page = max(1, surface.rows - 6)
    let last = HelpView.lastScroll(columns: surface.columns, rows: surface.rows)
    switch key.code {
    case .escape, .enter, .character("q"), .character("?"), .function(1): overlay = nil
    case .character(" "): overlay = .help(scroll: min(scroll + page, last))
    default:
      guard let step = key.asArrow.rowStep(page: page) else { return }
      overlay = .help(scroll: (0...last).clamped(scroll + step))
    }
  }

  // MARK: lists

  private mutating func handleList(
    _ key: Key, _ list: PickList, _ picker: ListPicker, _ surface: Surface
  ) throws(EditingError) {
    var picker = picker
    let before = picker
    func found() -> [PickItem] { before.matches(in: items(of: list)) }
    switch picker.handle(key, count: found().count) {
    case .stay: overlay = .list(list, picker)
    case .leave: overlay = nil
    case .take:
      let found = found()
      guard found.indices.contains(picker.selection) else { return }
      let name = found[picker.selection].name
      switch list {
      case .commands: try takeCommand(name, surface)
      case .engines: try takeEngine(name)
      case .sayings: take(saying: name)
      }
    }
  }

  private mutating func takeCommand(_ name: String, _ surface: Surface) throws(EditingError) {
    guard let command = Command.named(name) else { return }
    overlay = nil
    if command.needsArgument {
      prompt = Prompt(kind: .command, line: LineEditor(command.name + " "))
    } else {
      try perform(command, surface)
    }
  }

  /// An engine that can't be run is refused, and the list stays, so that another can be chosen.
  private mutating func takeEngine(_ name: String) throws(EditingError) {
    if let choice = engineList.choices.first(where: { $0.name == name }), choice.isFaulty {
      throw .unavailable(command: name, reason: choice.finding.text)
    }
    overlay = nil
    choose(.named(name))
  }

  /// Opens the list of engines at the one in use; it fills while models are looked for.
  mutating func openEngines() {
    let current = items(of: .engines).firstIndex(where: \.isMarked)
    overlay = .list(.engines, ListPicker(selection: current ?? 0))
    effects.append(.lookForEngines)
  }

  /// A list that names more engines, or knows more of them; what is chosen in the window stays so.
  mutating func take(_ list: EngineList) {
    let before = items(of: .engines)
    engineList = list
    guard case .list(.engines, var picker) = overlay else { return }
    let (old, new) = (picker.matches(in: before), picker.matches(in: items(of: .engines)))
    let isUntouched = picker.line.isEmpty && !before.contains(where: \.isMarked)
    let chosen =
      isUntouched || !old.indices.contains(picker.selection)
      ? workspace.engine : old[picker.selection].name
    picker.selection =
      new.firstIndex { $0.name == chosen } ?? new.indices.clamped(picker.selection)
    overlay = .list(.engines, picker)
  }
}
