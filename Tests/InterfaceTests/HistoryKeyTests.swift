import Editing
import History
@testable import Interface
import Terminal
import Testing

@Suite struct HistoryKeyTests {
  private var state = EditorState.opened()

  init() {
    state.focus = .history
  }

  @Test mutating func theCursorWalksTheRowsAndStopsAtTheEnds() throws {
    var seen: [Int] = []
    for _ in 0..<6 {
      try state.press(.down)
      seen.append(state.selectedRevision)
    }
    #expect(seen == [4, 3, 2, 1, 1, 1])
    try state.press("k")
    #expect(state.selectedRevision == 2)
    try state.press(Key(.home))
    #expect(state.selectedRevision == 5)
    try state.press(Key(.end))
    #expect(state.selectedRevision == 1)
    try state.press(Key(.pageUp))
    #expect(state.selectedRevision == 5)
  }

  @Test mutating func leftIsTheParentAndRightTheChildLastTaken() throws {
    try state.press(.left, .left)
    #expect(state.selectedRevision == 2)
    try state.press(.right)
    #expect(state.selectedRevision == 4)
    state.selectedRevision = 1
    try state.press(.left)
    #expect(state.selectedRevision == 1)
  }

  @Test mutating func enterGoesToTheChosenRevision() throws {
    try state.press(.down, .down)
    #expect(try state.press(.enter) == [.session(.go(3))])
  }

  @Test mutating func dHidesTheChosenRevisionAndHShowsHiddenOnes() throws {
    state.selectedRevision = 3
    #expect(try state.press("d") == [.session(.toggleHidden(3))])
    try state.tree.setHidden(true, of: 3)
    #expect(!state.lines(columns: 120, rows: 40).contains { $0.contains("black and white") })
    try state.press("H")
    #expect(state.lines(columns: 120, rows: 40).contains { $0.contains("black and white") })
  }

  @Test mutating func bNamesTheChosenRevision() throws {
    state.selectedRevision = 4
    try state.press("b")
    try state.type("warm one")
    #expect(try state.press(.enter) == [.session(.rename(4, "warm one"))])
  }

  @Test mutating func anEmptyNameTakesTheNameAway() throws {
    try state.tree.rename(4, to: "old")
    state.selectedRevision = 4
    try state.press("b", .control("u"))
    #expect(try state.press(.enter) == [.session(.rename(4, ""))])
  }

  @Test mutating func inThePictureTheCommandsSpeakOfTheCurrentRevision() throws {
    state.selectedRevision = 2
    state.focus = .picture
    #expect(try state.press("d") == [.session(.toggleHidden(5))])
    #expect(try state.command("name best") == [.session(.rename(5, "best"))])
    #expect(try state.command("go 2") == [.session(.go(2))])
    #expect(try state.command("hide 3") == [.session(.toggleHidden(3))])
    #expect(throws: EditingError.noRevision(12)) { try state.command("go 12") }
    #expect(throws: EditingError.self) { try state.command("go home") }
  }
}
