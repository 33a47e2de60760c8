import Editing
import FoundationEssentials
import TestSupport

/// A folder of models: toy ones of the kinds that are run, and what a test adds.
struct ToyModels {
  private let scratch: ScratchFolder

  /// - Parameter names: of the toy models, such as `ip2p`.
  init(_ names: String...) throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder("models")
    for name in names { try add(name) }
  }

  /// The registry of a person who has these models and no others.
  var registry: EngineRegistry {
    let folders = Folders(environment: ["HOME": scratch["home"], "PENTIMENTO_MODELS": path])
    return .standard(shelf: .standard(folders: folders))
  }

  var path: String { scratch["models"] }

  func add(_ name: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: Self.fixture(name))
  }

  /// Adds a toy model whose files a test may change.
  func addCopy(_ toy: String, as name: String) throws {
    try FileManager.default.copyItem(atPath: Self.fixture(toy), toPath: "\(path)/\(name)")
  }

  private static func fixture(_ name: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appending(path: "DiffusionTests/Fixtures/\(name)").path
  }

  /// Adds a weight file that ends in the middle.
  func addHalf(_ name: String) throws {
    let header = Array(#"{"weight":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#.utf8)
    let bytes = [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0] + header + [0, 0, 0]
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name).safetensors"))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }
}
