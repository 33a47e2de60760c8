@testable import Pixels

extension PNGChunk {
  /// The chunks of a file, whatever there is to be said of them.
  static func all(in bytes: [UInt8]) -> [PNGChunk] {
    var notices: [String] = []
    return all(in: bytes, notices: &notices)
  }
}

extension JPEGSegment {
  /// The segments of a file, whatever there is to be said of them.
  static func all(in bytes: [UInt8]) -> [JPEGSegment] {
    var notices: [String] = []
    return all(in: bytes, notices: &notices)
  }
}
