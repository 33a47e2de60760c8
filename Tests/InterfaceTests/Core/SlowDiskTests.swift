import Editing
import Engine
import History
@testable import Interface
import Terminal
import Testing
import TestSupport

/// Whatever the disk does, keys are handled, and what they ask for is done in their order.
@MainActor @Suite(.timeLimit(.minutes(2))) struct SlowDiskTests {
  /// A session with two edits, on a disk that is slow from now on.
  private func edited(_ pictures: String...) async throws -> EditorUnderTest {
    let editor = try EditorUnderTest("a.png", "b.png")
    try await editor.open("a.png")
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    editor.enter("iwarmer")
    try await editor.waitUntilIdle(at: 3)
    await editor.disk.slowDown()
    return editor
  }

  @Test func movesAreSeenAtOnceAndAnInstructionAfterThemBeginsWhereTheyLead() async throws {
    let editor = try await edited()
    editor.type("uu")
    #expect(editor.state?.tree.current == 1)
    #expect(editor.shows("● 1 a.png"))
    editor.enter("iblack and white")
    editor.type("U")
    #expect(editor.state?.tree.current == 2)
    #expect(editor.state?.run == nil)
    await editor.disk.speedUp()
    try await editor.wait {
      editor.state?.tree.revisions.count == 4 && editor.state?.isBusy == false
    }
    #expect(editor.state?.tree[4]?.parent == 1)
    #expect(editor.state?.tree.current == 2, "the person went on while the edit waited")
    #expect(editor.shows("“black and white” is finished: it is revision 4"))
  }

  @Test func workOnTheSessionIsDoneOnePieceAfterAnother() async throws {
    let editor = try await edited()
    editor.type("uu")
    editor.enter(":name best")
    editor.type("U")
    await editor.disk.arrival(of: 1)
    #expect(await editor.disk.asked == ["go 2"])
    try await editor.doOne(then: 2)
    try await editor.doOne(then: 3)
    #expect(await editor.disk.asked == ["go 2", "go 1", "rename best"])
    try await editor.doOne(then: 4)
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.tasks.isEmpty == true }
    #expect(editor.state?.tree.current == 2)
    #expect(editor.state?.tree[1]?.name == "best")
  }

  @Test func whileAPictureIsOpenedTheOtherIsAtHandAndTypingGoesAlong() async throws {
    let editor = try await edited()
    editor.enter(":open \(editor.folder["b.png"])")
    #expect(editor.shows("opening b.png…"))
    editor.type("u")
    #expect(editor.shows("b.png is being opened: Esc cancels it"))
    #expect(editor.state?.tree.current == 3, "whoever types ahead does not mean this picture")
    editor.enter("isharper")
    #expect(editor.state?.run == nil, "it waits for the picture that is being opened")
    editor.type("iand bri")
    #expect(editor.shows("› and bri"))
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.title == "b.png" }
    editor.type("ghter")
    #expect(editor.state?.instruction.text == "and brighter")
    #expect(editor.terminalTasks == [.forgetPictures, .forgetPictures])
    try await editor.wait { editor.state?.tree.revisions.count == 2 }
    #expect(editor.state?.tree[2]?.instruction == "sharper")
    // The session that was left has kept where the person went.
    editor.press(.escape)
    editor.enter(":open \(editor.folder["a.png"])")
    try await editor.wait { editor.state?.title == "a.png" }
    #expect(editor.state?.tree.current == 3)
    #expect(editor.state?.tree.revisions.count == 3)
  }

  @Test func anOpeningCanBeCancelledAndTheOtherPictureStays() async throws {
    let editor = try await edited()
    editor.enter(":open \(editor.folder["b.png"])")
    editor.press(.escape)
    #expect(editor.state?.opening == nil)
    editor.type("u")
    #expect(editor.state?.tree.current == 2)
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.tasks.isEmpty == true }
    #expect(editor.state?.title == "a.png")
  }

  @Test func aPictureThatIsAskedForTwiceIsNotRefusedForBeingOpenedAlready() async throws {
    let editor = try EditorUnderTest("a.png", "b.png")
    try await editor.open("b.png")
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    editor.enter(":open \(editor.folder["a.png"])")
    try await editor.wait { editor.state?.title == "a.png" }
    await editor.disk.slowDown()
    editor.enter(":open \(editor.folder["b.png"])")
    editor.enter(":open \(editor.folder["b.png"])")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.title == "b.png" && editor.state?.isBusy == false }
    #expect(editor.state?.tree.revisions.count == 2)
    #expect(editor.state?.message?.role != .error)
  }

  @Test func whatStoodInTheLineOfTheOpenedSessionIsNotLostToWhatWasTypedMeanwhile() async throws {
    let editor = try EditorUnderTest("a.png", "b.png")
    try await editor.open("b.png")
    editor.enter("iinvert")
    try await editor.waitUntilIdle(at: 2)
    editor.type("imake it blue")
    editor.press(.escape)
    editor.enter(":open \(editor.folder["a.png"])")
    try await editor.wait { editor.state?.title == "a.png" }
    #expect(editor.state?.instruction.text == "")
    await editor.disk.slowDown()
    editor.enter(":open \(editor.folder["b.png"])")
    editor.type("iwarmer")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.title == "b.png" }
    #expect(editor.state?.instruction.text == "warmer")
    #expect(editor.state?.recall.latest(containing: "make it blue") == "make it blue")
  }

  @Test func aPictureThatCannotBeOpenedLeavesTheOtherAndTheLineIsAKeyAway() async throws {
    let editor = try await edited()
    editor.enter(":open nowhere.png")
    editor.enter("iwarmer")
    editor.enter("isharper")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.message?.role == .error }
    #expect(editor.state?.title == "a.png")
    #expect(editor.state?.message?.text.contains("dropped from the queue: 2; ↑") == true)
    editor.press("i", .up)
    #expect(editor.state?.instruction.text == "sharper")
    #expect(editor.state?.isBusy == false)
  }

  @Test func savingIsSaidAndKeysAreHandledMeanwhile() async throws {
    let editor = try await edited()
    editor.type("us")
    await editor.disk.arrival(of: 1)
    try await editor.doOne(then: 2)
    #expect(editor.shows("saving…"))
    editor.enter(":zoom 200")
    #expect(editor.shows("a.png (24×16, 200 %)"))
    editor.type("iwar")
    await editor.disk.speedUp()
    try await editor.wait { editor.shows("saved revision 2 as") }
    #expect(editor.state?.instruction.text == "war")
    #expect(try editor.folder.names.contains("a-edited.png"))
  }

  @Test func aQuestionAboutAFileDoesNotTakeTheKeysOfWhoeverTypes() async throws {
    let editor = try await edited()
    try editor.folder.write("there", to: "a-edited.png")
    editor.type("siy")
    await editor.disk.speedUp()
    try await editor.wait { editor.shows("a-edited.png exists: :write! overwrites it") }
    editor.type("es")
    #expect(editor.state?.instruction.text == "yes")
    #expect(try editor.folder.bytes(of: "a-edited.png") == Array("there".utf8))
  }

  @Test func quittingWaitsForWhatIsBeingWritten() async throws {
    let editor = try await edited()
    editor.enter(":name best")
    editor.type("usq")
    #expect(editor.shows("finishing what is being written…"))
    for count in 2...4 {
      await editor.disk.arrival(of: count - 1)
      #expect(editor.core.ending == nil)
      try await editor.doOne(then: count)
    }
    #expect(editor.core.ending == nil)
    #expect(await editor.disk.asked == ["rename best", "go 2", "save", "close"])
    await editor.disk.speedUp()
    try await editor.wait { editor.core.ending != nil }
    #expect(editor.core.ending == 0)
    #expect(try editor.folder.names.contains("a-edited.png"))
  }

  @Test func aSecondSignalEndsTheEditorAtOnce() async throws {
    let editor = try await edited()
    editor.type("u")
    editor.handle(.screen(.terminate(signal: 15)))
    #expect(editor.core.ending == nil)
    editor.handle(.screen(.terminate(signal: 15)))
    #expect(editor.core.ending == 15)
    await editor.disk.speedUp()
  }

  @Test func whileLeavingOnADiskThatHangsCtrlCLeavesAtOnceAsTheScreenSays() async throws {
    let editor = try await edited()
    editor.type("uq")
    #expect(editor.shows("finishing what is being written… Ctrl-C leaves at once"))
    editor.type("q")
    #expect(editor.core.ending == nil, "no other key is taken")
    editor.press(.control("c"))
    #expect(editor.core.ending == 0)
    await editor.disk.speedUp()
  }

  @Test func thePictureOnViewIsSaidToBeOpenAlready() async throws {
    let editor = try await edited()
    await editor.disk.speedUp()
    editor.enter(":open \(editor.folder["a.png"])")
    editor.enter("isharper")
    try await editor.wait { editor.state?.opening == nil }
    #expect(editor.state?.message == Message("a.png is already open"))
    try await editor.wait { editor.state?.tree.revisions.count == 4 }
    #expect(editor.state?.tree[4]?.instruction == "sharper", "it was meant for this picture")
  }

  @Test func anEngineIsChosenBeforeTheInstructionThatFollows() async throws {
    let editor = try await edited()
    editor.enter(":engine retouch")
    editor.enter(":strength 0.5")
    editor.enter("isharper")
    #expect(editor.state?.run == nil)
    #expect(editor.shows("opening retouch…"))
    #expect(editor.state?.workspace.settings.strength == 0.5)
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.tree.revisions.count == 4 }
    #expect(editor.state?.tree[4]?.recipe.settings.strength == 0.5)
  }

  @Test func anInstructionForAnEngineThatIsNotThereIsNotGivenToAnother() async throws {
    let editor = try await edited()
    editor.enter(":engine nowhere")
    editor.enter("isharper")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.message?.role == .error }
    try await editor.wait { editor.state?.tasks.isEmpty == true }
    #expect(editor.state?.message?.text.contains("there is no engine “nowhere”") == true)
    #expect(editor.state?.instruction.isEmpty == true)
    #expect(editor.state?.isBusy == false && editor.state?.tree.revisions.count == 3)
  }

  @Test func whatIsSetUpIsKeptWithoutHoldingUpAKey() async throws {
    let editor = try await edited()
    editor.enter(":guidance 9")
    editor.handle(.tick)
    editor.handle(.tick)
    await editor.disk.arrival(of: 1)
    editor.enter(":guidance 10")
    #expect(editor.state?.workspace.settings.textGuidance == 10)
    #expect(await editor.disk.asked == ["keep"])
    await editor.disk.speedUp()
    editor.type("q")
    try await editor.wait { editor.core.ending != nil }
    let again = EditorCore(StartState(), jobs: editor.disk)
    again.begin(with: .path(editor.folder["a.png"]))
    while again.open == nil, let events = await again.mailbox.take() {
      for event in events { _ = again.handle(event, on: .of()) }
    }
    let open = try #require(again.open)
    #expect(open.state.workspace.settings.textGuidance == 10)
    #expect(open.state.tree.revisions.count == 3)
  }

  @Test func whatIsTypedWhileTheFirstPictureIsOpenedIsNotLost() async throws {
    let editor = try EditorUnderTest("a.png", on: StartState(opening: "a.png"))
    await editor.disk.slowDown()
    editor.core.begin(with: .path(editor.folder["a.png"]))
    #expect(editor.shows("opening a.png…"))
    editor.enter("iinvert")
    await editor.disk.speedUp()
    try await editor.wait { editor.state?.tree.revisions.count == 2 }
    #expect(editor.state?.tree[2]?.instruction == "invert")
  }

  @Test func theListOfSessionsFillsWhileKeysAreHandled() async throws {
    let editor = try await edited()
    await editor.disk.speedUp()
    editor.type("q")
    try await editor.wait { editor.core.ending != nil }
    let start = EditorCore(StartState(), jobs: editor.disk)
    await editor.disk.slowDown()
    start.start(.list)
    func handle(_ event: Editor.Event) { _ = start.handle(event, on: .of()) }
    handle(.screen(.input(.key(.down))))
    #expect(start.start.items == [.file, .demo] && start.start.selected == .file)
    await editor.disk.speedUp()
    while start.start.isSearching, let events = await start.mailbox.take() {
      events.forEach(handle)
    }
    #expect(start.start.items.count == 3 && start.start.selected == .file)
  }

  @Test func inAReadOnlySessionWordsWalkAndAnEditIsRefused() async throws {
    let editor = try await edited()
    await editor.disk.speedUp()
    let looking = try EditorUnderTest(in: editor.folder, access: .read)
    looking.core.begin(with: .path(editor.folder["a.png"]))
    try await looking.wait { looking.state != nil }
    looking.enter("igo back to 1")
    try await looking.wait { looking.state?.tree.current == 1 }
    looking.enter("iinvert")
    try await looking.wait { looking.state?.message?.role == .error }
    #expect(
      looking.state?.message?.text == "this view is read-only: it was opened read-only")
    #expect(looking.state?.recall.lines.last == "invert")
  }

  @Test func anEngineThatTheProgramWasStartedWithIsChosenForTheFirstPicture() async throws {
    let editor = try EditorUnderTest("a.png")
    editor.core.chosenEngine = "nowhere"
    try await editor.open("a.png")
    try await editor.wait { editor.state?.message?.role == .error }
    #expect(editor.shows("there is no engine “nowhere”"))
  }
}
