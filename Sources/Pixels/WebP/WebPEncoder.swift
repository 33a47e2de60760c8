import CWebP

/// WebP encoder: writes lossy files through libwebp, with their metadata.
enum WebPEncoder {
  static func encode(
    _ bitmap: Bitmap, metadata: PictureMetadata, quality: Int
  ) throws(PictureError) -> [UInt8] {
    var output = shim_webp_buffer()
    let hasAlpha = !bitmap.isOpaque
    let error = bitmap.pixels.withUnsafeBytes { pixels in
      shim_webp_encode(
        pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bitmap.width),
        UInt32(bitmap.height), hasAlpha ? 1 : 0, Float(quality), &output)
    }
    defer { shim_webp_free(output) }
    guard error == 0 else { throw .cannotWrite("WebP picture", "libwebp's error \(error)") }
    let file = Array(UnsafeBufferPointer(start: output.bytes, count: output.count))
    let blocks = metadata.blocks
    guard !blocks.profile.isEmpty || !blocks.exif.isEmpty || !blocks.xmp.isEmpty else {
      return file
    }
    return container(of: file, size: bitmap.size, hasAlpha: hasAlpha, blocks)
  }

  /// A file with the coded pixels of another and with metadata.
  private static func container(
    of file: [UInt8], size: Size, hasAlpha: Bool, _ blocks: PictureMetadata.Blocks
  ) -> [UInt8] {
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      data.isEmpty ? [] : RIFFChunk(type: type, data: data[...]).bytes
    }
    let flags =
      (blocks.profile.isEmpty ? 0 : 0x20) | (hasAlpha ? 0x10 : 0)
      | (blocks.exif.isEmpty ? 0 : 0x08) | (blocks.xmp.isEmpty ? 0 : 0x04)
    let header =
      UInt32(flags).littleEndianBytes + UInt32(size.width - 1).littleEndianBytes[..<3]
      + UInt32(size.height - 1).littleEndianBytes[..<3]
    let pixels = RIFFChunks(file[12...]).filter { ["ALPH", "VP8 "].contains($0.type) }
    var body = Array("WEBP".utf8) + chunk("VP8X", header) + chunk("ICCP", blocks.profile)
    for part in pixels { body += part.bytes }
    body += chunk("EXIF", blocks.exif) + chunk("XMP ", blocks.xmp)
    return Array("RIFF".utf8) + UInt32(body.count).littleEndianBytes + body
  }
}
