import FoundationEssentials
public import Tensors

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
  public var engine = EngineRegistry.standardName
  /// In which type models compute.
  public var precision = Precision.auto
  /// How many threads can be asked for.
  public static let threadRange = 1...1024
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
    let table: [String: TOMLValue]
    do {
      table = try TOMLValue.table(of: toml)
    } catch {
      throw .configuration(path: path, reason: "this is no TOML: \(error)")
    }
    for key in table.keys.sorted() {
      func checked<Value>(_ value: Value?, _ allowed: String) throws(EditingError) -> Value {
        guard let value else {
          throw .configuration(path: path, reason: "“\(key)” must be \(allowed)")
        }
        return value
      }
      let value = table[key]
      let name = value?.text
      switch key {
      case "theme": theme = try checked(name, "the name of a theme")
      case "graphics": graphics = try checked(name.flatMap(Graphics.init), Graphics.quotedNames)
      case "mouse": mouse = try checked(value?.bool, "true or false")
      case "engine": engine = try checked(name, "the name of an engine")
      case "precision": precision = try checked(name.flatMap(Precision.init), Precision.quotedNames)
      case "threads":
        let count = value?.integer.flatMap { Self.threadRange.contains($0) ? $0 : nil }
        threads = try checked(count, "a number from 1 to 1024")
      default:
        throw .configuration(
          path: path,
          reason: "there is no setting “\(key)”; known are engine, graphics, mouse, precision,"
            + " theme, threads")
      }
    }
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The names that can be given, as TOML has them.
  fileprivate static var quotedNames: String {
    allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }
}
