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

  /// Whether the type is four letters, and not one of those that pixels are made of; a file, and a
  /// session, can hold any.
  var isAncillary: Bool {
    let letters = Array(type.utf8)
    return letters.count == 4 && letters.allSatisfy(\.isASCIILetter)
      && letters[0] & 0x20 != 0
  }

  /// The serialised chunk: length, type, data and CRC.
  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bigEndianBytes + body + Self.crc(of: body[...]).bigEndianBytes
  }

  /// The chunks of a file up to its end chunk, without the pixels, as far as the file goes, their
  /// CRCs are right and the limits allow.
  static func all(in bytes: [UInt8], notices: inout [String]) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var room = PictureLimit.metadataBytes
    var offset = signature.count
    var isAfterPixels = false
    while let length = bytes.bigEndianUInt32(at: offset), bytes.count - offset - 12 >= Int(length) {
      let body = bytes[offset + 4..<offset + 8 + Int(length)]
      offset += 12 + Int(length)
      if body.starts(with: "IEND".utf8) { break }
      if body.starts(with: "IDAT".utf8) {
        isAfterPixels = true
        continue
      }
      room -= body.count
      guard chunks.count < PictureLimit.metadataParts, room >= 0 else {
        notices.appendOnce(PictureNotice.tooMuchMetadata)
        continue
      }
      // libpng refuses such a chunk or says where it lies.
      guard body.prefix(4).allSatisfy(\.isASCIILetter) else { continue }
      let type = String(decoding: body.prefix(4), as: UTF8.self)
      guard crc(of: body) == bytes.bigEndianUInt32(at: offset - 4) else {
        notices.appendOnce(
          type == "tRNS"
            ? "transparency was left out: its check sum is wrong"
            : "damaged metadata were left out: their check sum is wrong")
        continue
      }
      let data = Array(body.dropFirst(4))
      chunks.append(PNGChunk(type: type, data: data, isAfterPixels: isAfterPixels))
    }
    return chunks
  }

  private static func crc(of bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
