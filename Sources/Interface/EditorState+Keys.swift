import Editing
import History
import Pixels
import Terminal

extension EditorState {
  /// Handles what the person does; what cannot be done now is shown with its reason.
  mutating func handle(_ input: InputEvent, on surface: Surface) {
    guard !isLeaving else {
      // A disk may hang: what is being written is not waited for against the person's will.
      if input == .key(Key(.character("c"), .control)) { effects.append(.quit) }
      return
    }
    do throws(EditingError) {
      switch input {
      case .key(let key): try handle(key, surface)
      case .mouse(let mouse): try handle(mouse, at: surface.pointer(mouse), surface)
      case .paste(let text): paste(text)
      case .report, .focus: break
      }
    } catch {
      show(error.description, .error)
    }
  }

  /// Whether keys are text, or an answer: nothing may take them over.
  var isTyping: Bool { prompt != nil || overlay != nil || focus == .instruction }

  /// Takes what was written in the person's text editor as the instruction.
  mutating func takeComposed(_ text: String) {
    instruction = LineEditor()
    instruction.insert(text)
    focus = .instruction
  }

  /// Handles a key.
  ///
  /// - Throws: `EditingError` for what cannot be done now.
  mutating func handle(_ key: Key, _ surface: Surface) throws(EditingError) {
    if overlay != nil { return try handleOverlay(key, surface) }
    if prompt != nil { return try handlePrompt(key, surface) }
    if maskDraft != nil { return try handleDraft(key, surface) }
    if focus == .instruction { return try handleInstruction(key, surface) }
    if answerQuestion(key) || moveWipe(key) { return }
    let isHandled =
      switch focus {
      case .settings: handleSettings(key)
      case .picture, .instruction: handlePicture(key, surface)
      case .history: handleHistory(key, surface)
      }
    if isHandled { return }
    if key == Key(.escape), !isBusy, opening == nil {
      // Escape leaves what is on top, one thing at a time.
      if message != nil { message = nil } else { comparison = nil }
    } else if let command = KeyMap.commands[key] {
      try perform(command, surface)
    }
  }

  /// Text that was pasted goes where typing would; elsewhere a paste does nothing.
  mutating func paste(_ text: String) {
    if case .list(let list, var picker) = overlay {
      picker.paste(text)
      overlay = .list(list, picker)
    } else if prompt?.isQuestion == false {
      prompt?.line.insert(text)
    } else if focus == .instruction {
      instruction.insert(text)
    }
  }

  private mutating func handleDraft(_ key: Key, _ surface: Surface) throws(EditingError) {
    guard let draft = maskDraft else { return }
    switch key.code {
    case .escape: maskDraft = nil
    case .enter where !draft.isDragged:
      maskDraft = nil
      try addToMask(draft.rectangle, adds: draft.adds)
    default:
      guard !draft.isDragged else { return }
      let scale = viewport.scale(of: pictureSize, in: pictureArea(on: surface))
      let step = max(1, Int((Double(surface.cell.width) / scale).rounded()))
      let size = pictureSize
      maskDraft?.handle(key, step: step, in: size)
    }
  }

  /// - Returns: false where the key means nothing to the panel, as in those of the other panels.
  private mutating func handlePicture(_ key: Key, _ surface: Surface) -> Bool {
    guard key.modifiers.isSubset(of: .shift), let (x, y) = key.asArrow.direction else {
      return false
    }
    let step = key.modifiers.contains(.shift) ? 0.5 : 0.1
    viewport.pan(
      x: Double(x) * step, y: Double(y) * step, picture: pictureSize,
      panel: pictureArea(on: surface))
    return true
  }

  /// Moves the line of a wipe, whatever panel has the focus.
  ///
  /// - Returns: false where there is none, and for a key that leads neither left nor right.
  private mutating func moveWipe(_ key: Key) -> Bool {
    guard isWiping, key.modifiers.isSubset(of: .shift),
      let (x, y) = key.asArrow.direction, y == 0, let wipe = comparison?.wipe
    else { return false }
    let step = key.modifiers.contains(.shift) ? 0.1 : 0.025
    comparison?.moveWipe(to: wipe + Double(x) * step)
    return true
  }

  private mutating func handleHistory(_ key: Key, _ surface: Surface) -> Bool {
    let key = key.asArrow
    let page = max(1, (surface.layout(for: focus)?.history?.rows ?? 0) - 1)
    if let step = key.rowStep(page: page) {
      selectRevision(by: step)
      return true
    }
    switch key {
    case Key(.left): selectedRevision = tree[selectedRevision]?.parent ?? selectedRevision
    case Key(.right):
      selectedRevision = tree.lastTakenChild(of: selectedRevision) ?? selectedRevision
    case Key(.enter): go(to: selectedRevision)
    default: return false
    }
    return true
  }

  /// Moves the cursor of the history panel by rows with a revision.
  mutating func selectRevision(by step: Int) {
    selectedRevision = history.revision(below: selectedRevision, by: step) ?? selectedRevision
  }
}
