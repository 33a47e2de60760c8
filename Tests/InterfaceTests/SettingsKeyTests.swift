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
    try select(.setting(SettingTable[\.textGuidance]))
    try state.press(.right, .right, .left)
    #expect(state.workspace.settings.textGuidance == 8)
    try state.press(.shift(.right))
    #expect(state.workspace.settings.textGuidance == 10.5)
  }

  @Test mutating func enterTypesAValueAndBackspaceGivesTheDefaultBack() throws {
    try select(.setting(SettingTable[\.imageGuidance]))
    try state.press(.enter)
    try state.type("1.2")
    try state.press(.enter)
    #expect(state.workspace.settings.imageGuidance == 1.2)
    #expect(state.focus == .settings)
    try state.press(.backspace)
    #expect(state.workspace.settings.imageGuidance == 1.5)
  }

  @Test mutating func theValueBeingTypedBeginsWithThePresentOneAndIsReplacedByTyping() throws {
    try select(.setting(SettingTable[\.textGuidance]))
    try state.press(.enter)
    #expect(state.prompt?.line.text == "7.5" && state.prompt?.line.isSelected == true)
    try state.press(.enter)
    #expect(state.workspace.settings == EditSettings(), "taken as it is")
    try state.press(.enter)
    try state.type(" 4 ")
    try state.press(.enter)
    #expect(state.workspace.settings.textGuidance == 4)
    try select(.setting(SettingTable[\.sampler]))
    try state.press(.enter)
    #expect(state.prompt?.line.isEmpty == true)
    try state.press(.escape)
    try state.command("mask 10,20,30,40")
    try select(.mask)
    try state.press(.enter, .enter)
    #expect(state.workspace.mask.added == [Rectangle(x: 10, y: 20, width: 30, height: 40)])
  }

  @Test(arguments: ["0x10", "nan", "inf", "1e400", "4 5", "", "-1", "٧"])
  func whatIsNoPlainNumberIsRefusedByTheNameThatThePanelShows(text: String) throws {
    var test = self
    try test.select(.setting(SettingTable[\.textGuidance]))
    try test.state.press(.enter, .backspace)
    try test.state.type(text)
    #expect {
      try test.state.press(.enter)
    } throws: {
      "\($0)".hasPrefix("text guidance cannot be “")
    }
    #expect(test.state.workspace.settings == EditSettings())
  }

  @Test mutating func aRefusalIsGoneOnceAValueIsTaken() throws {
    try select(.setting(SettingTable[\.strength]))
    for keys in [[Key.enter, .backspace, "1", .enter], [.left], [.backspace]] {
      state.show("strength cannot be “2”", .error)
      for key in keys { try state.press(key) }
      #expect(state.message == nil)
    }
  }

  @Test mutating func aBarShowsHowMuchOfTheRangeIsUsed() throws {
    for (value, bar) in [("30", "▮▮▮▮▮▮▮▮▮▮"), ("15", "▮▮▮▮▮▯▯▯▯▯"), ("0", "▯▯▯▯▯▯▯▯▯▯")] {
      try state.command("guidance \(value)")
      #expect(
        state.lines(columns: 120, rows: 40).contains {
          $0.contains("text guidance") && $0.contains(bar)
        })
    }
  }

  @Test mutating func aValueOutOfRangeIsRefusedAndNothingIsChanged() throws {
    try select(.setting(SettingTable[\.strength]))
    try state.press(.enter)
    try state.type("2")
    #expect(throws: EditingError.self) { try state.press(.enter) }
    #expect(state.workspace.settings == EditSettings())
  }

  @Test mutating func theEngineGoesRoundTheKnownOnes() throws {
    try select(.engine)
    #expect(try state.press(.right) == [.session(.choose(.next(by: 1)))])
    #expect(try state.press(.left) == [.session(.choose(.next(by: -1)))])
    #expect(try state.press(.backspace) == [.session(.choose(.named("retouch")))])
  }

  @Test mutating func enterOnTheEngineOpensTheListOfThem() throws {
    try select(.engine)
    #expect(try state.press(.enter) == [.lookForEngines])
    #expect(state.overlay == .list(.engines, ListPicker()))
  }

  /// An engine whose every default is its own.
  private static let painter = EngineFacts(
    name: "painter",
    settings: EngineSettings(
      [\.textGuidance, \.imageGuidance, \.strength, \.steps],
      initial: EditSettings {
        $0.textGuidance = 5
        $0.imageGuidance = 1.2
        $0.strength = 0.75
        $0.steps = 4
      }))

  @Test mutating func anotherEngineBringsItsDefaultsAndSaysThem() throws {
    try state.command("steps 9")
    #expect(try state.command("engine painter") == [.session(.choose(.named("painter")))])
    state.use(Self.painter)
    #expect(
      state.message?.text
        == "painter: text guidance 5.0, image guidance 1.2, strength 0.75, 9 steps")
    #expect(state.workspace.settings.steps == 9, "what the person set stays")
    try select(.setting(SettingTable[\.steps]))
    try state.press(.backspace)
    #expect(state.workspace.settings.steps == 4)
    state.use(.retouch)
    #expect(state.workspace.settings == EditSettings())
    #expect(state.message?.text == "retouch: text guidance 7.5, image guidance 1.5")
  }

  @Test mutating func theSamplerGoesRoundItsNamesAndTheModelsOwn() throws {
    state.use(.model)
    try select(.setting(SettingTable[\.sampler]))
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
    try select(.pixels("grow", \.grow))
    try state.press(.right, .shift(.right), .left)
    try select(.pixels("feather", \.feather))
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
      "guidance-interval 0.2-0.8", "guidance-rescale 0.7", "negative rain and snow",
    ] {
      #expect(try state.command(line) == [])
    }
    #expect(
      state.workspace.settings
        == EditSettings {
          $0.textGuidance = 5
          $0.imageGuidance = 1.2
          $0.guidanceInterval = 0.2...0.8
          $0.guidanceRescale = 0.7
          $0.strength = 0.5
          $0.steps = 30
          $0.seed = 7
          $0.sampler = "euler"
          $0.negative = "rain and snow"
        })
    #expect(try state.command("theme light") == [.theme("light")])
    #expect(try state.command("mouse") == [.terminal(.mouse(false))])
  }

  @Test mutating func theIntervalOfGuidanceIsTypedAndItsEndMovedByKeys() throws {
    state.use(.model)
    try select(.setting(SettingTable[\.guidanceInterval]))
    try state.press(.enter)
    try state.type("0.1-0.9")
    try state.press(.enter)
    try state.press(.left, .shift(.left))
    #expect(state.workspace.settings.guidanceInterval == 0.1...0.6)
    #expect(
      state.lines(columns: 120, rows: 40).contains { $0.contains("guidance interval  0.1-0.6") })
    try state.press(.backspace)
    #expect(state.workspace.settings.guidanceInterval == 0...1)
    #expect(throws: EditingError.self) { try state.command("guidance-interval 0.9-0.1") }
    #expect(state.workspace.settings.guidanceInterval == 0...1)
  }

  @Test mutating func theHintSaysWhatTheArrowsDoToTheChosenValue() throws {
    func hints() -> String { state.lines(columns: 120, rows: 40).dropLast().last ?? "" }
    try select(.setting(SettingTable[\.guidanceInterval]))
    #expect(hints().contains("←→ move its end"))
    try state.press(.left)
    #expect(state.workspace.settings.guidanceInterval == 0...0.95)
    try select(.setting(SettingTable[\.steps]))
    #expect(hints().contains("←→ change"))
    for row in [SettingsPanel.Row.mask, .setting(SettingTable[\.negative])] {
      try select(row)
      #expect(!hints().contains("←→"))
    }
  }

  @Test func valuesThatTheEngineDoesNotReadAreDim() throws {
    let index = try #require(SettingsPanel.rows.firstIndex(of: .setting(SettingTable[\.steps])))
    let panel = try #require(Layout(columns: 120, rows: 40, focus: .picture)?.settings)
    func style(_ engine: EngineFacts) -> Style {
      var state = EditorState.opened()
      state.use(engine)
      let frame = EditorView.frame(state, on: .of())
      return frame.grid[
        panel.column + 3 + SettingsPanel.labelColumns, panel.row + index
      ].style
    }
    #expect(style(.retouch) == Theme.plain[.dim])
    #expect(style(.model) == Theme.plain[.value])
  }
}
