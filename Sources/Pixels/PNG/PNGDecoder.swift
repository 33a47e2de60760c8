import CPNG

/// PNG decoder: reads files through libpng.
enum PNGDecoder {
  static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit
  ) throws(PictureError) -> Picture {
    guard bytes.starts(with: PNGChunk.signature) else {
      throw .corrupt(name, "its first bytes were changed, perhaps by a transfer as text")
    }
    guard bytes.count > 24, bytes[12..<16].elementsEqual("IHDR".utf8),
      let width = bytes.bigEndianUInt32(at: 16), let height = bytes.bigEndianUInt32(at: 20)
    else { throw .corrupt(name, "the file is cut short") }
    let size = Size(width: Int(width), height: Int(height))
    guard size.width <= Int32.max, size.height <= Int32.max else {
      throw .corrupt(name, "its size is impossible")
    }
    try limit.check(size, name: name)

    let bitmap = Bitmap(size: size, pixels: try pixels(of: bytes, size: size, name: name))
    let chunks = PNGChunk.all(in: bytes)
    var notices: [String] = []
    if bytes[24] == 16 { notices.append("16-bit samples were reduced to 8") }
    if chunks.contains(where: { $0.type == "acTL" }) {
      notices.append("only the first picture of the animation was read")
    }
    var metadata = PictureMetadata(chunks: chunks, notices: &notices)
    let orientation = metadata.exif?.orientation ?? 1
    if orientation != 1 { metadata.exif = metadata.exif?.upright }
    return Picture(
      bitmap: bitmap.upright(from: orientation), format: .png, metadata: metadata,
      notices: notices)
  }

  private static func pixels(
    of bytes: [UInt8], size: Size, name: String
  ) throws(PictureError) -> [Pixel] {
    var message = [CChar](repeating: 0, count: Int(shim_png_message_capacity))
    var isDecoded = false
    let pixels = [Pixel](unsafeUninitializedCapacity: size.area) { buffer, filled in
      isDecoded =
        shim_png_decode(
          bytes, bytes.count, UInt32(size.width), UInt32(size.height), buffer.baseAddress,
          &message) == 0
      filled = isDecoded ? size.area : 0
    }
    guard isDecoded else { throw .corrupt(name, String(nulTerminated: message)) }
    return pixels
  }
}
