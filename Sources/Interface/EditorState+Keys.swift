import Editing
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
    let effects: [Effect]? =
      switch focus {
      case .settings: handleSettings(key)
      case .picture, .instruction: handlePicture(key, geometry) ? [] : nil
      case .history: handleHistory(key, geometry)
      }
    if let effects { return effects }
    if key == Key(.escape), !isBusy, opening == nil {
      // Escape leaves what is on top, one thing at a time.
      if message != nil { message = nil } else { comparison = nil }
      return []
    }
    guard let command = KeyMap.standard[key] else { return [] }
    return try perform(command, geometry)
  }

  /// Text that was pasted goes where typing would; elsewhere a paste does nothing.
  mutating func paste(_ text: String) {
    if case .palette(var picker) = overlay {
      picker.paste(text)
      overlay = .palette(picker)
    } else if case .engines(var picker) = overlay {
      picker.paste(text)
      overlay = .engines(picker)
    } else if prompt?.isQuestion == false {
      prompt?.line.insert(text)
    } else if focus == .instruction {
      instruction.insert(text)
    }
  }

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
      return [.submit([.line(text)])]
    case (.up, []), (.character("p"), .control):
      if let line = recall.older(than: instruction.text) { instruction = LineEditor(line) }
    case (.down, []), (.character("n"), .control):
      if let line = recall.newer() { instruction = LineEditor(line) }
    case (.character("r"), .control): prompt = Prompt(kind: .search)
    case (.character("x"), .control), (.character("l"), .control), (.character("z"), .control):
      guard let command = KeyMap.standard[key] else { return [] }
      return try perform(command, geometry)
    default:
      if instruction.handle(key), message?.kind == .error { message = nil }
    }
    return []
  }

  private mutating func handlePicture(_ key: Key, _ geometry: Geometry) -> Bool {
    guard key.modifiers.isSubset(of: .shift), geometry.picture != nil else { return false }
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
    let factor = key.modifiers.contains(.shift) ? 5.0 : 1
    viewport.pan(
      x: step.x * factor, y: step.y * factor, picture: pictureSize, panel: pictureArea(geometry))
    return true
  }

  private mutating func handleHistory(_ key: Key, _ geometry: Geometry) -> [Effect]? {
    let page = max(1, geometry.historyRows - 1)
    switch (key.code, key.modifiers) {
    case (.down, []), (.character("j"), []): selectRevision(by: 1)
    case (.up, []), (.character("k"), []): selectRevision(by: -1)
    case (.pageDown, []): selectRevision(by: page)
    case (.pageUp, []): selectRevision(by: -page)
    case (.home, []): selectRevision(by: -tree.revisions.count)
    case (.end, []): selectRevision(by: tree.revisions.count)
    case (.left, []), (.character("h"), []):
      selectedRevision = tree[selectedRevision]?.parent ?? selectedRevision
    case (.right, []), (.character("l"), []):
      selectedRevision = tree.lastTakenChild(of: selectedRevision) ?? selectedRevision
    case (.enter, []): return [.session(.go(selectedRevision))]
    default: return nil
    }
    return []
  }

  /// Moves the cursor of the history panel by rows with a revision.
  mutating func selectRevision(by step: Int) {
    let numbers = tree.graph(showHidden: showsHidden).compactMap(\.number)
    guard !numbers.isEmpty else { return }
    let index = numbers.firstIndex(of: selectedRevision) ?? 0
    selectedRevision = numbers[max(0, min(index + step, numbers.count - 1))]
  }
}
