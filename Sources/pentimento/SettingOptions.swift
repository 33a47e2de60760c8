import ArgumentParser
import Engine

/// An option of the command line for every row of the table of settings.
///
/// The library finds options by reflection and sets them by decoding; both are given from the table
/// here, where a property wrapper for each would repeat it.
struct SettingOptions: ParsableArguments, CustomReflectable {
  private var options: [String: Option<String?>]

  init() {
    options = Dictionary(uniqueKeysWithValues: SettingTable.all.map { ($0.flag, Self.option($0)) })
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    options = Dictionary(
      uniqueKeysWithValues: try SettingTable.all.map {
        ($0.flag, try values.decode(Option<String?>.self, forKey: JSONKey($0.flag)))
      })
  }

  var customMirror: Mirror {
    Mirror(
      self, children: SettingTable.all.map { (label: $0.flag, value: options[$0.flag] as Any) })
  }

  /// An engine's own settings with what was given.
  ///
  /// - Throws: `SettingError` for a value that is not allowed.
  func settings(of engine: EngineSettings) throws(SettingError) -> EditSettings {
    var settings = engine.initial
    for setting in SettingTable.all {
      guard let text = options[setting.flag]?.wrappedValue else { continue }
      do throws(SettingError) {
        try setting.set(text, in: &settings)
      } catch {
        throw SettingError(name: "--\(setting.flag)", value: text, allowed: error.allowed)
      }
    }
    return settings
  }

  private static func option(_ setting: SettingDefinition) -> Option<String?> {
    let name = setting.argument.lowercased().filter { $0 != "[" && $0 != "]" }
    let help = setting.help.prefix(1).uppercased() + setting.help.dropFirst() + "."
    // A number may begin with a dash; a text that does is more likely a missing value.
    let parsing: SingleValueParsingStrategy =
      switch setting.kind {
      case .number, .whole, .seed, .interval: .unconditional
      case .text, .sampler: .next
      }
    return Option(
      name: .customLong(setting.flag), parsing: parsing,
      help: ArgumentHelp("\(help)", valueName: name))
  }
}
