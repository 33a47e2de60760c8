import Editing
import History
@testable import Interface
import Pixels
import TestSupport
import Testing

/// Every command does something, or says why it cannot.
@Suite struct CommandActionTests {
  private func unavailable(_ state: EditorState) -> Set<String> {
    Set(Command.all.filter { $0.obstacle(state) != nil }.map(\.name))
  }

  /// A state in which nearly everything can be done.
  private func busy() -> EditorState {
    var state = EditorState.opened()
    state.workspace.mask = Mask(parts: [Mask.Part(Rectangle(x: 1, y: 2, width: 3, height: 4))])
    state.comparison = ComparedPair(a: 4, b: 5)
    return state
  }

  @Test func onAFreshPictureWhatNeedsAHistoryOrAMaskSaysSo() {
    #expect(
      unavailable(.opened(EditTree()))
        == [
          "again", "variants", "cancel", "undo", "redo", "compare", "flip", "compare-view",
          "invert-mask", "clear-mask", "grow", "feather", "snap",
        ])
  }

  @Test func afterAnEditItCanBeUndoneComparedAndRunAgain() {
    #expect(unavailable(busy()) == ["cancel", "redo"])
    var state = busy()
    state.beginRun()
    #expect(unavailable(state) == ["again", "open", "redo"])
  }

  @Test func whatWasUndoneCanBeRedone() {
    var state = EditorState.opened(EditTree(("warmer", 1)))
    state.tree.undo()
    #expect(Command.named("redo")?.obstacle(state) == nil)
    #expect(Command.named("undo")?.obstacle(state) == "this is the original")
  }

  @Test func aReadOnlyViewRefusesWhatWritesWithItsReason() {
    let state = EditorState.opened(readOnlyReason: "open elsewhere")
    for name in ["again", "variants", "name", "hide"] {
      #expect(Command.named(name)?.obstacle(state) == "open elsewhere")
    }
    for name in ["instruct", "compose", "undo", "write", "compare", "zoom", "go"] {
      #expect(Command.named(name)?.obstacle(state) == nil)
    }
  }

  @Test(arguments: ["again", "variants 2", "write", "undo", "go 1", "hide", "name best"])
  func whileAnotherPictureIsOpenedNothingOfThisOneIsChanged(line: String) throws {
    var state = EditorState.opened()
    state.opening = "other.png"
    let tree = state.tree
    let error = #expect(throws: EditingError.self) { try state.command(line) }
    #expect(error?.description.contains("other.png is being opened: Esc cancels it") == true)
    #expect(state.tree == tree)
  }

  @Test func anotherPictureCanBeAskedForInstead() throws {
    var state = EditorState.opened()
    state.opening = "other.png"
    #expect(try state.command("open third.png") == [.open(.path("third.png"))])
  }

  /// An argument that each command takes, where it needs one.
  private static let arguments = [
    "variants": "2", "open": "other.png", "go": "2", "grow": "3", "feather": "3",
    "guidance-interval": "0.2-0.8", "theme": "light", "seed": "7",
    "strength": "0.5",
  ]

  @Test(arguments: Command.all)
  func everyCommandChangesTheStateOrAsksForSomething(command: Command) throws {
    var state = busy()
    if command.name == "redo" { state.tree.undo() }
    if command.name == "cancel" { state.beginRun() }
    state.viewport.setZoom(3)
    let before = "\(state)"
    let argument = command.needsArgument ? Self.arguments[command.name] ?? "1" : ""
    try state.perform(command, .of(), argument: argument)
    let effects = state.takeEffects()
    // These give back what is there already.
    let isIdle = ["sampler", "negative"].contains(command.name)
    #expect(!effects.isEmpty || "\(state)" != before || isIdle)
  }

  @Test(arguments: Command.all)
  func whatStandsInTheWayIsSaidWithTheCommandsName(command: Command) {
    var state = EditorState.opened(EditTree(), readOnlyReason: "open elsewhere")
    guard let reason = command.obstacle(state) else { return }
    #expect(throws: EditingError.unavailable(command: command.name, reason: reason)) {
      try state.perform(command, .of())
    }
  }
}
