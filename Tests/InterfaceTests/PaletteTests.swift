import Editing
import Engine
import History
@testable import Interface
import Terminal
import Testing

@Suite struct PaletteTests {
  private var state = EditorState.opened()

  @Test func withoutAFilterEveryCommandIsThere() {
    #expect(PaletteView.matches("").map(\.name) == Command.all.map(\.name))
  }

  @Test func namesThatBeginWithTheFilterComeFirst() {
    let found = PaletteView.matches("zoom").map(\.name)
    #expect(found.prefix(3) == ["zoom", "zoom-in", "zoom-out"])
    #expect(PaletteView.matches("UNDO").first?.name == "undo")
  }

  @Test func lettersInOrderFindACommand() {
    #expect(PaletteView.matches("igd").map(\.name).contains("image-guidance"))
    #expect(PaletteView.matches("qqqq").isEmpty)
  }

  @Test mutating func aCommandIsFoundAndRun() throws {
    try state.press(.control("p"))
    try state.type("undo")
    #expect(try state.press(.enter) == [.session(.go(4))])
    #expect(state.overlay == nil)
  }

  @Test mutating func theSelectionMovesAndStopsAtTheEnds() throws {
    try state.press(.control("p"), .up)
    #expect(state.overlay == .palette(ListPicker()))
    try state.press(.down, .control("n"), Key(.pageDown))
    #expect(state.overlay == .palette(ListPicker(selection: 12)))
    for _ in 0..<20 { try state.press(Key(.pageDown)) }
    #expect(state.overlay == .palette(ListPicker(selection: Command.all.count - 1)))
  }

  @Test mutating func aCommandThatNeedsAnArgumentAsksForIt() throws {
    try state.press(.control("p"))
    try state.type("guidance")
    try state.press(.enter)
    #expect(state.prompt?.line.text == "guidance ")
    try state.type("5")
    try state.press(.enter)
    #expect(state.workspace.settings.textGuidance == 5)
  }

  @Test mutating func whatCannotRunNowSaysWhy() throws {
    state = .opened(EditTree())
    try state.press(.control("p"))
    try state.type("undo")
    let lines = state.lines(columns: 120, rows: 40)
    #expect(lines.contains { $0.contains("undo") && $0.contains("not now: this is the original") })
    #expect(throws: EditingError.self) { try state.press(.enter) }
  }

  @Test mutating func nothingFoundRunsNothing() throws {
    try state.press(.control("p"))
    try state.type("qqqq")
    #expect(try state.press(.down, .up, .enter) == [])
  }

  @Test mutating func escLeavesThePalette() throws {
    try state.press(.control("p"), .escape)
    #expect(state.overlay == nil)
  }
}
