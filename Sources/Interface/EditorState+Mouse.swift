import Editing
import History
import Pixels
import Terminal

extension EditorState {
  /// Handles a press, movement or turn of the mouse.
  ///
  /// - Parameters:
  ///   - place: the cell under the pointer.
  ///   - x: the pointer in screen pixels; the middle of its cell where the terminal tells no more.
  ///   - y: likewise, downwards.
  mutating func handle(
    _ mouse: Mouse, at place: CellPoint, x: Double, y: Double, _ geometry: Geometry
  ) throws(EditingError) -> [Effect] {
    guard overlay == nil, prompt == nil, geometry.picture != nil || maskDraft == nil else {
      // A drag that ends where its picture cannot be seen any more draws nothing.
      if mouse.action == .release, maskDraft?.isDragged == true { maskDraft = nil }
      return []
    }
    if let panel = geometry.picture, maskDraft?.isDragged == true || panel.contains(place) {
      let shown = shownPanel(panel, at: place)
      let point = PicturePanel.point(x: x, y: y, panel: shown, self, cell: geometry.cell)
      try handlePictureMouse(mouse, point, geometry.cell.pixels(of: shown))
      return []
    }
    guard mouse.action != .drag, mouse.action != .release else { return [] }
    if let panel = geometry.history, panel.contains(place) {
      return handleHistoryMouse(mouse, row: place.row, panel)
    }
    if let panel = geometry.settings, panel.contains(place) {
      handleSettingsMouse(mouse, row: place.row, panel)
    } else if place.row == geometry.promptRow, mouse.action == .press {
      return try perform(.instruct, geometry)
    }
    return []
  }

  private func shownPanel(_ panel: CellRectangle, at place: CellPoint) -> CellRectangle {
    var shown = PicturePanel.shownPanel(panel, self)
    if place.column >= shown.maxColumn { shown.column = panel.maxColumn - shown.columns }
    return shown
  }

  private mutating func handlePictureMouse(
    _ mouse: Mouse, _ point: Point, _ panel: Size
  ) throws(EditingError) {
    switch (mouse.action, mouse.button) {
    case (.wheelUp, _), (.wheelDown, _):
      viewport.magnify(
        by: mouse.action == .wheelUp ? 1.25 : 0.8, around: point, picture: pictureSize,
        panel: panel)
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

  private mutating func handleHistoryMouse(
    _ mouse: Mouse, row: Int, _ panel: CellRectangle
  ) -> [Effect] {
    let numbers = tree.graph(showHidden: showsHidden).compactMap(\.number)
    let index = numbers.firstIndex(of: selectedRevision) ?? 0
    switch mouse.action {
    case .wheelUp: selectedRevision = numbers[max(0, index - 1)]
    case .wheelDown: selectedRevision = numbers[min(numbers.count - 1, index + 1)]
    default:
      focus = .history
      guard let number = HistoryPanel.revision(atRow: row, of: panel, self) else { return [] }
      selectedRevision = number
      return [.go(number)]
    }
    return []
  }

  private mutating func handleSettingsMouse(_ mouse: Mouse, row: Int, _ panel: CellRectangle) {
    focus = .settings
    if let index = SettingsPanel.index(atRow: row, of: panel, self) { selectedSetting = index }
    // The wheel changes the value it turns over.
    switch mouse.action {
    case .wheelUp: changeSelectedSetting(by: 1)
    case .wheelDown: changeSelectedSetting(by: -1)
    default: break
    }
  }
}
