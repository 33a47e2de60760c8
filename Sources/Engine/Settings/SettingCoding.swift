/// The key of a setting in JSON.
struct SettingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<SettingKey> {
  /// The stored value of a setting; nil where it is absent.
  ///
  /// - Throws: `DecodingError` for a value of another kind, or one that is no finite number.
  func value(of setting: SettingDefinition) throws -> SettingValue? {
    let key = SettingKey(stringValue: setting.key)
    guard contains(key) else { return nil }
    return switch setting.kind {
    case .number: .number(try decode(Double.self, forKey: key))
    case .whole: .whole(try decode(UInt64.self, forKey: key))
    case .interval: .interval(try decode(ClosedRange<Double>.self, forKey: key))
    case .text, .choice: .text(try decodeIfPresent(String.self, forKey: key))
    }
  }
}

extension KeyedEncodingContainer<SettingKey> {
  mutating func encode(_ value: SettingValue, of setting: SettingDefinition) throws {
    let key = SettingKey(stringValue: setting.key)
    switch value {
    case .number(let number): try encode(number, forKey: key)
    case .whole(let number): try encode(number, forKey: key)
    case .interval(let interval): try encode(interval, forKey: key)
    case .text(let text): try encodeIfPresent(text, forKey: key)
    }
  }
}
