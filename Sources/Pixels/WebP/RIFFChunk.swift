/// RIFF chunk of a WebP file: a type of four letters and its data.
///
/// "WebP Container Specification".
struct RIFFChunk {
  let type: String
  let data: ArraySlice<UInt8>

  /// The most chunks that are looked at.
  private static let largestCount = 1000

  /// The chunks in a range of bytes, the last one as far as the bytes go.
  static func all(in bytes: ArraySlice<UInt8>) -> [RIFFChunk] {
    var chunks: [RIFFChunk] = []
    var offset = bytes.startIndex
    while let length = bytes.littleEndianUInt32(at: offset + 4), chunks.count < largestCount {
      let end = min(offset + 8 + Int(length), bytes.endIndex)
      chunks.append(
        RIFFChunk(
          type: String(decoding: bytes[offset..<offset + 4], as: UTF8.self),
          data: bytes[offset + 8..<end]))
      // Chunks begin at even offsets.
      offset = end + Int(length % 2)
      guard offset <= bytes.endIndex else { break }
    }
    return chunks
  }

  /// The serialised chunk.
  var bytes: [UInt8] {
    Array(type.utf8) + UInt32(data.count).littleEndianBytes + data
      + (data.count % 2 == 1 ? [0] : [])
  }
}
