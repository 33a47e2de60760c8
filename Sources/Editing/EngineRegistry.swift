public import Engine
import FoundationEssentials
import Retouch

/// The engines a person can choose, by name.
public struct EngineRegistry: Sendable {
  private let engines: [any EditEngine]

  public init(_ engines: [any EditEngine]) {
    self.engines = engines
  }

  /// The engines that are in the box.
  public static func standard() -> EngineRegistry {
    EngineRegistry([RetouchEngine()])
  }

  public var names: [String] { engines.map(\.facts.name) }

  /// Whether a control changes what an engine does; true for an engine that is not at hand, and
  /// false for the root of a history, which no engine made.
  public func uses(_ setting: Setting, _ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    return engines.first { $0.facts.name == name }?.facts.settings.contains(setting) ?? true
  }

  /// The engine of a name.
  ///
  /// - Throws: `EditingError.unknownEngine`, or for the path of a file what is wrong with it.
  public func engine(named name: String) throws(EditingError) -> any EditEngine {
    if let engine = engines.first(where: { $0.facts.name == name }) { return engine }
    guard FileManager.default.fileExists(atPath: name) else {
      throw .unknownEngine(name, known: names)
    }
    throw Self.looksLikeCheckpoint(name) ? .unsupportedCheckpoint(name) : .notACheckpoint(name)
  }

  /// Whether a path is a diffusers folder, or a file that begins as safetensors (eight bytes of
  /// header length, then JSON) or as the zip archive of a `.ckpt`.
  private static func looksLikeCheckpoint(_ path: String) -> Bool {
    if FileManager.default.fileExists(atPath: path + "/model_index.json") { return true }
    // Mapped, since a checkpoint may be larger than the memory.
    guard let start = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped).prefix(9)
    else { return false }
    return start.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || start.count == 9 && start.last == UInt8(ascii: "{")
  }
}
