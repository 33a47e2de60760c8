@testable import Editing
import Engine
import History
@testable import Interface
import Terminal
import Testing

@Suite struct EngineListTests {
  private var state = EditorState.opened()

  /// The engines in the box and three models, of which the second can't be run.
  private let found = EngineList(
    choices: [
      EngineChoice(boxed: "retouch"),
      EngineChoice(
        name: "timbrooks/instruct-pix2pix", byteCount: 4_300_000_000,
        finding: .kind("instruct", does: "does what an instruction says to the picture")),
      EngineChoice(
        name: "half", byteCount: 3_000_000, finding: .fault("the file is cut short")),
      EngineChoice(name: "model", byteCount: 5_000_000, finding: .unread),
    ], isLooked: true)

  private func line(with text: String) throws -> String {
    let lines = state.lines(columns: 120, rows: 40)
    return try #require(lines.first { $0.contains(text) })
  }

  /// The name of the engine that the cursor of the list stands on.
  private func chosenName() throws -> String {
    guard case .list(let list, let picker) = state.overlay else {
      throw EditingError.unknownEngine("the list is gone", known: [])
    }
    return picker.matches(in: state.items(of: list))[picker.selection].name
  }

  @Test(arguments: [":engine", ":models", "e"])
  func theListOpensAtOnceAndFillsWhileModelsAreLookedFor(way: String) throws {
    var state = state
    let effects = try way == "e" ? state.press("e") : state.command(String(way.dropFirst()))
    #expect(effects == [.lookForEngines])
    let early = state.lines(columns: 120, rows: 40)
    #expect(early.contains { $0.contains("● retouch") })
    #expect(early.contains { $0.contains("looking for models…") })
    state.take(found)
    let late = state.lines(columns: 120, rows: 40)
    #expect(late.contains { $0.contains("timbrooks/instruct-pix2pix") })
    #expect(!late.contains { $0.contains("looking for models…") })
  }

  @Test mutating func eachModelShowsItsKindAndSizeOrWhyItCannotBeRun() throws {
    try state.press("e")
    state.take(found)
    let model = try line(with: "timbrooks/instruct-pix2pix")
    #expect(model.contains("4.3 GB") && model.contains("instruct: does what an instruction says"))
    #expect(try line(with: "half").contains("can't be run: the file is cut short"))
    #expect(try line(with: "5 MB").contains("reading…"))
  }

  @Test mutating func whereNoModelIsFoundTheListSaysWhereToPutOne() throws {
    try state.press("e")
    var empty = state.engineList
    empty.isLooked = true
    empty.advice = "no models in /data/models: put a diffusers folder into the first of them"
    state.take(empty)
    #expect(try line(with: "no models in /data/models").contains("put a diffusers folder"))
  }

  @Test mutating func typingAndEnterChoosesAnEngine() throws {
    try state.press("e")
    state.take(found)
    try state.type("mod")
    #expect(try state.press(.enter) == [.session(.choose(.named("model")))])
    #expect(state.overlay == nil)
    state.use(.model)
    #expect(state.workspace.engine == "model")
    #expect(state.message?.text.hasPrefix("model: text guidance 7.5") == true)
  }

  @Test mutating func aModelThatCannotBeRunIsRefusedAndTheListStays() throws {
    try state.press("e")
    state.take(found)
    try state.type("half")
    #expect(throws: EditingError.self) { try state.press(.enter) }
    #expect(state.workspace.engine == "retouch")
    guard case .list(.engines, _) = state.overlay else {
      Issue.record("another can't be chosen")
      return
    }
    try state.press(.escape)
    #expect(state.overlay == nil)
  }

  @Test mutating func theListOpensAtTheEngineInUseOnceItIsFound() throws {
    state.workspace.engine = "model"
    try state.press("e")
    state.take(found)
    #expect(state.overlay == .list(.engines, ListPicker(selection: 3)))
  }

  @Test mutating func whatIsChosenStaysChosenWhileMoreIsFoundOut() throws {
    try state.press("e")
    state.take(found)
    try state.type("in")
    try state.press(.down)
    var later = found
    later.choices[3].finding = .kind("inpainting", does: "fills a mask")
    let before = try chosenName()
    state.take(later)
    #expect(try chosenName() == before)
  }

  @Test mutating func pastedTextFilters() throws {
    try state.press("e")
    state.take(found)
    state.paste("pix2")
    try state.press(.up)
    #expect(state.lines(columns: 120, rows: 40).count { $0.contains("can't be run") } == 0)
  }

  @Test mutating func variantsAreAskedForByNumber() throws {
    #expect(
      try state.command("variants 4")
        == [.submit(Array(repeating: .variant(of: 5), count: 4))])
    for line in ["variants 0", "variants 17", "variants many"] {
      #expect(throws: EditingError.self) { try state.command(line) }
    }
    state = .opened(EditTree())
    #expect(
      throws: EditingError.unavailable(
        command: "variants", reason: "the original has no edit to make variants of")
    ) { try state.command("variants 2") }
  }
}
