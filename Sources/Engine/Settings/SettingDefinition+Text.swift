/// Settings as people read and type them.
extension SettingDefinition {
  /// The value as it is shown; what is typed so gives the same value, but for the words for none.
  public func text(_ value: SettingValue) -> String {
    switch value {
    case .number(let number): String(number)
    case .whole(EditSettings.newSeed): "-1"
    case .whole(let number): String(number)
    case .interval(let interval): Self.text(of: interval)
    case .text(let text): text ?? (kind == .text ? "none" : "the model's own")
    }
  }

  public func text(in settings: EditSettings) -> String { text(settings[self]) }

  /// The value with its name or unit, as in "text guidance 7.5" and "20 steps".
  public func phrase(in settings: EditSettings) -> String {
    let value = text(in: settings)
    return unit.isEmpty ? "\(label) \(value)" : "\(value) \(unit)"
  }

  /// The value of a text that a person typed.
  ///
  /// - Throws: `SettingError` with what is allowed.
  public func value(of text: String) throws(SettingError) -> SettingValue {
    guard let value = parsed(text), allows(value) else { throw refusal(of: text) }
    return value
  }

  /// Sets the value to what a person typed.
  ///
  /// - Throws: `SettingError` with what is allowed.
  public func set(_ text: String, in settings: inout EditSettings) throws(SettingError) {
    settings[self] = try value(of: text)
  }

  /// A number brought into the setting's range; any other value as it is.
  public func clamped(_ value: SettingValue) -> SettingValue {
    switch (kind, value) {
    case (.number(let range, _, _), .number(let number)):
      .number(min(max(number, range.lowerBound), range.upperBound))
    case (.whole(let range, _, _), .whole(let number)):
      .whole(min(max(number, range.lowerBound), range.upperBound))
    case (.seed(let last, _), .whole(let seed)) where seed != EditSettings.newSeed:
      .whole(min(seed, last))
    case (.number, _), (.whole, _), (.seed, _), (.interval, _), (.text, _), (.sampler, _): value
    }
  }

  /// The value that a text spells, whether it is allowed or not; nil where it spells none.
  private func parsed(_ text: String) -> SettingValue? {
    switch kind {
    case .number: return Self.number(text).map(SettingValue.number)
    case .whole: return UInt64(text).map(SettingValue.whole)
    case .seed:
      return text == "-1"
        ? .whole(EditSettings.newSeed)
        : UInt64(text).flatMap { $0 == EditSettings.newSeed ? nil : .whole($0) }
    case .interval:
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.number)
      guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
      return .interval(start...end)
    case .text: return .text(text.isEmpty ? nil : text)
    case .sampler: return .text(text.isEmpty ? nil : SamplerKind(named: text)?.rawValue ?? text)
    }
  }

  /// A decimal number; "0x10" and "nan" are none to a person.
  private static func number(_ text: some StringProtocol) -> Double? {
    text.allSatisfy { "0123456789.eE+-".contains($0) } ? Double(text) : nil
  }

  /// Whether a value is of the setting's kind and within its range.
  fileprivate func allows(_ value: SettingValue) -> Bool {
    switch (kind, value) {
    case (.number, .number), (.whole, .whole), (.seed, .whole): clamped(value) == value
    case (.interval(let range, _, _), .interval(let interval)):
      range.contains(interval.lowerBound) && range.contains(interval.upperBound)
    case (.text, .text), (.sampler, .text(nil)): true
    case (.sampler, .text(let name?)): SamplerKind(rawValue: name) != nil
    case (.number, _), (.whole, _), (.seed, _), (.interval, _), (.text, _), (.sampler, _): false
    }
  }

  fileprivate func refusal(of text: String) -> SettingError {
    SettingError(name: label, value: text, allowed: allowed)
  }

  private var allowed: String {
    switch kind {
    case .number(let range, _, _):
      "a number from \(String(range.lowerBound)) to \(String(range.upperBound))"
    case .whole(let range, _, _):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .seed(let last, _): "a whole number from 0 to \(last), or -1 for a new one each time"
    case .interval(let range, _, _):
      "two numbers from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)), the lower"
        + " first, such as 0.2-0.8"
    case .text: "any text, or nothing"
    case .sampler:
      "one of \(SamplerKind.allCases.map(\.rawValue).joined(separator: ", ")), or nothing"
    }
  }

  private static func text(of interval: ClosedRange<Double>) -> String {
    "\(text(interval.lowerBound))-\(text(interval.upperBound))"
  }

  /// A number without the fraction that it does not have.
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension EditSettings {
  /// Checks every value against its row.
  ///
  /// - Throws: `SettingError` for the first that is out of range, as a file from elsewhere may hold.
  public func check() throws(SettingError) {
    for setting in SettingTable.all where !setting.allows(self[setting]) {
      throw setting.refusal(of: setting.text(self[setting]))
    }
  }
}

/// The refusal of a value of a setting.
public struct SettingError: Error, Hashable, CustomStringConvertible {
  public var name: String
  public var value: String
  /// What can be given instead.
  public var allowed: String

  public init(name: String, value: String, allowed: String) {
    (self.name, self.value, self.allowed) = (name, value, allowed)
  }

  public var description: String { "\(name) cannot be “\(value)”: give \(allowed)" }
}
