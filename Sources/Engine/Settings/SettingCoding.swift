extension SettingValue: Encodable {
  /// Writes the bare value; null for none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .interval(let interval): try container.encode(interval)
    case .text(let text): try container.encode(text)
    }
  }
}

extension KeyedDecodingContainer<JSONKey> {
  /// The stored value of a setting; nil where it is absent.
  ///
  /// - Throws: `DecodingError` for a value of another kind, or one that is no finite number.
  public func value(of setting: SettingDefinition, forKey key: JSONKey) throws -> SettingValue? {
    guard contains(key) else { return nil }
    return switch setting.kind {
    case .number: .number(try decode(Double.self, forKey: key))
    case .whole, .seed: .whole(try decode(UInt64.self, forKey: key))
    case .interval: .interval(try decode(ClosedRange<Double>.self, forKey: key))
    case .text, .sampler: .text(try decodeIfPresent(String.self, forKey: key))
    }
  }
}
