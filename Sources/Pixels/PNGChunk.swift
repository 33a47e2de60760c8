import CPNG

/// One block of a PNG file: a type of four letters and its data.
struct PNGChunk: Hashable, Sendable, Codable {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let type: String
  let data: [UInt8]
  /// Whether it stands behind the pixels, where an editor must leave it.
  var isAfterPixels = false

  /// Whether a program that does not know the chunk may keep it with changed pixels: the fourth
  /// letter is small.
  var isSafeToCopy: Bool { type.utf8.last.map { $0 & 0x20 != 0 } ?? false }

  /// The chunk as it stands in a file: length, type, data and checksum.
  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bigEndianBytes + body
      + UInt32(truncatingIfNeeded: crc32_z(0, body, body.count)).bigEndianBytes
  }

  /// The chunks of a file up to its end chunk, as far as the file goes; checksums are not compared.
  static func all(in bytes: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var place = signature.count
    var isAfterPixels = false
    while let length = bytes.bigEndianUInt32(at: place), bytes.count - place - 12 >= Int(length) {
      let type = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard type != "IEND" else { break }
      if type == "IDAT" {
        isAfterPixels = true
      } else {
        let data = Array(bytes[place + 8..<place + 8 + Int(length)])
        chunks.append(PNGChunk(type: type, data: data, isAfterPixels: isAfterPixels))
      }
      place += 12 + Int(length)
    }
    return chunks
  }
}
