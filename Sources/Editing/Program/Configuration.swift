import FoundationEssentials
public import Tensors
import TOMLKit

/// What a person has set once and for all, in `config.toml` of the configuration folder.
public struct Configuration: Hashable, Sendable {
  /// How pictures are shown in the terminal.
  public enum Graphics: String, CaseIterable, Sendable {
    /// As the terminal says it can.
    case auto
    case sixel
    case blocks
  }

  /// Name of the theme; nil follows the terminal's background.
  public var theme: String?
  public var graphics = Graphics.auto
  public var mouse = true
  /// Name of the engine that new sessions begin with.
  public var engine = "retouch"
  /// In which type models compute.
  public var precision = Precision.auto
  /// On how many threads models compute; nil is one for each core.
  public var threads: Int?

  public init() {}

  /// Reads `config.toml` of a folder; where there is none, everything is as by default.
  ///
  /// - Throws: `EditingError.configuration` for what is no TOML, an unknown key or a wrong value.
  public static func read(in folder: String) throws(EditingError) -> Configuration {
    let path = folder + "/config.toml"
    guard let data = FileManager.default.contents(atPath: path) else { return Configuration() }
    return try Configuration(toml: String(decoding: data, as: UTF8.self), path: path)
  }

  /// - Parameter path: for messages only.
  init(toml: String, path: String) throws(EditingError) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch {
      throw .configuration(path: path, reason: "this is no TOML: \(error)")
    }
    func wrong(_ key: String, _ allowed: String) -> EditingError {
      .configuration(path: path, reason: "“\(key)” must be \(allowed)")
    }
    for key in table.keys {
      let value = table[key]
      switch key {
      case "theme":
        guard let name = value?.string else { throw wrong(key, "the name of a theme") }
        theme = name
      case "graphics":
        guard let kind = value?.string.flatMap(Graphics.init) else {
          throw wrong(key, Graphics.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
        }
        graphics = kind
      case "mouse":
        guard let isOn = value?.bool else { throw wrong(key, "true or false") }
        mouse = isOn
      case "engine":
        guard let name = value?.string else { throw wrong(key, "the name of an engine") }
        engine = name
      case "precision":
        guard let precision = value?.string.flatMap(Precision.init) else {
          throw wrong(key, Precision.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
        }
        self.precision = precision
      case "threads":
        guard let count = value?.int, (1...1024).contains(count) else {
          throw wrong(key, "a number from 1 to 1024")
        }
        threads = count
      default:
        throw .configuration(
          path: path,
          reason: "there is no setting “\(key)”; known are engine, graphics, mouse, precision,"
            + " theme, threads")
      }
    }
  }
}
