/// The settings that an engine reads, each with the value with which an edit begins.
public struct EngineSettings: Hashable, Sendable {
  private let keys: Set<String>
  /// The values with which an edit begins; those that the engine does not read are the table's.
  public let initial: EditSettings

  /// - Parameter settings: the rows that the engine reads.
  public init(
    _ settings: [PartialKeyPath<SettingTable>], initial: EditSettings = EditSettings()
  ) {
    self.init(keys: Set(settings.map { SettingTable[$0].key }), initial: initial)
  }

  private init(keys: Set<String>, initial: EditSettings) {
    (self.keys, self.initial) = (keys, initial)
  }

  /// Every setting there is, as for an engine of which nothing is known.
  public static let all = all(initial: EditSettings())

  /// Every setting there is, with the values with which an edit begins.
  public static func all(initial: EditSettings) -> EngineSettings {
    EngineSettings(keys: Set(SettingTable.all.map(\.key)), initial: initial)
  }

  /// None, as for the root of a history.
  public static let none = EngineSettings([])

  /// The rows that are read, in the table's order.
  public var definitions: [SettingDefinition] { SettingTable.all.filter(contains) }

  public func contains(_ setting: SettingDefinition) -> Bool { keys.contains(setting.key) }

  public func contains(_ path: PartialKeyPath<SettingTable>) -> Bool {
    contains(SettingTable[path])
  }

  /// The settings that are read and do not have the value with which an edit begins.
  public func changed(in settings: EditSettings) -> [SettingDefinition] {
    definitions.filter { settings[$0] != initial[$0] }
  }

  /// The settings for this engine of what was set for another.
  ///
  /// What stood at the other's initial value gets this one's; the seed stays.
  public func adopting(_ settings: EditSettings, from other: EngineSettings) -> EditSettings {
    var adopted = settings
    for setting in SettingTable.all
    where setting != SettingTable[\.seed] && settings[setting] == other.initial[setting] {
      adopted[setting] = initial[setting]
    }
    return adopted
  }
}

extension EngineSettings: Codable {
  /// Reads an object of keys and initial values; a setting that this program does not know is left
  /// out.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    self.init(
      keys: Set(SettingTable.all.map(\.key).filter { values.contains(JSONKey($0)) }),
      initial: try EditSettings(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    // One without a value is named too: that it is read must not get lost.
    for setting in definitions {
      try values.encode(initial[setting], forKey: JSONKey(setting.key))
    }
  }
}
