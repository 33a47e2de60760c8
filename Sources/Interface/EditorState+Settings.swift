import Editing
import Engine
import Pixels
import Terminal

/// Keys of the settings panel.
extension EditorState {
  /// nil where the key means nothing to the panel.
  mutating func handleSettings(_ key: Key) -> [Effect]? {
    let rows = SettingsPanel.rows
    let row = rows[selectedSetting]
    guard key.modifiers.isSubset(of: .shift) else { return nil }
    let isLarge = key.modifiers.contains(.shift)
    switch key.code {
    case .down, .character("j"): selectedSetting = min(rows.count - 1, selectedSetting + 1)
    case .up, .character("k"): selectedSetting = max(0, selectedSetting - 1)
    case .right, .character("l"): return changeSelectedSetting(by: 1, isLarge: isLarge)
    case .left, .character("h"): return changeSelectedSetting(by: -1, isLarge: isLarge)
    case .enter where row == .engine: return openEngines()
    case .enter: prompt = Prompt(kind: .setting(row))
    case .backspace: return reset(row)
    default: return nil
    }
    return []
  }

  /// Changes the value that the cursor of the settings panel stands on by small or large steps.
  mutating func changeSelectedSetting(by steps: Int, isLarge: Bool = false) -> [Effect] {
    let pixels = steps * (isLarge ? 10 : 1)
    switch SettingsPanel.rows[selectedSetting] {
    case .engine: return [.session(.choose(.next(by: steps)))]
    case .setting(let setting):
      setting.change(by: steps, isLarge: isLarge, in: &workspace.settings)
    case .mask: break
    case .grow: workspace.mask.grow = Mask.pixelRange.clamped(workspace.mask.grow + pixels)
    case .feather: workspace.mask.feather = Mask.pixelRange.clamped(workspace.mask.feather + pixels)
    }
    return []
  }

  /// Takes an engine for the next edit; settings that stood at the old one's defaults go to its own.
  mutating func use(_ engine: EngineFacts) {
    workspace.settings = engine.settings.adopting(workspace.settings, from: engineFacts.settings)
    workspace.engine = engine.name
    engineFacts = engine
    show("\(engine.name): \(workspace.settings.summary(for: engine))")
  }

  /// Gives a row its default back.
  private mutating func reset(_ row: SettingsPanel.Row) -> [Effect] {
    switch row {
    case .engine: return [.session(.choose(.named(Workspace().engine)))]
    case .setting(let setting):
      workspace.settings[setting] = engineFacts.settings.initial[setting]
    case .mask: workspace.mask = Mask()
    case .grow: workspace.mask.grow = 0
    case .feather: workspace.mask.feather = 0
    }
    return []
  }

  /// Gives a row what a person typed.
  mutating func set(_ row: SettingsPanel.Row, to text: String) throws(EditingError) -> [Effect] {
    switch row {
    case .engine: return [.session(.choose(.named(text)))]
    case .setting(let setting): try set(setting, to: text)
    case .mask:
      let part = try maskPart(TypedRectangle(text).rectangle(in: pictureSize), adds: true)
      workspace.mask.parts = [part]
    case .grow: workspace.mask.grow = try Mask.pixels(text, of: "grow")
    case .feather: workspace.mask.feather = try Mask.pixels(text, of: "feather")
    }
    return []
  }

  /// Sets a value to what a person typed.
  mutating func set(_ setting: SettingDefinition, to text: String) throws(EditingError) {
    do throws(SettingError) {
      try setting.set(text, in: &workspace.settings)
    } catch {
      throw .setting(error)
    }
  }
}

extension EditSettings {
  /// What an edit with an engine begins with, in a line: the settings that it reads and that are set
  /// to something.
  fileprivate func summary(for engine: EngineFacts) -> String {
    engine.settings.definitions
      .filter { $0 != SettingTable[\.seed] && ($0.isAlwaysTold || self[$0] != $0.initial) }
      .map { $0.phrase(in: self) }
      .joined(separator: ", ")
  }
}
