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
    case .right, .character("l"): changeSelectedSetting(by: 1, isLarge: isLarge)
    case .left, .character("h"): changeSelectedSetting(by: -1, isLarge: isLarge)
    case .enter where row == .engine: return openEngines()
    case .enter: prompt = Prompt(kind: .setting(selectedSetting))
    case .backspace: reset(row)
    default: return nil
    }
    return []
  }

  /// Changes the value that the cursor of the settings panel stands on by small or large steps.
  mutating func changeSelectedSetting(by steps: Int, isLarge: Bool = false) {
    let row = SettingsPanel.rows[selectedSetting]
    let pixels = steps * (isLarge ? 10 : 1)
    switch row {
    case .engine: chooseNextEngine(by: steps)
    case .setting(let setting):
      setting.change(by: steps, isLarge: isLarge, in: &workspace.settings)
    case .mask: break
    case .grow: workspace.mask.grow = max(0, min(10_000, workspace.mask.grow + pixels))
    case .feather: workspace.mask.feather = max(0, min(10_000, workspace.mask.feather + pixels))
    }
  }

  /// Makes an engine the next edit's.
  ///
  /// - Throws: what is wrong with it; the old one stays then.
  mutating func choose(engine name: String) throws(EditingError) {
    use(try engines.checkedFacts(of: name))
  }

  /// The next engine of the list that can be run.
  private mutating func chooseNextEngine(by step: Int) {
    let names = engines.names
    let index = names.firstIndex(of: workspace.engine) ?? 0
    for offset in 1...names.count {
      let place = (index + step.signum() * offset) % names.count
      guard let facts = engines.facts(of: names[place < 0 ? place + names.count : place]) else {
        continue
      }
      return use(facts)
    }
  }

  /// Takes an engine for the next edit; settings that stood at the old one's defaults go to its own.
  private mutating func use(_ engine: EngineFacts) {
    workspace.settings = engine.settings.adopting(workspace.settings, from: engineSettings)
    workspace.engine = engine.name
    show("\(engine.name): \(workspace.settings.summary(for: engine))")
  }

  private mutating func reset(_ row: SettingsPanel.Row) {
    switch row {
    case .engine:
      if let facts = engines.facts(of: Workspace().engine) { use(facts) }
    case .setting(let setting):
      workspace.settings[setting] = engineSettings.initial[setting]
    case .mask: workspace.mask = Mask()
    case .grow: workspace.mask.grow = 0
    case .feather: workspace.mask.feather = 0
    }
  }

  mutating func set(_ row: SettingsPanel.Row, to text: String) throws(EditingError) {
    switch row {
    case .engine: try choose(engine: text)
    case .setting(let setting): try set(setting, to: text)
    case .mask:
      let part = try maskPart(TypedRectangle(text).rectangle(in: pictureSize), adds: true)
      workspace.mask.parts = [part]
    case .grow, .feather:
      guard let pixels = Int(text), (0...10_000).contains(pixels) else {
        throw .setting(
          SettingError(
            name: row == .grow ? "grow" : "feather", value: text,
            allowed: "a number of pixels from 0 to 10000"))
      }
      if row == .grow { workspace.mask.grow = pixels } else { workspace.mask.feather = pixels }
    }
  }

  /// Sets a value to what a person typed.
  mutating func set(_ setting: SettingDefinition, to text: String) throws(EditingError) {
    do throws(SettingError) {
      try setting.set(text, in: &workspace.settings)
    } catch {
      throw .setting(error)
    }
  }

  /// The settings that the chosen engine reads.
  private var engineSettings: EngineSettings {
    engines.facts(of: workspace.engine)?.settings ?? .all
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
