import Editing
import Engine
import History
@testable import Interface
import Terminal
import Testing

@Suite struct PaletteTests {
  private var state = EditorState.opened()

  private func found(_ filter: String) -> [String] {
    ListPicker(line: LineEditor(filter)).matches(in: state.items(of: .commands)).map(\.name)
  }

  @Test func withoutAFilterEveryCommandIsThere() {
    #expect(found("") == Command.all.map(\.name))
  }

  @Test func namesThatBeginWithTheFilterComeFirst() {
    #expect(found("zoom").prefix(3) == ["zoom", "zoom-in", "zoom-out"])
    #expect(found("UNDO").first == "undo")
  }

  @Test func theHeadingOfTheHelpFindsItsCommands() {
    #expect(found("hist").contains("undo"))
  }

  @Test func lettersInOrderFindACommand() {
    #expect(found("igd").contains("image-guidance"))
    #expect(found("qqqq").isEmpty)
  }

  @Test mutating func aCommandIsFoundAndRun() throws {
    try state.press(.control("p"))
    try state.type("undo")
    #expect(try state.press(.enter) == [.session(.go(4))])
    #expect(state.overlay == nil)
  }

  @Test mutating func theSelectionMovesAndStopsAtTheEnds() throws {
    try state.press(.control("p"), .up)
    #expect(state.overlay == .list(.commands, ListPicker()))
    try state.press(.down, .control("n"), Key(.pageDown))
    #expect(state.overlay == .list(.commands, ListPicker(selection: 12)))
    for _ in 0..<20 { try state.press(Key(.pageDown)) }
    #expect(state.overlay == .list(.commands, ListPicker(selection: Command.all.count - 1)))
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

  @Test func typingInAListCountsNoRows() {
    var picker = ListPicker()
    var count = 0
    func rows() -> Int {
      count += 1
      return 5
    }
    for _ in 0..<100 { #expect(picker.handle("a", count: rows()) == .stay) }
    #expect(count == 0)
    #expect(picker.handle(.down, count: rows()) == .stay)
    #expect(count == 1 && picker.selection == 1)
  }
}
