import Engine

/// The settings of an edit in a JSON report: a value for each row of the table beside the report's
/// others, null for a setting that the engine does not read.
struct SettingsReport: Encodable {
  let settings: EditSettings
  let read: EngineSettings

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: ReportKey.self)
    for setting in SettingTable.all {
      let key = ReportKey(setting.reportKey)
      switch read.contains(setting) ? settings[setting] : .text(nil) {
      case .number(let number): try values.encode(number, forKey: key)
      case .whole(let number): try values.encode(number, forKey: key)
      case .interval(let interval): try values.encode(interval, forKey: key)
      case .text(let text): try values.encode(text, forKey: key)
      }
    }
  }
}

/// A key of a JSON report.
struct ReportKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringLiteral name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
