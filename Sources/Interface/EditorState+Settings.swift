import Editing
import Engine
import Pixels
import Terminal

/// Keys of the settings panel.
extension EditorState {
  /// - Returns: false where the key means nothing to the panel.
  mutating func handleSettings(_ key: Key) -> Bool {
    let row = SettingsPanel.rows[selectedSetting]
    guard key.modifiers.isSubset(of: .shift) else { return false }
    switch (key.code, key.asArrow.direction) {
    case (_, (let x, 0)?): changeSelectedSetting(by: x, isLarge: key.modifiers.contains(.shift))
    case (_, (_, let y)?):
      selectedSetting = SettingsPanel.rows.indices.clamped(selectedSetting + y)
    case (.enter, _) where row == .engine: openEngines()
    case (.enter, _):
      prompt = Prompt(kind: .setting(row), line: LineEditor(typedValue(of: row)))
      prompt?.line.selectAll()
    case (.backspace, _): reset(row)
    default: return false
    }
    return true
  }

  /// The value of a row as a person would type it; empty for none.
  private func typedValue(of row: SettingsPanel.Row) -> String {
    switch row {
    case .engine: return workspace.engine
    case .setting(let setting):
      let value = workspace.settings[setting]
      return value == .text(nil) ? "" : setting.text(value)
    case .mask:
      guard workspace.mask.parts.count == 1, let area = workspace.mask.added.first else {
        return ""
      }
      return "\(area.x),\(area.y),\(area.width),\(area.height)"
    case .pixels(_, let count): return "\(workspace.mask[keyPath: count])"
    }
  }

  /// Changes the value that the cursor of the settings panel stands on by small or large steps.
  mutating func changeSelectedSetting(by steps: Int, isLarge: Bool = false) {
    message = nil
    switch SettingsPanel.rows[selectedSetting] {
    case .engine: choose(.next(by: steps))
    case .setting(let setting):
      setting.change(by: steps, isLarge: isLarge, in: &workspace.settings)
    case .mask: break
    case .pixels(_, let count):
      let pixels = workspace.mask[keyPath: count] + steps * (isLarge ? 10 : 1)
      workspace.mask[keyPath: count] = Mask.pixelRange.clamped(pixels)
    }
  }

  mutating func choose(_ engine: EngineSelection) {
    effects.append(.session(.choose(engine)))
  }

  /// Takes an engine for the next edit; settings that stood at the old one's defaults go to its own.
  mutating func use(_ engine: EngineFacts) {
    workspace.settings = engine.settings.adopting(workspace.settings, from: engineFacts.settings)
    workspace.engine = engine.name
    engineFacts = engine
    show("\(engine.name): \(workspace.settings.summary(for: engine))")
  }

  /// Gives a row its default back.
  private mutating func reset(_ row: SettingsPanel.Row) {
    message = nil
    switch row {
    case .engine: choose(.named(EngineRegistry.standardName))
    case .setting(let setting):
      workspace.settings[setting] = engineFacts.settings.initial[setting]
    case .mask: workspace.mask = Mask()
    case .pixels(_, let count): workspace.mask[keyPath: count] = 0
    }
  }

  /// Gives a row what a person typed.
  mutating func set(_ row: SettingsPanel.Row, to text: String) throws(EditingError) {
    switch row {
    case .engine: choose(.named(text))
    case .setting(let setting): try set(setting, to: text)
    case .mask:
      let part = try maskPart(TypedRectangle(text).rectangle(in: pictureSize), adds: true)
      workspace.mask.parts = [part]
    case .pixels(let name, let count):
      workspace.mask[keyPath: count] = try Mask.pixels(text, of: name)
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
