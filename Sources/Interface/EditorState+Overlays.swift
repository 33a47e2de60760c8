import Editing
import Terminal

/// Keys while a window lies over the screen.
extension EditorState {
  mutating func handleOverlay(
    _ key: Key, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    switch overlay {
    case .help(let scroll): handleHelp(key, scroll: scroll, geometry)
    case .palette(let picker): return try handlePalette(key, picker, geometry)
    case .engines(let picker): return try handleEngines(key, picker)
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
    _ key: Key, _ picker: ListPicker, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    var picker = picker
    let found = PaletteView.matches(picker.line.text)
    let answer = picker.handle(key, count: found.count)
    overlay = answer == .stay ? .palette(picker) : nil
    guard answer == .take, found.indices.contains(picker.selection) else { return [] }
    let command = found[picker.selection]
    guard !command.needsArgument else {
      prompt = Prompt(kind: .command, line: LineEditor(command.name + " "))
      return []
    }
    return try perform(command, geometry)
  }

  // MARK: engines

  /// Opens the list of engines at the one in use; it fills while models are looked for.
  mutating func openEngines() -> [Effect] {
    overlay = .engines(ListPicker(selection: engineList.index(of: workspace.engine) ?? 0))
    return [.lookForEngines]
  }

  /// A list that names more engines, or knows more of them; what is chosen in the window stays so.
  mutating func take(_ list: EngineList) {
    let before = engineList
    engineList = list
    guard case .engines(var picker) = overlay else { return }
    let old = EnginesView.matches(picker.line.text, in: before)
    let new = EnginesView.matches(picker.line.text, in: list)
    let isUntouched = picker.line.isEmpty && before.index(of: workspace.engine) == nil
    let chosen =
      isUntouched || !old.indices.contains(picker.selection)
      ? workspace.engine : old[picker.selection].name
    picker.selection =
      new.firstIndex { $0.name == chosen } ?? min(picker.selection, max(0, new.count - 1))
    overlay = .engines(picker)
  }

  private mutating func handleEngines(
    _ key: Key, _ picker: ListPicker
  ) throws(EditingError) -> [Effect] {
    var picker = picker
    let found = EnginesView.matches(picker.line.text, in: engineList)
    switch picker.handle(key, count: found.count) {
    case .stay: overlay = .engines(picker)
    case .leave: overlay = nil
    case .take:
      guard found.indices.contains(picker.selection) else { break }
      let choice = found[picker.selection]
      // One that can't be run is refused, and another can be chosen.
      guard !choice.isFaulty else {
        throw .unavailable(command: choice.name, reason: choice.finding.text)
      }
      overlay = nil
      return [.session(.choose(.named(choice.name)))]
    }
    return []
  }
}

extension EngineList {
  /// The index of an engine in the list.
  fileprivate func index(of name: String) -> Int? { choices.firstIndex { $0.name == name } }
}
