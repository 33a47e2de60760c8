import Foundation

extension Home {
  /// Where the toy checkpoints lie that `Tests/scripts/record-diffusion` made.
  static let toyModels = tests + "/DiffusionTests/Fixtures"
  /// Where weight files of all sorts lie that `Tests/scripts/record-weight-files` made.
  static let weightFiles = tests + "/TensorsTests/WeightFiles/Fixtures"

  private static let tests =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  /// The folder of models in the data folder.
  var models: String { self["data/pentimento/models"] }

  /// Puts a toy checkpoint somewhere below the home folder.
  func putModel(_ name: String, at place: String) throws {
    let path = self[place]
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "\(Self.toyModels)/\(name)")
  }

  /// Writes a safetensors file of zeros.
  func writeTensors(_ shapes: [String: [Int]], to name: String) throws {
    var (entries, end): ([String], Int) = ([], 0)
    for (tensor, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      let start = end
      end += shape.reduce(2, *)
      entries.append(
        "\"\(tensor)\":{\"dtype\":\"F16\",\"shape\":\(shape),\"data_offsets\":[\(start),\(end)]}")
    }
    let header = Array("{\(entries.joined(separator: ","))}".utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    try write(length + header + [UInt8](repeating: 0, count: end), to: name)
  }
}

extension Outcome {
  /// Whether nothing in either stream could steer a terminal.
  var isPrintable: Bool {
    (text + errors).unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
    }
  }
}
