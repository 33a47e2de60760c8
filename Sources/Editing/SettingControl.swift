import Diffusion
public import Engine
import FoundationEssentials

/// One control of the settings panel, of the command line and of `apply`: its name, range and step.
public struct SettingControl: Sendable {
  public enum Kind: Sendable {
    case number(ClosedRange<Double>, step: Double, largeStep: Double)
    case whole(ClosedRange<UInt64>, step: UInt64, largeStep: UInt64)
    case text
    /// One of some names, or nothing.
    case choice([String])
  }

  public let setting: Setting
  /// The name as a command: `:image-guidance 1.2`.
  public let command: String
  /// The name in the panel.
  public let label: String
  public let kind: Kind

  /// Every control, in the order of the panel.
  public static let all: [SettingControl] = [
    SettingControl(
      setting: .textGuidance, command: "guidance", label: "text",
      kind: .number(0...30, step: 0.5, largeStep: 2.5)),
    SettingControl(
      setting: .imageGuidance, command: "image-guidance", label: "image",
      kind: .number(0...10, step: 0.1, largeStep: 0.5)),
    SettingControl(
      setting: .strength, command: "strength", label: "strength",
      kind: .number(0...1, step: 0.05, largeStep: 0.25)),
    SettingControl(
      setting: .steps, command: "steps", label: "steps",
      kind: .whole(1...1000, step: 1, largeStep: 5)),
    SettingControl(
      setting: .seed, command: "seed", label: "seed",
      kind: .whole(0...UInt64(UInt32.max), step: 1, largeStep: 100)),
    SettingControl(
      setting: .sampler, command: "sampler", label: "sampler",
      kind: .choice(SamplerKind.allCases.map(\.rawValue))),
    SettingControl(setting: .negative, command: "negative", label: "negative", kind: .text),
  ]

  public static func control(of setting: Setting) -> SettingControl {
    guard let control = all.first(where: { $0.setting == setting }) else {
      preconditionFailure("every setting has a control")
    }
    return control
  }

  /// The value as the panel shows it.
  public func text(in settings: EditSettings) -> String {
    switch setting {
    case .textGuidance: String(settings.textGuidance)
    case .imageGuidance: String(settings.imageGuidance)
    case .strength: String(settings.strength)
    case .steps: String(settings.steps)
    case .seed: String(settings.seed)
    case .sampler: settings.sampler ?? "the model's own"
    case .negative: settings.negative ?? "none"
    }
  }

  /// How full a bar for the value is, 0…1; nil where there is no range to fill.
  public func share(in settings: EditSettings) -> Double? {
    switch setting {
    case .textGuidance: min(1, settings.textGuidance / 15)
    case .imageGuidance: min(1, settings.imageGuidance / 3)
    case .strength: settings.strength
    case .steps, .seed, .sampler, .negative: nil
    }
  }

  /// Sets the value from what a person typed.
  ///
  /// - Throws: `EditingError.setting` for what is no value of it.
  public func set(_ text: String, in settings: inout EditSettings) throws(EditingError) {
    switch kind {
    case .number(let range, _, _):
      guard let value = Double(text), range.contains(value) else {
        throw .setting(
          name: command, value: text,
          allowed:
            "a number from \(String(range.lowerBound)) to \(String(range.upperBound))")
      }
      setNumber(value, in: &settings)
    case .whole(let range, _, _):
      guard let value = UInt64(text), range.contains(value) else {
        throw .setting(
          name: command, value: text,
          allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      setWhole(value, in: &settings)
    case .text: settings.negative = text.isEmpty ? nil : text
    case .choice(let names):
      guard text.isEmpty || names.contains(text) else {
        throw .setting(
          name: command, value: text, allowed: "one of \(names.joined(separator: ", ")), or nothing"
        )
      }
      settings.sampler = text.isEmpty ? nil : text
    }
  }

  /// Changes the value by a number of steps, within its range.
  public func change(by steps: Int, isLarge: Bool, in settings: inout EditSettings) {
    switch kind {
    case .number(let range, let step, let largeStep):
      let moved = number(in: settings) + Double(steps) * (isLarge ? largeStep : step)
      // Sums of tenths drift; what is shown is what is kept.
      let rounded = (moved * 100).rounded() / 100
      setNumber(min(max(rounded, range.lowerBound), range.upperBound), in: &settings)
    case .whole(let range, let step, let largeStep):
      let moved =
        Int64(clamping: whole(in: settings)) + Int64(steps) * Int64(isLarge ? largeStep : step)
      setWhole(
        min(max(UInt64(clamping: moved), range.lowerBound), range.upperBound), in: &settings)
    case .text: break
    case .choice(let names):
      // The model's own stands before the first.
      let place = settings.sampler.flatMap(names.firstIndex) ?? -1
      let count = names.count + 1
      let next = ((place + 1 + steps) % count + count) % count - 1
      settings.sampler = next < 0 ? nil : names[next]
    }
  }

  /// Gives an engine's default back.
  public func reset(in settings: inout EditSettings, to defaults: EditSettings) {
    switch kind {
    case .number: setNumber(number(in: defaults), in: &settings)
    case .whole: setWhole(whole(in: defaults), in: &settings)
    case .text: settings.negative = defaults.negative
    case .choice: settings.sampler = defaults.sampler
    }
  }

  private func number(in settings: EditSettings) -> Double {
    switch setting {
    case .textGuidance: settings.textGuidance
    case .imageGuidance: settings.imageGuidance
    default: settings.strength
    }
  }

  private func setNumber(_ value: Double, in settings: inout EditSettings) {
    switch setting {
    case .textGuidance: settings.textGuidance = value
    case .imageGuidance: settings.imageGuidance = value
    default: settings.strength = value
    }
  }

  private func whole(in settings: EditSettings) -> UInt64 {
    setting == .steps ? UInt64(settings.steps) : settings.seed
  }

  private func setWhole(_ value: UInt64, in settings: inout EditSettings) {
    if setting == .steps { settings.steps = Int(value) } else { settings.seed = value }
  }

}
