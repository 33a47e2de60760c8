import Editing
import Engine
import Pixels
import Terminal

/// Keys of the settings panel.
extension EditorState {
  mutating func handleSettings(_ key: Key) -> Bool {
    let rows = SettingsPanel.rows
    let row = rows[selectedSetting]
    guard key.modifiers.isSubset(of: .shift) else { return false }
    let isLarge = key.modifiers.contains(.shift)
    switch key.code {
    case .down, .character("j"): selectedSetting = min(rows.count - 1, selectedSetting + 1)
    case .up, .character("k"): selectedSetting = max(0, selectedSetting - 1)
    case .right, .character("l"): changeSelectedSetting(by: 1, isLarge: isLarge)
    case .left, .character("h"): changeSelectedSetting(by: -1, isLarge: isLarge)
    case .enter: prompt = Prompt(kind: .setting(selectedSetting))
    case .backspace: reset(row)
    default: return false
    }
    return true
  }

  /// Changes the value that the cursor of the settings panel stands on by small or large steps.
  mutating func changeSelectedSetting(by steps: Int, isLarge: Bool = false) {
    let row = SettingsPanel.rows[selectedSetting]
    let pixels = steps * (isLarge ? 10 : 1)
    switch row {
    case .engine:
      let names = engines.names
      let index = names.firstIndex(of: workspace.engine) ?? 0
      choose(engine: names[((index + steps) % names.count + names.count) % names.count])
    case .control(let setting):
      SettingControl.control(of: setting)
        .change(by: steps, isLarge: isLarge, in: &workspace.settings)
    case .mask: break
    case .grow: workspace.mask.grow = max(0, min(10_000, workspace.mask.grow + pixels))
    case .feather: workspace.mask.feather = max(0, min(10_000, workspace.mask.feather + pixels))
    }
  }

  /// Makes an engine the next edit's; settings that stood at the old one's defaults go to its own.
  mutating func choose(engine name: String) {
    workspace.settings = workspace.settings.moved(
      from: engines.defaults(of: workspace.engine), to: engines.defaults(of: name))
    workspace.engine = name
  }

  private mutating func reset(_ row: SettingsPanel.Row) {
    switch row {
    case .engine: choose(engine: Workspace().engine)
    case .control(let setting):
      SettingControl.control(of: setting)
        .reset(in: &workspace.settings, to: engines.defaults(of: workspace.engine))
    case .mask: workspace.mask = Mask()
    case .grow: workspace.mask.grow = 0
    case .feather: workspace.mask.feather = 0
    }
  }

  mutating func set(_ row: SettingsPanel.Row, to text: String) throws(EditingError) {
    switch row {
    case .engine: choose(engine: try engines.engine(named: text).facts.name)
    case .control(let setting):
      try SettingControl.control(of: setting).set(text, in: &workspace.settings)
    case .mask:
      let part = try maskPart(TypedRectangle(text).rectangle(in: pictureSize), adds: true)
      workspace.mask.parts = [part]
    case .grow, .feather:
      guard let pixels = Int(text), (0...10_000).contains(pixels) else {
        throw .setting(
          name: row == .grow ? "grow" : "feather", value: text,
          allowed: "a number of pixels from 0 to 10000")
      }
      if row == .grow { workspace.mask.grow = pixels } else { workspace.mask.feather = pixels }
    }
  }
}
