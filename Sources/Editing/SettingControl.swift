import Diffusion
public import Engine
import FoundationEssentials

/// One control of the settings panel, of the command line and of `apply`: its name, range and step.
public struct SettingControl: Sendable {
  public enum Kind: Sendable {
    case number(ClosedRange<Double>, step: Double, largeStep: Double)
    case whole(ClosedRange<UInt64>, step: UInt64, largeStep: UInt64)
    /// Two numbers of a range, the lower first: `0.2-0.8`. Steps move the higher one.
    case interval(ClosedRange<Double>, step: Double, largeStep: Double)
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
      setting: .guidanceInterval, command: "guidance-interval", label: "interval",
      kind: .interval(0...1, step: 0.05, largeStep: 0.25)),
    SettingControl(
      setting: .guidanceRescale, command: "guidance-rescale", label: "rescale",
      kind: .number(0...1, step: 0.05, largeStep: 0.25)),
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
    case .guidanceInterval: Self.text(of: settings.guidanceInterval)
    case .guidanceRescale: String(settings.guidanceRescale)
    case .strength: String(settings.strength)
    case .steps: String(settings.steps)
    case .seed: String(settings.seed)
    case .sampler: settings.sampler ?? "the model's own"
    case .negative: settings.negative ?? "none"
    }
  }

  /// How full a bar for the value is, 0…1; nil where there is none to fill from its left.
  public func share(in settings: EditSettings) -> Double? {
    switch setting {
    case .textGuidance: min(1, settings.textGuidance / 15)
    case .imageGuidance: min(1, settings.imageGuidance / 3)
    case .guidanceRescale: settings.guidanceRescale
    case .strength: settings.strength
    case .guidanceInterval, .steps, .seed, .sampler, .negative: nil
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
    case .interval(let range, _, _):
      guard let interval = Self.interval(text), range.contains(interval.lowerBound),
        range.contains(interval.upperBound)
      else {
        throw .setting(
          name: command, value: text,
          allowed: "two numbers from \(Self.text(range.lowerBound)) to"
            + " \(Self.text(range.upperBound)), the lower first, such as 0.2-0.8")
      }
      settings.guidanceInterval = interval
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
      let moved = Self.hundredths(
        number(in: settings) + Double(steps) * (isLarge ? largeStep : step))
      setNumber(min(max(moved, range.lowerBound), range.upperBound), in: &settings)
    case .whole(let range, let step, let largeStep):
      let moved =
        Int64(clamping: whole(in: settings)) + Int64(steps) * Int64(isLarge ? largeStep : step)
      setWhole(
        min(max(UInt64(clamping: moved), range.lowerBound), range.upperBound), in: &settings)
    case .interval(let range, let step, let largeStep):
      let (start, end) = (
        settings.guidanceInterval.lowerBound, settings.guidanceInterval.upperBound
      )
      let moved = Self.hundredths(end + Double(steps) * (isLarge ? largeStep : step))
      settings.guidanceInterval =
        start...min(max(moved, Self.hundredths(start + step)), range.upperBound)
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
    case .interval: settings.guidanceInterval = defaults.guidanceInterval
    case .text: settings.negative = defaults.negative
    case .choice: settings.sampler = defaults.sampler
    }
  }

  private func number(in settings: EditSettings) -> Double {
    switch setting {
    case .textGuidance: settings.textGuidance
    case .imageGuidance: settings.imageGuidance
    case .guidanceRescale: settings.guidanceRescale
    default: settings.strength
    }
  }

  private func setNumber(_ value: Double, in settings: inout EditSettings) {
    switch setting {
    case .textGuidance: settings.textGuidance = value
    case .imageGuidance: settings.imageGuidance = value
    case .guidanceRescale: settings.guidanceRescale = value
    default: settings.strength = value
    }
  }

  private func whole(in settings: EditSettings) -> UInt64 {
    setting == .steps ? UInt64(settings.steps) : settings.seed
  }

  private func setWhole(_ value: UInt64, in settings: inout EditSettings) {
    if setting == .steps { settings.steps = Int(value) } else { settings.seed = value }
  }

  /// Sums of tenths drift; what is shown is what is kept.
  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

extension SettingControl {
  /// The interval of a text such as `0.2-0.8`; nil for what is none, or has no length.
  private static func interval(_ text: String) -> ClosedRange<Double>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Double(String($0)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start...end
  }

  /// An interval as it is typed.
  public static func text(of interval: ClosedRange<Double>) -> String {
    "\(text(interval.lowerBound))-\(text(interval.upperBound))"
  }

  /// A number without the fraction that it does not have.
  private static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
