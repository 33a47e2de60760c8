import Editing
import History
@testable import Interface
import Terminal
import Testing

@Suite struct SayingKeyTests {
  private var state = EditorState.opened()

  @Test mutating func tabCompletesAsFarAsAllAgree() throws {
    try state.press("i")
    try state.type("warmer, then make it loo")
    try state.press(.tab)
    #expect(state.instruction.text.hasPrefix("warmer, then make it look"))
    #expect(state.focus == .instruction && state.overlay == nil)
  }

  @Test mutating func theCompletionsStandBesideTheLineWithTheirKey() throws {
    try state.press("i")
    try state.type("sep")
    let lines = state.lines(columns: 120, rows: 40)
    #expect(lines[37].contains("› sep  sepia"))
    #expect(lines[38].contains("Tab complete"))
    try state.press(.left)
    #expect(!state.lines(columns: 120, rows: 40)[38].contains("Tab"))
  }

  @Test mutating func whereTheyPartTabListsThemAndTheChosenOneTakesTheClausesPlace() throws {
    try state.press("i")
    try state.type("warmer, then blur")
    try state.press(.tab)
    #expect(state.overlay == .list(.sayings, ListPicker(line: LineEditor("blur"))))
    try state.type(" backg")
    try state.press(.enter)
    #expect(state.overlay == nil && state.focus == .instruction)
    #expect(state.instruction.text == "warmer, then blur the background")
  }

  @Test(arguments: ["zorp", "make it zorp", "make the sky bl"])
  func whereNothingFitsTabSaysSoAndWhatIsTypedNextIsText(text: String) throws {
    var state = state
    try state.press("i")
    try state.type(text)
    try state.press(.tab)
    #expect(state.message?.text == "nothing completes this: :say lists what can be said")
    try state.press("q")
    #expect(state.focus == .instruction && state.instruction.text == text + "q")
  }

  @Test mutating func tabLeavesAnEmptyLine() throws {
    try state.press("i", .tab)
    #expect(state.focus == .picture)
  }

  @Test mutating func sayListsWhatCanBeSaidAndPutsTheChosenExampleIntoTheLine() throws {
    state.instruction = LineEditor("half a thou")
    try state.command("say vignette")
    #expect(state.lines(columns: 120, rows: 40).contains { $0.contains(" what can be said ") })
    #expect(try state.press(.enter) == [])
    #expect(state.focus == .instruction)
    #expect(state.instruction.text.contains("vignette"))
    try state.press(.up)
    #expect(state.instruction.text == "half a thou")
  }

  @Test mutating func everythingThatCanBeSaidIsInTheList() {
    #expect(state.items(of: .sayings).map(\.name) == Saying.all.map(\.example))
  }

  @Test(arguments: ["list", "history", "List the revisions."])
  func theHistoryIsListedInItsPanel(line: String) throws {
    var state = state
    try state.press("i")
    try state.type(line)
    #expect(try state.press(.enter) == [])
    #expect(state.focus == .history && state.selectedRevision == state.tree.current)
  }

  @Test(arguments: ["what can I say?", "help"])
  func whatCanBeSaidIsListedForWhoeverAsks(line: String) throws {
    var state = state
    #expect(try state.command("instruct " + line) == [])
    #expect(state.overlay == .list(.sayings, ListPicker()))
  }
}
