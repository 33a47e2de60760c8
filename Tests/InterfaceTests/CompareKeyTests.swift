import Editing
import History
@testable import Interface
import Terminal
import Testing

@Suite struct CompareKeyTests {
  private var state = EditorState.opened()

  @Test mutating func cComparesTheCurrentRevisionWithItsParentAndLeavesAgain() throws {
    #expect(try state.press("c") == [.measure])
    #expect(state.comparison == ComparedPair(a: 4, b: 5))
    #expect(try state.press("c") == [])
    #expect(state.comparison == nil)
  }

  @Test mutating func onTheOriginalItIsComparedWithWhatFollows() throws {
    state.tree.go(to: 1)
    try state.press("c")
    #expect(state.comparison == ComparedPair(a: 1, b: 2))
  }

  @Test mutating func aMarkedRevisionIsHeldAgainstTheCurrentOne() throws {
    try state.press(.tab)
    state.selectedRevision = 3
    try state.press("t")
    #expect(state.marked == 3)
    try state.press(.tab, .tab, "c")
    #expect(state.comparison == ComparedPair(a: 3, b: 5))
    try state.press("c", .tab)
    state.selectedRevision = 3
    try state.press("t")
    #expect(state.marked == nil)
  }

  @Test mutating func theSelectedRevisionIsComparedWhileTheHistoryHasTheFocus() throws {
    try state.press(.tab)
    state.selectedRevision = 2
    try state.press("c")
    #expect(state.comparison == ComparedPair(a: 2, b: 5))
  }

  @Test mutating func numbersChooseThePair() throws {
    try state.command("compare 3")
    #expect(state.comparison == ComparedPair(a: 3, b: 5))
    try state.command("compare 1 3")
    #expect(state.comparison == ComparedPair(a: 1, b: 3))
    #expect(throws: EditingError.noRevision(9)) { try state.command("compare 1 9") }
    #expect(throws: EditingError.self) { try state.command("compare 1 2 3") }
    #expect(throws: EditingError.self) { try state.command("compare one") }
  }

  @Test mutating func vGoesRoundTheViewsAndANameChoosesOne() throws {
    try state.press("c")
    var seen: [ComparedPair.View?] = []
    for _ in 0..<5 {
      seen.append(state.comparison?.view)
      try state.press("v")
    }
    #expect(seen == [.side, .flip, .wipe, .difference, .side])
    try state.command("compare-view difference")
    #expect(state.comparison?.view == .difference)
    #expect(throws: EditingError.self) { try state.command("compare-view upside-down") }
  }

  @Test mutating func fFlipsBetweenTheTwoOnOneKey() throws {
    try state.press("c", "f")
    #expect(state.comparison?.view == .flip)
    #expect(state.comparison?.showsB == true)
    try state.press("f")
    #expect(state.comparison?.showsB == false)
    try state.press("f")
    #expect(state.comparison?.showsB == true)
  }

  @Test mutating func theWipeLineMovesWithTheArrowsAndStaysInThePicture() throws {
    try state.press("c", "v", "v", .left)
    #expect(state.comparison?.wipe == 0.475)
    for _ in 0..<30 { try state.press(.shift(.right)) }
    #expect(state.comparison?.wipe == 1)
    for _ in 0..<30 { try state.press(.shift(.left)) }
    #expect(state.comparison?.wipe == 0)
  }

  @Test(arguments: [Focus.picture, .history, .settings])
  func theWipeLineFollowsTheArrowsWhateverHasTheFocus(focus: Focus) throws {
    var state = state
    try state.press("c", "v", "v")
    state.focus = focus
    let (settings, selected) = (state.workspace.settings, state.selectedRevision)
    state.selectedSetting = 1
    try state.press(.right, "l")
    #expect(state.comparison?.wipe == 0.55)
    #expect(state.workspace.settings == settings && state.selectedRevision == selected)
    try state.press("v", .right)
    #expect(state.comparison?.wipe == 0.55, "in another view the panel has its keys back")
  }

  @Test mutating func bothSidesShowTheSamePart() throws {
    try state.press("c")
    try state.command("zoom 200")
    try state.press(.right, .down)
    let frame = EditorView.frame(state, on: .of())
    #expect(frame.pictures.count == 2)
    #expect(frame.pictures[0].request.window == frame.pictures[1].request.window)
    #expect(frame.pictures[0].area.intersection(frame.pictures[1].area).isEmpty)
    #expect(
      frame.pictures.map(\.request.content)
        == [.picture(.revision(4)), .picture(.revision(5))])
  }
}
