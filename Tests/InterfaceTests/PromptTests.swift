import Editing
@testable import Interface
import Terminal
import Testing

@Suite struct PromptTests {
  private var state = EditorState.opened()

  @Test mutating func aCommandIsTypedAndRunAndEscLeaves() throws {
    #expect(try state.command("undo") == [.session(.go(4))])
    #expect(state.prompt == nil)
    try state.press(":")
    try state.type("und")
    try state.press(.escape)
    #expect(state.prompt == nil)
  }

  @Test mutating func backspaceOnAnEmptyLineLeaves() throws {
    try state.press(":", "u", .backspace)
    #expect(state.prompt != nil)
    try state.press(.backspace)
    #expect(state.prompt == nil)
  }

  @Test mutating func anEmptyCommandDoesNothing() throws {
    #expect(try state.command("  ") == [])
    #expect(state.prompt == nil)
  }

  @Test mutating func tabCompletesAsFarAsAllAgree() throws {
    try state.press(":")
    try state.type("zo")
    try state.press(.tab)
    #expect(state.prompt?.line.text == "zoom")
    try state.type("-o")
    try state.press(.tab)
    #expect(state.prompt?.line.text == "zoom-out ")
    try state.press(.control("u"))
    try state.type("xyz")
    try state.press(.tab)
    #expect(state.prompt?.line.text == "xyz")
  }

  @Test mutating func anUnknownCommandIsRefusedInASentence() {
    #expect(throws: EditingError.self) { try state.command("paint") }
    #expect(state.prompt == nil)
  }

  @Test mutating func writeTakesANameAndABang() throws {
    #expect(try state.command("write") == [.session(.save(path: nil, overwrites: false))])
    #expect(try state.command("w out.png") == [.session(.save(path: "out.png", overwrites: false))])
    #expect(
      try state.command("write! out.png") == [.session(.save(path: "out.png", overwrites: true))])
    #expect(try state.command("open other.png") == [.open(.path("other.png"))])
    #expect(try state.command("instruct warmer") == [.submit([.line("warmer")])])
  }

  @Test mutating func anExistingFileIsOverwrittenOnlyOnYes() throws {
    let question = Prompt(kind: .overwrite(path: "out.png"))
    for key in [Key("n"), "N", .escape] {
      state.prompt = question
      #expect(try state.press(key) == [])
      #expect(state.prompt == nil)
    }
    state.prompt = question
    #expect(try state.press(.enter, .tab, "x") == [])
    #expect(state.prompt == question)
    #expect(try state.press("y") == [.session(.save(path: "out.png", overwrites: true))])
    #expect(state.prompt == nil)
  }

  @Test mutating func quittingByForceDoesNotAsk() throws {
    state.beginRun()
    #expect(try state.command("q!") == [.quit])
  }
}
