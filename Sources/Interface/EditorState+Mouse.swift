import Editing
import History
import Pixels
import Terminal

extension EditorState {
  /// Handles a press, movement or turn of the mouse over what a frame shows.
  mutating func handle(
    _ mouse: Mouse, at pointer: Pointer, in frame: Frame, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    let target = frame.target(at: pointer.cell)
    // A drag goes on wherever the mouse is.
    let dragged = maskDraft?.isDragged == true ? frame.pictures.first : nil
    guard overlay == nil, prompt == nil, maskDraft == nil || !frame.pictures.isEmpty else {
      // A drag that ends where its picture cannot be seen any more draws nothing.
      if mouse.action == .release, maskDraft?.isDragged == true { maskDraft = nil }
      return []
    }
    if let dragged {
      try handle(mouse, at: pointer, over: dragged, geometry)
      return []
    }
    if case .picture(let slot) = target {
      try handle(mouse, at: pointer, over: slot, geometry)
      return []
    }
    guard mouse.action != .drag, mouse.action != .release else { return [] }
    switch target {
    case .history: return handleHistory(mouse, over: nil)
    case .revision(let number): return handleHistory(mouse, over: number)
    case .settings: return handleSettings(mouse, over: nil)
    case .setting(let index): return handleSettings(mouse, over: index)
    case .prompt where mouse.action == .press: return try perform(.instruct, geometry)
    case .prompt, .item, .window, .picture, nil: break
    }
    return []
  }

  private mutating func handle(
    _ mouse: Mouse, at pointer: Pointer, over slot: PictureSlot, _ geometry: Geometry
  ) throws(EditingError) {
    let point = slot.point(under: pointer, cell: geometry.cell)
    switch (mouse.action, mouse.button) {
    case (.wheelUp, _), (.wheelDown, _):
      viewport.magnify(
        by: mouse.action == .wheelUp ? Viewport.zoomStep : 1 / Viewport.zoomStep, around: point,
        picture: slot.request.pictureSize, panel: geometry.cell.pixels(of: slot.panel))
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

  private mutating func handleHistory(_ mouse: Mouse, over number: Int?) -> [Effect] {
    switch mouse.action {
    case .wheelUp: selectRevision(by: -1)
    case .wheelDown: selectRevision(by: 1)
    default:
      focus = .history
      guard let number else { return [] }
      selectedRevision = number
      return [.session(.go(number))]
    }
    return []
  }

  private mutating func handleSettings(_ mouse: Mouse, over index: Int?) -> [Effect] {
    focus = .settings
    if let index { selectedSetting = index }
    // The wheel changes the value it turns over.
    return switch mouse.action {
    case .wheelUp: changeSelectedSetting(by: 1)
    case .wheelDown: changeSelectedSetting(by: -1)
    default: []
    }
  }
}
