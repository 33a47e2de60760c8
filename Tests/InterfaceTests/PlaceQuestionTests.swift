import Editing
import Engine
import History
@testable import Interface
import Pixels
import Terminal
import Testing

/// An instruction about something that only a mask can tell becomes a question.
@MainActor @Suite(.timeLimit(.minutes(2))) struct PlaceQuestionTests {
  private func asked(_ instruction: String = "remove the flag") async throws -> EditorUnderTest {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    editor.enter("i" + instruction)
    try await editor.wait { editor.state?.question != nil }
    return editor
  }

  private func drag(_ editor: EditorUnderTest) throws {
    let state = try #require(editor.state)
    let slot = try #require(EditorView.frame(state, on: .of()).pictures.first)
    let corner = SIMD2(slot.area.column * 8, slot.area.row * 16)
    for (action, offset) in [(Mouse.Action.press, 20), (.drag, 90), (.release, 90)] {
      editor.handle(
        .screen(
          .input(
            .mouse(Mouse(action, .left, x: corner.x + offset, y: corner.y + offset)))))
    }
  }

  @Test func theInstructionWaitsAndTheThingIsNamed() async throws {
    let editor = try await asked()
    #expect(editor.shows("mark the flag, then Enter"))
    #expect(editor.shows("› remove the flag"))
    #expect(editor.state?.instruction.isEmpty == true)
    #expect(!editor.lines.contains { $0.contains("--") }, "no option of the shell is named")
  }

  @Test func withoutAWordForItTheQuestionIsTheSame() async throws {
    let editor = try await asked("remove this")
    #expect(editor.shows("mark what is meant, then Enter"))
  }

  @Test(arguments: ["mouse", "keys", "command", "panel"])
  func aMaskHoweverItIsDrawnAndEnterRunIt(way: String) async throws {
    let editor = try await asked("make the flag blue")
    switch way {
    case "mouse": try drag(editor)
    case "keys": editor.press("m", .left, .enter)
    case "command": editor.enter(":mask 25%,25%,25%,25%")
    default:
      editor.press(.tab, .tab)
      let row = try #require(SettingsPanel.rows.firstIndex(of: .mask))
      for _ in 0..<row { editor.press(.down) }
      editor.press(.enter)
      editor.enter("6,4 6×4")
    }
    #expect(editor.state?.workspace.mask.isDrawn == true)
    #expect(editor.shows("Enter runs “make the flag blue” on what is marked"))
    #expect(editor.state?.tree.revisions.count == 1, "a mask alone runs nothing")
    editor.press(.enter)
    try await editor.waitUntilIdle(at: 2)
    #expect(editor.state?.question == nil)
    #expect(editor.state?.tree[2]?.instruction == "make the flag blue")
    #expect(editor.state?.tree[2]?.recipe.mask == editor.state?.workspace.mask)
    #expect(editor.state?.recall.lines == ["make the flag blue"])
  }

  @Test func enterBeforeAnythingIsMarkedSaysSoAndTheQuestionStays() async throws {
    let editor = try await asked()
    editor.press(.enter)
    #expect(editor.shows("nothing is marked yet"))
    editor.press(.escape)
    #expect(editor.shows("mark the flag, then Enter"))
  }

  @Test func escWithdrawsItAndTheTextIsAKeyAway() async throws {
    let editor = try await asked()
    editor.press("m", .escape)
    #expect(editor.state?.question != nil, "Esc leaves the drawing first")
    editor.press(.escape)
    #expect(editor.state?.question == nil)
    #expect(editor.shows("withdrawn: i and ↑ bring back “remove the flag”"))
    editor.press("i")
    #expect(editor.state?.instruction.isEmpty == true)
    editor.press(.up)
    #expect(editor.state?.instruction.text == "remove the flag")
  }

  @Test func anotherRequestTakesItsPlace() async throws {
    let editor = try await asked()
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    #expect(editor.state?.question == nil)
    #expect(editor.state?.tree[2]?.instruction == "invert")
  }

  @Test func whatWaitedBehindItIsDroppedAndSaid() async throws {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    await editor.disk.slowDown()
    editor.enter("iremove the flag")
    editor.enter("iinvert")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.question != nil }
    #expect(
      editor.shows("mark the flag, then Enter (dropped from the queue: 1; ↑ brings back)"))
  }

  @Test func anInstructionThatIsBeingTypedGoesOn() async throws {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    await editor.disk.slowDown()
    editor.enter("iremove the flag")
    editor.type("iwar")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.question != nil }
    editor.enter("mer")
    try await editor.waitUntilIdle(at: 2)
    #expect(editor.state?.tree[2]?.instruction == "warmer")
  }
}

/// A refused instruction is a key away, and no more than that.
@MainActor @Suite(.timeLimit(.minutes(2))) struct RefusedInstructionTests {
  @Test func theNextLineBeginsEmptyAndTheRefusedOneIsAKeyAway() async throws {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    editor.enter("iplay a song")
    try await editor.wait { editor.state?.message?.role == .error }
    #expect(editor.shows("type i, and ↑ for the last instruction"))
    editor.press("i")
    #expect(editor.state?.instruction.isEmpty == true)
    editor.press(.up)
    #expect(editor.state?.instruction.text == "play a song")
    #expect(editor.state?.message?.role == .error, "its reason stays until it is changed")
    editor.press(.control("u"), .escape)
    editor.enter(":set")
    #expect(!editor.shows("for the last instruction"), "no instruction was refused")
  }

  @Test func itNeverComesBackAfterQuittingAndUnfinishedTypingDoes() async throws {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    for (typed, kept) in [("iplay a song\r", ""), ("imake it col", "make it col")] {
      for character in typed {
        editor.press(character == "\r" ? .enter : Key(.character(character)))
      }
      if typed.hasSuffix("\r") { try await editor.wait { editor.state?.message?.role == .error } }
      editor.handle(.screen(.terminate(signal: 15)))
      try await editor.wait { editor.core.ending != nil }
      editor.restart()
      try await editor.open("a.png")
      #expect(editor.state?.instruction.text == kept)
    }
  }

  @Test func variantsOfWhatHasNoChanceAreRefusedInOneLine() async throws {
    let editor = try EditorUnderTest("a.png")
    try await editor.open("a.png")
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    editor.enter(":variants 4")
    try await editor.wait { editor.state?.message?.role == .error }
    #expect(
      editor.state?.message?.text
        == "variants: there is no chance in this edit, so that all would be alike")
    #expect(editor.state?.tree.revisions.count == 2 && editor.state?.isBusy == false)
  }

  @Test func aCancelledRunSaysSoAtOnceAndItsInstructionIsAKeyAway() async throws {
    var state = EditorState.opened()
    state.beginRun()
    #expect(try state.press(.escape) == [.cancel])
    state.cancelledRun = state.run?.number
    #expect(state.lines(columns: 120, rows: 40)[36].contains("cancelling “make it winter”…"))
    state.tellCancelled("make it winter")
    state.queue = RunQueue()
    #expect(
      state.lines(columns: 120, rows: 40)[36].contains(
        "cancelled, nothing was changed: i and ↑ bring back “make it winter”"))
  }
}
