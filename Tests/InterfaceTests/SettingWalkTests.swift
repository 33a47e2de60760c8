import Editing
import Engine
@testable import Interface
import Terminal
import Testing

/// Every setting of the table is there on every surface of the screen, without a line of its own.
@Suite struct SettingWalkTests {
  private static let sizes = [(80, 24), (100, 30), (120, 40), (160, 48)]

  /// A value other than the usual one, as it is typed.
  private static func other(than setting: SettingDefinition) -> String {
    switch setting.kind {
    case .number(let range, _, _): String(range.upperBound)
    case .whole(let range, _, _): String(range.upperBound)
    case .seed(let last, _): String(last)
    case .interval: "0.25-0.75"
    case .text: "rain and snow"
    case .sampler: SamplerKind.allCases.last?.rawValue ?? ""
    }
  }

  private func opened() -> EditorState {
    var state = EditorState.opened()
    state.use(.model)
    state.message = nil
    return state
  }

  @Test(arguments: SettingTable.all)
  func thePanelShowsItsLabelAndValueWhole(setting: SettingDefinition) throws {
    var state = opened()
    state.focus = .settings
    state.selectedSetting = try #require(SettingsPanel.rows.firstIndex(of: .setting(setting)))
    let shown = "\(setting.label) "
    for (columns, rows) in Self.sizes {
      let lines = state.lines(columns: columns, rows: rows)
      let line = try #require(lines.first { $0.contains("│ " + shown) })
      #expect(line.contains(" \(setting.text(in: state.workspace.settings))"), "\(columns) columns")
    }
  }

  @Test(arguments: SettingTable.all)
  func keysOfThePanelChangeItAndGiveItsDefaultBack(setting: SettingDefinition) throws {
    var state = opened()
    state.focus = .settings
    state.selectedSetting = try #require(SettingsPanel.rows.firstIndex(of: .setting(setting)))
    try state.press(.enter)
    try state.type(Self.other(than: setting))
    try state.press(.enter)
    #expect(state.workspace.settings[setting] == (try setting.value(of: Self.other(than: setting))))
    try state.press(.backspace)
    #expect(state.workspace.settings[setting] == setting.initial)
    // One of the two, at an end of its range.
    let changed = try [Key.left, .right].filter { key in
      var state = state
      try state.press(key)
      return state.workspace.settings[setting] != setting.initial
    }
    #expect(changed.isEmpty == (setting.kind == .text))
  }

  @Test(arguments: SettingTable.all)
  func aCommandSetsItAndRefusesWhatItCannotBe(setting: SettingDefinition) throws {
    var state = opened()
    #expect(try state.command("\(setting.flag) \(Self.other(than: setting))") == [])
    #expect(state.workspace.settings[setting] == (try setting.value(of: Self.other(than: setting))))
    if setting.argument.hasPrefix("[") {
      try state.command(setting.flag)
      #expect(state.workspace.settings[setting] == .text(nil))
    } else {
      let command = EditingError.argument(command: setting.flag, expected: setting.argument)
      #expect(throws: command) { try state.command(setting.flag) }
    }
    if setting.kind != .text {
      #expect(throws: EditingError.self) { try state.command("\(setting.flag) nonsense") }
    }
  }

  @Test(arguments: SettingTable.all)
  func helpPaletteAndCompletionKnowIt(setting: SettingDefinition) throws {
    let entries = HelpView.lines.filter { line in
      guard case .entry(_, let name, let text) = line else { return false }
      return name == ":\(setting.flag) \(setting.argument)" && text == setting.help
    }
    #expect(entries.count == 1)
    #expect(
      ListPicker(line: LineEditor(setting.flag)).matches(
        in: EditorState.opened().items(of: .commands)
      ).first?.name
        == setting.flag)
    #expect(CommandLine.completions(of: setting.flag).contains { $0.name == setting.flag })
    #expect(Command.named(setting.flag)?.group == .settings)
  }
}
