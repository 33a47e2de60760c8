import FoundationEssentials

/// Scratch folder of one test, removed when the test ends.
public final class ScratchFolder {
  public let path: String

  public init() throws {
    path = "\(FileManager.default.temporaryDirectory.path)/pentimento-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a name in the folder.
  public subscript(name: String) -> String { "\(path)/\(name)" }

  /// The names of everything in the folder.
  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  public func write(_ text: String, to name: String) throws {
    try write(text.utf8, to: name)
  }

  public func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: self[name])))
  }
}
