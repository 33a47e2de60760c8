/// One row of the table of settings: everything that a surface of the program needs to show, read,
/// change and store a setting.
public struct SettingDefinition: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case number(ClosedRange<Double>, step: Double, largeStep: Double)
    case whole(ClosedRange<UInt64>, step: UInt64, largeStep: UInt64)
    /// The start of random numbers, up to the largest; −1, stored as `EditSettings.newSeed`, is a
    /// new one for each edit.
    case seed(through: UInt64, largeStep: UInt64)
    /// Two numbers of a range, the lower first: `0.2-0.8`. Steps move the higher one.
    case interval(ClosedRange<Double>, step: Double, largeStep: Double)
    case text
    /// One of the samplers' names, or none.
    case sampler
  }

  /// The name in session files, in the metadata of pictures, and of the property in Swift.
  public let key: String
  /// The name of the command and of the option of `apply`: `:image-guidance 1.2`,
  /// `--image-guidance 1.2`.
  public let flag: String
  /// The name in the panel and in messages.
  public let label: String
  public let help: String
  public let kind: Kind
  public let initial: SettingValue
  /// What follows the value in a message, as in "20 steps"; empty for nothing.
  public let unit: String
  /// The name in the `parameters` text that programs for Stable Diffusion read.
  public let parameter: String
  /// Whether the value is told when an engine is chosen, even where it is as usual.
  public let isAlwaysTold: Bool

  /// The name in JSON reports: the flag in camel case.
  public var reportKey: String {
    let words = flag.split(separator: "-")
    return words.dropFirst().reduce(String(words.first ?? "")) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// What is typed after the flag, as in `F` or `A-B`.
  public var argument: String {
    switch kind {
    case .number: "F"
    case .whole, .seed: "N"
    case .interval: "A-B"
    case .text: "[TEXT]"
    case .sampler: "[NAME]"
    }
  }
}

/// A typed row of the table of settings.
public struct Setting<Value: SettingConvertible>: Sendable {
  public let definition: SettingDefinition

  init(
    _ key: String, flag: String, label: String, initial: Value, _ kind: SettingDefinition.Kind,
    unit: String = "", parameter: String, isAlwaysTold: Bool = false, help: String
  ) {
    definition = SettingDefinition(
      key: key, flag: flag, label: label, help: help, kind: kind, initial: initial.settingValue,
      unit: unit, parameter: parameter, isAlwaysTold: isAlwaysTold)
  }
}

/// A row whatever its type.
protocol SettingRow {
  var definition: SettingDefinition { get }
}

extension Setting: SettingRow {}
