import Editing
import History
import Pixels
import Terminal

extension EditorState {
  /// Handles a press, movement or turn of the mouse over what the screen shows.
  mutating func handle(
    _ mouse: Mouse, at pointer: SIMD2<Double>, _ surface: Surface
  ) throws(EditingError) {
    let frame = EditorView.frame(self, on: surface)
    let isDrag = (maskDraft?.isDragged ?? comparison?.isDragged) == true
    guard overlay == nil, prompt == nil, maskDraft == nil || !frame.pictures.isEmpty else {
      // A drag that ends where its picture cannot be seen any more draws nothing.
      if mouse.action == .release, isDrag {
        maskDraft = nil
        comparison?.isDragged = false
      }
      return
    }
    let target = frame.target(at: surface.cell(under: pointer))
    // A drag goes on wherever the mouse is.
    if isDrag, let slot = frame.pictures.first {
      return try handle(mouse, at: pointer, over: slot, surface)
    }
    if case .picture(let slot) = target {
      return try handle(mouse, at: pointer, over: slot, surface)
    }
    guard mouse.action != .drag, mouse.action != .release else { return }
    switch target {
    case .history: handleHistory(mouse, over: nil)
    case .revision(let number): handleHistory(mouse, over: number)
    case .settings: handleSettings(mouse, over: nil)
    case .setting(let index): handleSettings(mouse, over: index)
    case .prompt where mouse.action == .press: try perform(.instruct, surface)
    case .prompt, .item, .window, .picture, nil: break
    }
  }

  private mutating func handle(
    _ mouse: Mouse, at pointer: SIMD2<Double>, over slot: PictureSlot, _ surface: Surface
  ) throws(EditingError) {
    let point = slot.point(under: pointer, cell: surface.cell)
    switch (mouse.action, mouse.button) {
    case (.wheelUp, _), (.wheelDown, _):
      viewport.magnify(
        by: mouse.action == .wheelUp ? Viewport.zoomStep : 1 / Viewport.zoomStep, around: point,
        picture: slot.request.pictureSize, panel: slot.panel.pixels(surface.cell))
    case (.press, .left) where isWiping, (.drag, _) where comparison?.isDragged == true:
      focus = .picture
      comparison?.isDragged = true
      comparison?.moveWipe(to: slot.fraction(under: pointer, cell: surface.cell))
    case (.release, _) where comparison?.isDragged == true: comparison?.isDragged = false
    case (.press, .left), (.press, .right):
      focus = .picture
      guard comparison == nil else { return }
      message = nil
      maskDraft = MaskDraft(at: point, adds: mouse.button == .left)
    case (.drag, _):
      guard maskDraft?.isDragged == true else { return }
      maskDraft?.drag(to: point)
      showsMaskTint = true
    case (.release, _):
      guard let draft = maskDraft, draft.isDragged else { return }
      maskDraft = nil
      guard !draft.isClick else { return }
      try addToMask(draft.rectangle, adds: draft.adds)
    case (.press, _): break
    }
  }

  private mutating func handleHistory(_ mouse: Mouse, over number: Int?) {
    switch mouse.action {
    case .wheelUp: selectRevision(by: -1)
    case .wheelDown: selectRevision(by: 1)
    default:
      focus = .history
      guard let number else { return }
      selectedRevision = number
      go(to: number)
    }
  }

  private mutating func handleSettings(_ mouse: Mouse, over index: Int?) {
    focus = .settings
    if let index { selectedSetting = index }
    // The wheel changes the value it turns over.
    switch mouse.action {
    case .wheelUp: changeSelectedSetting(by: 1)
    case .wheelDown: changeSelectedSetting(by: -1)
    default: break
    }
  }
}
