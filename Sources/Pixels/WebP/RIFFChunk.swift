/// RIFF chunk of a WebP file: a type of four letters and its data.
///
/// "WebP Container Specification".
struct RIFFChunk {
  let type: String
  let data: ArraySlice<UInt8>

  /// The serialised chunk.
  var bytes: [UInt8] {
    Array(type.utf8) + UInt32(data.count).littleEndianBytes + data
      + (data.count % 2 == 1 ? [0] : [])
  }
}

/// The chunks in a range of bytes, one after another, the last one as far as the bytes go.
struct RIFFChunks: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func next() -> RIFFChunk? {
    guard let length = bytes.littleEndianUInt32(at: offset + 4) else { return nil }
    let start = offset
    let end = Swift.min(start + 8 + Int(length), bytes.endIndex)
    // Chunks begin at even offsets.
    offset = end + Int(length % 2)
    return RIFFChunk(
      type: String(decoding: bytes[start..<start + 4], as: UTF8.self), data: bytes[start + 8..<end])
  }
}
