import Editing
import Engine
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct MouseTests {
  private var state = EditorState.opened()

  /// Sends a mouse event at a place in screen pixels.
  @discardableResult
  private mutating func mouse(
    _ action: Mouse.Action, _ button: Mouse.Button, x: Double, y: Double, columns: Int = 120,
    rows: Int = 40
  ) throws -> [Effect] {
    let surface = Surface.of(columns: columns, rows: rows)
    let mouse = Mouse(action, button, x: Int(x), y: Int(y))
    try state.handle(mouse, at: SIMD2(x, y), surface)
    return state.takeEffects()
  }

  /// The picture on the screen: its first cell's corner in screen pixels, and what it shows.
  private func shown() throws -> (x: Double, y: Double, window: Viewport.Window) {
    let frame = EditorView.frame(state, on: .of())
    let slot = try #require(frame.pictures.first)
    return (
      Double(slot.area.column * 8), Double(slot.area.row * 16), slot.request.window
    )
  }

  /// Drags from one picture pixel to another, given where they are on the screen.
  private mutating func drag(_ button: Mouse.Button, from start: Point, to end: Point) throws {
    let (left, top, window) = try shown()
    func place(_ point: Point) -> (x: Double, y: Double) {
      (
        left + (Double(point.x - window.crop.x) + 0.5) * window.scale.x,
        top + (Double(point.y - window.crop.y) + 0.5) * window.scale.y
      )
    }
    let (from, to) = (place(start), place(end))
    try mouse(.press, button, x: from.x, y: from.y)
    try mouse(.drag, button, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    try mouse(.drag, button, x: to.x, y: to.y)
    try mouse(.release, button, x: to.x, y: to.y)
  }

  @Test(arguments: ["fit", "50", "100", "237", "800"])
  func aDragDrawsTheRectangleBetweenTheTwoPixelsAtAnyZoom(zoom: String) throws {
    var test = self
    try test.state.command("zoom \(zoom)")
    let window = try test.shown().window
    // Where a picture pixel is smaller than a screen pixel, none can be aimed at exactly.
    let start = Point(x: window.crop.x + 3, y: window.crop.y + 5)
    let end = Point(x: window.crop.maxX - 8, y: window.crop.maxY - 6)
    try test.drag(.left, from: start, to: end)
    #expect(
      test.state.workspace.mask.parts
        == [
          Mask.Part(
            Rectangle(
              x: start.x, y: start.y, width: end.x - start.x + 1, height: end.y - start.y + 1))
        ])
  }

  @Test mutating func theLineOfAWipeIsDraggedAndStaysAtTheEdgeBeyondIt() throws {
    try state.press("c", "v", "v")
    let (left, top, window) = try shown()
    func x(_ fraction: Double) -> Double { left + fraction * Double(window.size.width) }
    try mouse(.press, .left, x: x(0.25), y: top + 20)
    #expect(state.comparison.map { abs($0.wipe - 0.25) < 0.01 } == true)
    try mouse(.drag, .left, x: x(0.75), y: top + 30)
    #expect(state.comparison.map { abs($0.wipe - 0.75) < 0.01 } == true)
    try mouse(.drag, .left, x: 950, y: 10)
    #expect(state.comparison?.wipe == 1)
    try mouse(.release, .left, x: 950, y: 10)
    try mouse(.drag, .left, x: x(0.5), y: top + 20)
    #expect(state.comparison?.wipe == 1, "nothing is dragged any more")
    #expect(!state.workspace.mask.isDrawn && state.maskDraft == nil)
  }

  @Test mutating func aDragUpAndLeftIsTheSameRectangle() throws {
    try drag(.left, from: Point(x: 500, y: 400), to: Point(x: 100, y: 50))
    #expect(
      state.workspace.mask.added == [Rectangle(x: 100, y: 50, width: 401, height: 351)])
  }

  @Test mutating func theRightButtonTakesAway() throws {
    try drag(.left, from: Point(x: 100, y: 100), to: Point(x: 500, y: 400))
    try drag(.right, from: Point(x: 200, y: 200), to: Point(x: 300, y: 300))
    #expect(state.workspace.mask.parts.map(\.adds) == [true, false])
    #expect(
      state.workspace.mask.subtracted == [Rectangle(x: 200, y: 200, width: 101, height: 101)])
  }

  @Test mutating func aDragThatLeavesThePictureEndsAtItsEdge() throws {
    let (left, top, window) = try shown()
    try mouse(.press, .left, x: left + 100, y: top + 100)
    try mouse(.drag, .left, x: 118 * 8, y: 39 * 16)
    try mouse(.release, .left, x: 118 * 8, y: 39 * 16)
    let rectangle = try #require(state.workspace.mask.added.first)
    #expect(rectangle.maxX == photoSize.width && rectangle.maxY == photoSize.height)
    #expect(rectangle.x == Int(100 / window.scale.x))
  }

  @Test mutating func aClickWithoutAMovementDrawsNothing() throws {
    let (left, top, _) = try shown()
    try mouse(.press, .left, x: left + 50, y: top + 50)
    try mouse(.release, .left, x: left + 50, y: top + 50)
    #expect(state.workspace.mask == Mask())
    #expect(state.maskDraft == nil)
  }

  @Test mutating func theRectangleIsShownWhileItIsDrawn() throws {
    let (left, top, _) = try shown()
    try mouse(.press, .left, x: left + 10, y: top + 10)
    try mouse(.drag, .left, x: left + 90, y: top + 60)
    let frame = EditorView.frame(state, on: .of())
    #expect(frame.pictures.first?.request.mask?.parts.count == 1)
    #expect(frame.pictures.first?.request.isTinted == true)
    #expect(frame.grid.lines[36].contains("add "))
    try state.press(.escape)
    #expect(state.maskDraft == nil && state.workspace.mask == Mask())
  }

  @Test mutating func theWheelZoomsWhereThePointerIs() throws {
    let (left, top, window) = try shown()
    let (x, y) = (left + 90, top + 70)
    let anchor = window.point(x: 90, y: 70)
    for _ in 0..<8 { try mouse(.wheelUp, .none, x: x, y: y) }
    let (newLeft, newTop, newWindow) = try shown()
    #expect(newWindow.scale.x > 3 * window.scale.x)
    let kept = newWindow.point(x: x - newLeft, y: y - newTop)
    #expect(abs(kept.x - anchor.x) <= 30 && abs(kept.y - anchor.y) <= 30)
  }

  @Test mutating func aClickInTheHistoryGoesThere() throws {
    let panel = try #require(Layout(columns: 120, rows: 40, focus: .picture)?.history)
    let effects = try mouse(
      .press, .left, x: Double(panel.column * 8 + 20), y: Double((panel.row + 1) * 16 + 3))
    #expect(effects == [.session(.go(4))])
    #expect(state.focus == .history && state.selectedRevision == 4)
    let below = try mouse(
      .press, .left, x: Double(panel.column * 8 + 20), y: Double((panel.maxRow - 1) * 16 + 3))
    #expect(below == [])
  }

  @Test mutating func theWheelOverAValueChangesIt() throws {
    let panel = try #require(Layout(columns: 120, rows: 40, focus: .picture)?.settings)
    let (x, y) = (Double(panel.column * 8 + 20), Double((panel.row + 1) * 16 + 3))
    try mouse(.wheelUp, .none, x: x, y: y)
    #expect(state.workspace.settings.textGuidance == 8)
    try mouse(.wheelDown, .none, x: x, y: y)
    #expect(state.workspace.settings.textGuidance == 7.5)
  }

  @Test mutating func aClickOnTheLineBeginsAnInstruction() throws {
    try mouse(.press, .left, x: 60, y: 37 * 16 + 5)
    #expect(state.focus == .instruction)
  }

  @Test mutating func underAQuestionOrTheHelpTheMouseWaits() throws {
    let (left, top, _) = try shown()
    try state.press("?")
    try mouse(.press, .left, x: left + 50, y: top + 50)
    #expect(state.maskDraft == nil)
    try state.press(.escape)
    state.prompt = Prompt(kind: .quit("an edit is running"))
    try mouse(.press, .left, x: left + 50, y: top + 50)
    #expect(state.maskDraft == nil)
  }
}
