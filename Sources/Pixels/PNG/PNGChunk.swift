import CPNG

/// PNG chunk: a type of four letters and its data.
struct PNGChunk: Hashable, Sendable, Codable {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let type: String
  let data: [UInt8]
  /// Whether it comes after the pixels, where an editor must leave it.
  var isAfterPixels = false

  /// Whether a program that does not know the chunk may keep it with changed pixels: the fourth
  /// letter is lower case.
  var isSafeToCopy: Bool { type.utf8.last.map { $0 & 0x20 != 0 } ?? false }

  /// The serialised chunk: length, type, data and CRC.
  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bigEndianBytes + body
      + UInt32(truncatingIfNeeded: crc32_z(0, body, body.count)).bigEndianBytes
  }

  /// The chunks of a file up to its end chunk, as far as the file goes; CRCs are not checked.
  static func all(in bytes: [UInt8]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var offset = signature.count
    var isAfterPixels = false
    while let length = bytes.bigEndianUInt32(at: offset), bytes.count - offset - 12 >= Int(length) {
      let type = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      guard type != "IEND" else { break }
      if type == "IDAT" {
        isAfterPixels = true
      } else {
        let data = Array(bytes[offset + 8..<offset + 8 + Int(length)])
        chunks.append(PNGChunk(type: type, data: data, isAfterPixels: isAfterPixels))
      }
      offset += 12 + Int(length)
    }
    return chunks
  }
}
