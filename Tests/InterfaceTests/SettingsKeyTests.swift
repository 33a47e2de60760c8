import Editing
import Engine
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct SettingsKeyTests {
  private var state = EditorState.opened()

  init() {
    state.focus = .settings
  }

  private mutating func select(_ row: SettingsPanel.Row) throws {
    state.selectedSetting = try #require(SettingsPanel.rows.firstIndex(of: row))
  }

  @Test mutating func upAndDownChooseAValueAndStopAtTheEnds() throws {
    try state.press(.up)
    #expect(state.selectedSetting == 0)
    for _ in 0..<30 { try state.press("j") }
    #expect(state.selectedSetting == SettingsPanel.rows.count - 1)
  }

  @Test mutating func leftAndRightChangeItByAStepAndShiftByALargerOne() throws {
    try select(.control(.textGuidance))
    try state.press(.right, .right, .left)
    #expect(state.workspace.settings.textGuidance == 8)
    try state.press(.shift(.right))
    #expect(state.workspace.settings.textGuidance == 10.5)
  }

  @Test mutating func enterTypesAValueAndBackspaceGivesTheDefaultBack() throws {
    try select(.control(.imageGuidance))
    try state.press(.enter)
    try state.type("1.2")
    try state.press(.enter)
    #expect(state.workspace.settings.imageGuidance == 1.2)
    #expect(state.focus == .settings)
    try state.press(.backspace)
    #expect(state.workspace.settings.imageGuidance == 1.5)
  }

  @Test mutating func aValueOutOfRangeIsRefusedAndNothingIsChanged() throws {
    try select(.control(.strength))
    try state.press(.enter)
    try state.type("2")
    #expect(throws: EditingError.self) { try state.press(.enter) }
    #expect(state.workspace.settings == EditSettings())
  }

  @Test mutating func theEngineGoesRoundTheKnownOnes() throws {
    try select(.engine)
    try state.press(.right)
    #expect(state.workspace.engine == "model")
    try state.press(.right)
    #expect(state.workspace.engine == "retouch")
    try state.press(.left)
    #expect(state.workspace.engine == "model")
    try state.press(.backspace)
    #expect(state.workspace.engine == "retouch")
  }

  @Test mutating func enterOnTheEngineOpensTheListOfThem() throws {
    try select(.engine)
    #expect(try state.press(.enter) == [.lookForEngines])
    #expect(state.overlay == .engines(ListPicker()))
  }

  /// An engine whose every default is its own.
  private static let painter = NamedEngine(
    "painter", settings: Set(Setting.allCases),
    defaults: EditSettings {
      $0.textGuidance = 5; $0.imageGuidance = 1.2; $0.strength = 0.75; $0.steps = 4
    })

  @Test mutating func anotherEngineBringsItsDefaultsAndSaysThem() throws {
    state.engines = EngineRegistry([
      NamedEngine("retouch", settings: [.textGuidance, .imageGuidance, .strength, .seed]),
      Self.painter,
    ])
    try state.command("steps 9")
    try state.command("engine painter")
    #expect(
      state.message?.text
        == "painter: guidance 5.0, image guidance 1.2, strength 0.75, 9 steps")
    #expect(state.workspace.settings.steps == 9, "what the person set stays")
    try select(.control(.steps))
    try state.press(.backspace)
    #expect(state.workspace.settings.steps == 4)
    try state.command("engine retouch")
    #expect(state.workspace.settings == EditSettings())
    #expect(state.message?.text == "retouch: guidance 7.5, image guidance 1.5")
  }

  @Test mutating func theSamplerGoesRoundItsNamesAndTheModelsOwn() throws {
    try state.command("engine model")
    try select(.control(.sampler))
    var seen: [String?] = [state.workspace.settings.sampler]
    repeat {
      try state.press(.right)
      seen.append(state.workspace.settings.sampler)
    } while seen.last != .some(nil) && seen.count < 30
    #expect(Set(seen).count == seen.count - 1 && seen.count > 5)
    try state.press(.left, .right)
    #expect(state.workspace.settings.sampler == nil)
    try state.press(.right)
    #expect(state.workspace.settings.sampler == seen[1])
    try state.press(.backspace)
    #expect(state.workspace.settings.sampler == nil)
  }

  @Test mutating func theMaskIsTypedAndGrownAndTakenAwayHere() throws {
    try select(.mask)
    try state.press(.enter)
    try state.type("10%,10%,50%,50%")
    try state.press(.enter)
    #expect(state.workspace.mask.added == [Rectangle(x: 80, y: 60, width: 400, height: 300)])
    try select(.grow)
    try state.press(.right, .shift(.right), .left)
    try select(.feather)
    try state.press(.enter)
    try state.type("7")
    try state.press(.enter)
    #expect(state.workspace.mask.grow == 10)
    #expect(state.workspace.mask.feather == 7)
    try state.press(.backspace)
    #expect(state.workspace.mask.feather == 0)
    try select(.mask)
    try state.press(.backspace)
    #expect(state.workspace.mask == Mask())
  }

  @Test mutating func aTypedMaskOutsideThePictureLeavesTheMaskAsItWas() throws {
    try state.command("mask 1,2,3,4")
    try select(.mask)
    try state.press(.enter)
    try state.type("5000,5000,10,10")
    #expect(throws: EditingError.self) { try state.press(.enter) }
    #expect(state.workspace.mask.added == [Rectangle(x: 1, y: 2, width: 3, height: 4)])
  }

  @Test mutating func commandsSetTheSameValues() throws {
    for line in [
      "guidance 5", "image-guidance 1.2", "strength 0.5", "steps 30", "seed 7", "sampler euler",
      "guidance-interval 0.2-0.8", "guidance-rescale 0.7", "negative rain and snow", "engine model",
    ] {
      #expect(try state.command(line) == [])
    }
    #expect(
      state.workspace.settings
        == EditSettings {
          $0.textGuidance = 5; $0.imageGuidance = 1.2; $0.guidanceInterval = 0.2...0.8;
          $0.guidanceRescale = 0.7; $0.strength = 0.5; $0.steps = 30; $0.seed = 7;
          $0.sampler = "euler"; $0.negative = "rain and snow"
        })
    #expect(state.workspace.engine == "model")
    #expect(throws: EditingError.self) { try state.command("engine oil") }
    #expect(try state.command("theme light") == [.theme("light")])
    #expect(try state.command("mouse") == [.mouse(false)])
  }

  @Test mutating func theIntervalOfGuidanceIsTypedAndItsEndMovedByKeys() throws {
    try state.command("engine model")
    try select(.control(.guidanceInterval))
    try state.press(.enter)
    try state.type("0.1-0.9")
    try state.press(.enter)
    try state.press(.left, .shift(.left))
    #expect(state.workspace.settings.guidanceInterval == 0.1...0.6)
    #expect(state.lines(columns: 120, rows: 40).contains { $0.contains("interval   0.1-0.6") })
    try state.press(.backspace)
    #expect(state.workspace.settings.guidanceInterval == 0...1)
    #expect(throws: EditingError.self) { try state.command("guidance-interval 0.9-0.1") }
    #expect(state.workspace.settings.guidanceInterval == 0...1)
  }

  @Test func valuesThatTheEngineDoesNotReadAreDim() throws {
    let index = try #require(SettingsPanel.rows.firstIndex(of: .control(.steps)))
    let panel = try #require(Geometry.of().settings)
    func style(engine: String) -> Style {
      var state = EditorState.opened()
      state.workspace.engine = engine
      let frame = EditorView.frame(state, columns: 120, rows: 40, .plain())
      return frame.grid[panel.column + 12, panel.row + index].style
    }
    #expect(style(engine: "retouch") == Theme.plain[.dim])
    #expect(style(engine: "model") == Theme.plain[.value])
  }
}
