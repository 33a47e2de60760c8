import Editing
import History
@testable import Interface
import Pixels
import Terminal
import TestSupport
import Testing

@Suite struct KeyTests {
  private var state = EditorState.opened()

  @Test mutating func iEntersTheInstructionLineAndEscLeavesItWithTheTextKept() throws {
    try state.press("i")
    #expect(state.focus == .instruction)
    try state.type("make it winter, quickly")
    try state.press(.escape)
    #expect(state.focus == .picture)
    #expect(state.instruction.text == "make it winter, quickly")
  }

  @Test mutating func enterRunsTheInstructionAndGivesTheFocusBackToThePicture() throws {
    try state.press("i")
    try state.type("make it winter")
    #expect(try state.press(.enter) == [.submit([.line("make it winter")])])
    #expect(state.focus == .picture)
    #expect(state.instruction.isEmpty)
  }

  @Test mutating func anEmptyInstructionDoesNothing() throws {
    try state.press("i")
    try state.type("  ")
    #expect(try state.press(.enter) == [])
    #expect(state.focus == .instruction)
  }

  @Test mutating func whileAnEditRunsTheLineTakesTheNextInstruction() throws {
    state.beginRun()
    try state.press("i")
    try state.type("warmer")
    #expect(try state.press(.enter) == [.submit([.line("warmer")])])
  }

  @Test mutating func lettersTypedInTheLineAreNoCommands() throws {
    try state.press("i")
    #expect(try state.type("quit: u c z?") == [])
    #expect(state.instruction.text == "quit: u c z?")
    #expect(state.overlay == nil && state.prompt == nil)
  }

  @Test mutating func earlierInstructionsComeBackWithTheArrows() throws {
    state.recall = Recall(["one", "two"])
    try state.press("i")
    try state.type("dra")
    try state.press(.up, .up, .up)
    #expect(state.instruction.text == "one")
    try state.press(.down, .down, .down)
    #expect(state.instruction.text == "dra")
  }

  @Test mutating func earlierInstructionsAreFoundBySearching() throws {
    state.recall = Recall(["make it winter", "warmer"])
    try state.press("i", .control("r"))
    try state.type("win")
    #expect(state.instruction.text == "make it winter")
    try state.press(.enter)
    #expect(state.focus == .instruction && state.prompt == nil)
  }

  @Test mutating func typingClearsTheReasonOfARefusal() throws {
    state.show("“sing” is not understood", .error)
    state.focus = .instruction
    try state.type("s")
    #expect(state.message == nil)
  }

  @Test mutating func theKeysOfTheHistoryAskForMoves() throws {
    #expect(try state.press("u") == [.session(.go(4))])
    #expect(try state.press("r") == [.submit([.again])])
    #expect(
      throws: EditingError.unavailable(command: "redo", reason: "nothing follows this revision")
    ) {
      try state.press("U")
    }
    state.tree.undo()
    #expect(try state.press("U") == [.session(.go(5))])
    #expect(try state.press(.control("r")) == [.session(.go(5))])
  }

  @Test mutating func whatCannotRunSaysWhyAndChangesNothing() throws {
    state = .opened(EditTree())
    for key in [Key("u"), "U", "r", "c", "x", "I", "f", "v"] {
      #expect(throws: EditingError.self) { try state.press(key) }
    }
    #expect(state.comparison == nil && state.workspace.mask == Mask())
  }

  @Test mutating func inAReadOnlyViewWordsAboutTheHistoryCanStillBeTyped() throws {
    state = .opened(readOnlyReason: "open elsewhere")
    try state.press("i")
    try state.type("go back to 1")
    #expect(try state.press(.enter) == [.submit([.line("go back to 1")])])
    #expect(try state.press("u") == [.session(.go(4))])
  }

  @Test mutating func sSavesUnderTheDefaultName() throws {
    #expect(try state.press("s") == [.session(.save(path: nil, overwrites: false))])
  }

  @Test mutating func qLeavesAndAsksOnlyWhileAnEditRuns() throws {
    #expect(try state.press("q") == [.quit])
    state.beginRun()
    #expect(try state.press("q") == [])
    #expect(state.prompt?.kind == .quit("an edit is running"))
    #expect(try state.press("x") == [])
    #expect(try state.press("n") == [])
    #expect(state.prompt == nil)
    #expect(try state.press("q", "y") == [.quit])
  }

  @Test mutating func escCancelsTheRunningEdit() throws {
    state.beginRun()
    #expect(try state.press(.escape) == [.cancel])
  }

  @Test mutating func escLeavesOneThingAtATime() throws {
    try state.press("c")
    state.show("a word")
    try state.press(.escape)
    #expect(state.message == nil && state.comparison != nil)
    try state.press(.escape)
    #expect(state.comparison == nil)
    #expect(try state.press(.escape) == [])
  }

  @Test mutating func tabGoesRoundThePanels() throws {
    var seen: [Focus] = []
    for _ in 0..<4 {
      try state.press(.tab)
      seen.append(state.focus)
    }
    #expect(seen == [.history, .settings, .picture, .history])
    try state.press("i", .tab)
    #expect(state.focus == .picture)
  }

  @Test mutating func zSwitchesBetweenFittedAndOneToOneAndTheOtherKeysZoomInSteps() throws {
    try state.press("z")
    #expect(state.viewport.zoom == 1)
    try state.press("z")
    #expect(state.viewport.zoom == nil)
    try state.press("z", "+", "=")
    #expect(state.viewport.zoom == 1.5625)
    try state.press("-", "-")
    #expect(state.viewport.zoom.map { abs($0 - 1) < 1e-9 } == true)
    try state.press("0")
    #expect(state.viewport.zoom == nil)
  }

  @Test mutating func arrowsMoveAZoomedPictureAndShiftMovesItFurther() throws {
    func crop() -> Rectangle {
      state.viewport.window(on: photoSize, in: state.pictureArea(on: .of())).crop
    }
    try state.command("zoom 400%")
    let start = crop()
    try state.press(.right)
    let moved = crop()
    #expect(moved.x > start.x && moved.y == start.y)
    try state.press("h", .down)
    #expect(abs(crop().x - start.x) <= 1 && crop().y > start.y)
    let before = crop()
    try state.press(.shift(.left))
    #expect(before.x - crop().x > 3 * (moved.x - start.x))
  }

  @Test mutating func programKeysAskTheProgram() throws {
    #expect(try state.press(.control("l")) == [.terminal(.redraw)])
    #expect(try state.press(.control("z")) == [.terminal(.suspend)])
    #expect(try state.press(.control("x")) == [.terminal(.compose(""))])
    #expect(try state.press(.control("c")) == [.quit])
  }

  @Test mutating func keysThatMeanNothingDoNothing() throws {
    let before = state.lines(columns: 120, rows: 40)
    #expect(try state.press("Z", .alt("q"), Key(.function(9)), Key(.insert)) == [])
    #expect(state.lines(columns: 120, rows: 40) == before)
  }

  @Test mutating func aPasteGoesWhereTypingWould() throws {
    state.paste("u")
    #expect(state.instruction.isEmpty)
    try state.press("i")
    state.paste("make it\nwinter")
    #expect(state.instruction.text == "make it winter")
    try state.press(.escape, ":")
    state.paste("zoom ")
    #expect(state.prompt?.line.text == "zoom ")
    try state.press(.escape, .control("p"))
    state.paste("und")
    #expect(state.overlay == .list(.commands, ListPicker(line: LineEditor("und"))))
  }

  @Test mutating func aPasteAnswersNoQuestion() throws {
    state.prompt = Prompt(kind: .overwrite(path: "out.png"))
    state.paste("y")
    #expect(state.prompt == Prompt(kind: .overwrite(path: "out.png")))
  }

  @Test mutating func leavingAHistoryThatIsOnlyInMemoryAsks() throws {
    state.unsaved = "the disk is full"
    #expect(try state.press("q") == [])
    #expect(state.prompt?.label.contains("only in memory") == true)
    #expect(try state.press("y") == [.quit])
  }
}
