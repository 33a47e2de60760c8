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

    var notices: [String] = []
    let stored = try bitmap(of: bytes, size: size, name: name, notices: &notices)
    let chunks = PNGChunk.all(in: bytes, notices: &notices)
    if bytes[24] == 16 { notices.append(PictureNotice.reduced(bits: 16)) }
    if chunks.contains(where: { $0.type == "acTL" }) { notices.append(PictureNotice.onlyTheFirst) }
    var metadata = PictureMetadata(chunks: chunks, notices: &notices)
    let orientation = metadata.turnUpright()
    return Picture(
      bitmap: stored.upright(from: orientation), format: .png, metadata: metadata,
      notices: notices)
  }

  /// The pixels as they are stored.
  private static func bitmap(
    of bytes: [UInt8], size: Size, name: String, notices: inout [String]
  ) throws(PictureError) -> Bitmap {
    var message = [CChar](repeating: 0, count: Int(shim_png_message_capacity))
    var report = shim_png_report()
    let bitmap = Bitmap(size: size) { pixels in
      shim_png_decode(
        bytes, bytes.count, UInt32(size.width), UInt32(size.height), pixels.baseAddress, &report,
        &message) == 0
    }
    guard let bitmap else { throw .corrupt(name, String(nulTerminated: message)) }
    if let notice = notice(of: report, height: size.height) { notices.append(notice) }
    return bitmap
  }

  /// What of the picture is missing; nil where nothing is.
  private static func notice(of report: shim_png_report, height: Int) -> String? {
    let rows = report.is_coarse != 0 ? height : Int(report.rows)
    if report.is_damaged != 0 { return PictureNotice.damagedPixels(rows: rows, of: height) }
    if report.is_end_damaged != 0 { return PictureNotice.endIsDamaged }
    guard report.has_ended != 0 else { return nil }
    if report.is_coarse != 0 { return PictureNotice.detailIsMissing }
    return rows < height
      ? PictureNotice.missingRows(from: rows, of: height) : PictureNotice.endIsMissing
  }
}
