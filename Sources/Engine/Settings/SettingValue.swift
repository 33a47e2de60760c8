/// The value of a setting of any kind.
public enum SettingValue: Hashable, Sendable {
  case number(Double)
  case whole(UInt64)
  case interval(ClosedRange<Double>)
  /// A text, or the name of a choice; nil is none.
  case text(String?)
}

/// A Swift type that a setting's value can have.
public protocol SettingConvertible: Sendable {
  /// nil for a value of another kind.
  init?(_ value: SettingValue)
  var settingValue: SettingValue { get }
}

extension Double: SettingConvertible {
  public init?(_ value: SettingValue) {
    guard case .number(let number) = value else { return nil }
    self = number
  }

  public var settingValue: SettingValue { .number(self) }
}

extension UInt64: SettingConvertible {
  public init?(_ value: SettingValue) {
    guard case .whole(let number) = value else { return nil }
    self = number
  }

  public var settingValue: SettingValue { .whole(self) }
}

extension Int: SettingConvertible {
  public init?(_ value: SettingValue) {
    guard case .whole(let number) = value else { return nil }
    self.init(clamping: number)
  }

  public var settingValue: SettingValue { .whole(UInt64(clamping: self)) }
}

extension ClosedRange<Double>: SettingConvertible {
  public init?(_ value: SettingValue) {
    guard case .interval(let interval) = value else { return nil }
    self = interval
  }

  public var settingValue: SettingValue { .interval(self) }
}

extension String?: SettingConvertible {
  public init?(_ value: SettingValue) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  public var settingValue: SettingValue { .text(self) }
}
