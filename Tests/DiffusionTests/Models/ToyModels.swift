import FoundationEssentials
import TestSupport
import Testing

@testable import Checkpoints
@testable import Diffusion

/// The toy checkpoints that `Tests/scripts/record-diffusion` recorded with the reference library.
enum ToyModels {
  static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures"

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A copy that a test may change.
  static func copy(_ name: String, to scratch: ScratchFolder) throws -> String {
    let target = scratch[name]
    try FileManager.default.copyItem(atPath: path(name), toPath: target)
    return target
  }
}

extension Model {
  /// The configurations of its parts; every toy is of Stable Diffusion's family.
  var parts: StableDiffusionConfiguration {
    get throws { try #require(networks as? StableDiffusionConfiguration) }
  }
}

extension ScratchFolder {
  /// Writes a safetensors file of zeros.
  func writeTensors(_ shapes: [String: [Int]], to name: String) throws {
    var entries: [String] = []
    var end = 0
    for (name, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      let start = end
      end += shape.reduce(2, *)
      entries.append(
        "\"\(name)\":{\"dtype\":\"F16\",\"shape\":\(shape),\"data_offsets\":[\(start),\(end)]}")
    }
    let header = Array("{\(entries.joined(separator: ","))}".utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    try write(length + header + [UInt8](repeating: 0, count: end), to: name)
  }

  /// Replaces text in a file.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = String(decoding: try bytes(of: name), as: UTF8.self)
    precondition(text.contains(old), "\(name) holds \(old)")
    try write(text.replacing(old, with: new), to: name)
  }
}

/// What an act throws; nil where it throws nothing.
func fault<Value>(_ act: () throws(ModelError) -> Value) -> ModelError? {
  do throws(ModelError) {
    _ = try act()
    return nil
  } catch {
    return error
  }
}
