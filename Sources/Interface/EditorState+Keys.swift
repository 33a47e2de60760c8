import Editing
import Engine
import History
import Pixels
import Terminal

extension EditorState {
  /// Handles a key and says what is to be done outside the state.
  ///
  /// - Throws: `EditingError` for what cannot be done now.
  mutating func handle(_ key: Key, _ geometry: Geometry) throws(EditingError) -> [Effect] {
    if overlay != nil { return try handleOverlay(key, geometry) }
    if prompt != nil { return try handlePrompt(key, geometry) }
    if maskDraft != nil { return try handleDraft(key, geometry) }
    if focus == .instruction { return try handleInstruction(key, geometry) }
    let isHandled =
      switch focus {
      case .settings: handleSettings(key)
      case .picture, .instruction: handlePicture(key, geometry)
      case .history: false
      }
    if isHandled { return [] }
    if focus == .history, let effects = handleHistory(key, geometry) { return effects }
    if key == Key(.escape), run == nil {
      // Escape leaves what is on top, one thing at a time.
      if message != nil { message = nil } else { comparison = nil }
      return []
    }
    guard let name = KeyMap.standard[key] else { return [] }
    return try perform(name, geometry)
  }

  /// Text that was pasted goes where typing would; elsewhere a paste does nothing.
  mutating func paste(_ text: String) {
    if case .palette(var line, _) = overlay {
      line.insert(text)
      overlay = .palette(line: line, selection: 0)
    } else if prompt?.isQuestion == false {
      prompt?.line.insert(text)
    } else if focus == .instruction {
      instruction.insert(text)
    }
  }

  // MARK: overlays

  private mutating func handleOverlay(
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

  // MARK: prompt

  private mutating func handlePrompt(
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
      if case .overwrite(let path) = kind { return [.save(path: path, overwrites: true)] }
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
    let names = CommandLine.completions(of: typed).map(\.name.rawValue)
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
        line.command.name, geometry, argument: line.argument, isForced: line.isForced)
    case .revisionName(let number): return [.rename(number, text)]
    case .setting(let index): try set(SettingsPanel.rows[index], to: text)
    case .search: focus = .instruction
    case .overwrite, .quit: break
    }
    return []
  }

  private mutating func set(_ row: SettingsPanel.Row, to text: String) throws(EditingError) {
    switch row {
    case .engine: workspace.engine = try engines.engine(named: text).facts.name
    case .control(let setting):
      try SettingControl.control(of: setting).set(text, in: &workspace.settings)
    case .mask:
      let part = try maskPart(TypedRectangle(text).rectangle(in: pictureSize), adds: true)
      workspace.mask.parts = [part]
    case .grow, .feather:
      guard let pixels = Int(text), (0...10_000).contains(pixels) else {
        throw .setting(
          name: row == .grow ? "grow" : "feather", value: text,
          allowed: "a number of pixels from 0 to 10000")
      }
      if row == .grow { workspace.mask.grow = pixels } else { workspace.mask.feather = pixels }
    }
  }

  // MARK: panels

  private mutating func handleDraft(
    _ key: Key, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    guard let draft = maskDraft else { return [] }
    switch key.code {
    case .escape: maskDraft = nil
    case .enter where !draft.isDragged:
      maskDraft = nil
      try addToMask(draft.rectangle, adds: draft.adds)
    default:
      guard !draft.isDragged, let panel = geometry.picture else { return [] }
      let scale = viewport.scale(of: pictureSize, in: geometry.cell.pixels(of: panel))
      let step = max(1, Int((Double(geometry.cell.width) / scale).rounded()))
      _ = maskDraft?.handle(key, step: step, in: pictureSize)
    }
    return []
  }

  private mutating func handleInstruction(
    _ key: Key, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control), (.tab, _):
      focus = .picture
    case (.enter, _):
      let text = instruction.text
      guard text.contains(where: { !$0.isWhitespace }) else { return [] }
      focus = .picture
      instruction.clear()
      return [.instruct(text)]
    case (.up, []), (.character("p"), .control):
      if let line = recall.older(than: instruction.text) { instruction = LineEditor(line) }
    case (.down, []), (.character("n"), .control):
      if let line = recall.newer() { instruction = LineEditor(line) }
    case (.character("r"), .control): prompt = Prompt(kind: .search)
    case (.character("x"), .control), (.character("l"), .control), (.character("z"), .control):
      guard let name = KeyMap.standard[key] else { return [] }
      return try perform(name, geometry)
    default:
      if instruction.handle(key), message?.kind == .error { message = nil }
    }
    return []
  }

  private mutating func handlePicture(_ key: Key, _ geometry: Geometry) -> Bool {
    guard key.modifiers.isSubset(of: .shift), let panel = geometry.picture else { return false }
    let step: (x: Double, y: Double)
    switch key.code {
    case .left, .character("h"): step = (-0.1, 0)
    case .right, .character("l"): step = (0.1, 0)
    case .up, .character("k"): step = (0, -0.1)
    case .down, .character("j"): step = (0, 0.1)
    default: return false
    }
    if comparison?.view == .wipe, step.x != 0 {
      comparison?.moveWipe(by: step.x / (key.modifiers.contains(.shift) ? 1 : 4))
      return true
    }
    let size = geometry.cell.pixels(of: PicturePanel.shownPanel(panel, self))
    let factor = key.modifiers.contains(.shift) ? 5.0 : 1
    viewport.pan(x: step.x * factor, y: step.y * factor, picture: pictureSize, panel: size)
    return true
  }

  private mutating func handleHistory(_ key: Key, _ geometry: Geometry) -> [Effect]? {
    let numbers = tree.graph(showHidden: showsHidden).compactMap(\.number)
    let index = numbers.firstIndex(of: selectedRevision) ?? 0
    func select(_ index: Int) -> Int {
      numbers.isEmpty ? selectedRevision : numbers[max(0, min(index, numbers.count - 1))]
    }
    let page = max(1, (geometry.history?.rows ?? 10) - 1)
    switch (key.code, key.modifiers) {
    case (.down, []), (.character("j"), []): selectedRevision = select(index + 1)
    case (.up, []), (.character("k"), []): selectedRevision = select(index - 1)
    case (.pageDown, []): selectedRevision = select(index + page)
    case (.pageUp, []): selectedRevision = select(index - page)
    case (.home, []): selectedRevision = select(0)
    case (.end, []): selectedRevision = select(numbers.count - 1)
    case (.left, []), (.character("h"), []):
      selectedRevision = tree[selectedRevision]?.parent ?? selectedRevision
    case (.right, []), (.character("l"), []):
      selectedRevision = tree.lastTakenChild(of: selectedRevision) ?? selectedRevision
    case (.enter, []): return [.go(selectedRevision)]
    default: return nil
    }
    return []
  }

  private mutating func handleSettings(_ key: Key) -> Bool {
    let rows = SettingsPanel.rows
    let row = rows[selectedSetting]
    guard key.modifiers.isSubset(of: .shift) else { return false }
    let isLarge = key.modifiers.contains(.shift)
    switch key.code {
    case .down, .character("j"): selectedSetting = min(rows.count - 1, selectedSetting + 1)
    case .up, .character("k"): selectedSetting = max(0, selectedSetting - 1)
    case .right, .character("l"): changeSelectedSetting(by: 1, isLarge: isLarge)
    case .left, .character("h"): changeSelectedSetting(by: -1, isLarge: isLarge)
    case .enter: prompt = Prompt(kind: .setting(selectedSetting))
    case .backspace: reset(row)
    default: return false
    }
    return true
  }

  /// Changes the value that the cursor of the settings panel stands on by small or large steps.
  mutating func changeSelectedSetting(by steps: Int, isLarge: Bool = false) {
    let row = SettingsPanel.rows[selectedSetting]
    let pixels = steps * (isLarge ? 10 : 1)
    switch row {
    case .engine:
      let names = engines.names
      let index = names.firstIndex(of: workspace.engine) ?? 0
      workspace.engine = names[(index + steps + names.count) % names.count]
    case .control(let setting):
      SettingControl.control(of: setting)
        .change(by: steps, isLarge: isLarge, in: &workspace.settings)
    case .mask: break
    case .grow: workspace.mask.grow = max(0, min(10_000, workspace.mask.grow + pixels))
    case .feather: workspace.mask.feather = max(0, min(10_000, workspace.mask.feather + pixels))
    }
  }

  private mutating func reset(_ row: SettingsPanel.Row) {
    switch row {
    case .engine: workspace.engine = Workspace().engine
    case .control(let setting):
      SettingControl.control(of: setting).reset(in: &workspace.settings)
    case .mask: workspace.mask = Mask()
    case .grow: workspace.mask.grow = 0
    case .feather: workspace.mask.feather = 0
    }
  }
}
