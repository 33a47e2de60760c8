public import Checkpoints
import FoundationEssentials

/// Where the program keeps its files, after the XDG base directory specification.
public struct Folders: Hashable, Sendable {
  /// `config.toml` and `themes/` of the person's own.
  public var configuration: String
  /// `sessions/`.
  public var data: String
  /// The log and the instruction line's history.
  public var state: String
  /// What can be made anew at any time.
  public var cache: String

  public var sessions: String { data + "/sessions" }
  public var log: String { state + "/pentimento.log" }
  public var instructions: String { state + "/instructions" }
  /// Where models are looked for.
  public let models: ModelPlaces

  /// The path of the running program, beside which its own files lie.
  public static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  }

  /// The folders that the program's environment names.
  public init() {
    self.init(environment: ProcessInfo.processInfo.environment)
  }

  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    func folder(_ variable: String, _ fallback: String) -> String {
      // The specification: a relative path in these variables is to be ignored.
      let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (base ?? "\(home)/\(fallback)") + "/pentimento"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
    models = ModelPlaces(data: data, environment: environment)
  }
}
