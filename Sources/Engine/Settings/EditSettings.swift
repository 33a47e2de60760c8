/// The settings of an edit: a value for every row of the table of settings.
///
/// A value is read and set by the name of its row: `settings.steps = 4`. An engine reads those that
/// its facts name.
@dynamicMemberLookup
public struct EditSettings: Hashable, Sendable {
  /// The largest seed.
  public static let lastSeed = UInt64(UInt32.max)
  /// The seed that stands for a new one with each edit.
  public static let newSeed = UInt64.max

  /// The values that differ from the table's, by key.
  private var changed: [String: SettingValue] = [:]

  public init() {}

  /// Settings with some values changed: `EditSettings { $0.steps = 4 }`.
  public init(_ change: (inout EditSettings) -> Void) {
    change(&self)
  }

  public subscript(setting: SettingDefinition) -> SettingValue {
    get { changed[setting.key] ?? setting.initial }
    set { changed[setting.key] = newValue == setting.initial ? nil : newValue }
  }

  public subscript<Value: SettingConvertible>(
    dynamicMember path: KeyPath<SettingTable, Setting<Value>>
  ) -> Value {
    get {
      guard let value = Value(self[SettingTable.shared[keyPath: path].definition]) else {
        preconditionFailure("a value is of its row's kind: nothing else is stored")
      }
      return value
    }
    set { self[SettingTable.shared[keyPath: path].definition] = newValue.settingValue }
  }
}

extension EditSettings {
  /// The settings with a seed of their own in place of `newSeed`.
  public var withSeedDrawn: EditSettings {
    var drawn = self
    if self.seed == Self.newSeed { drawn.seed = .random(in: 0...Self.lastSeed) }
    return drawn
  }
}

extension EditSettings: Codable {
  /// Reads settings; one that is absent, as from a program that did not know it, has the table's
  /// value.
  public init(from decoder: any Decoder) throws {
    self.init()
    let values = try decoder.container(keyedBy: JSONKey.self)
    for setting in SettingTable.all {
      let value = try values.value(of: setting, forKey: JSONKey(setting.key))
      self[setting] = value ?? setting.initial
    }
  }

  /// Writes every value, also those that are as usual: what is usual may change.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    for setting in SettingTable.all where self[setting] != .text(nil) {
      try values.encode(self[setting], forKey: JSONKey(setting.key))
    }
  }
}
