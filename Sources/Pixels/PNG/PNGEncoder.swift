import CPNG
import Glibc

/// PNG encoder: writes files through libpng.
enum PNGEncoder {
  static func encode(
    _ bitmap: Bitmap, metadata: PictureMetadata, effort: PictureEncoder.Effort
  ) -> [UInt8] {
    var output = shim_png_buffer()
    var message = [CChar](repeating: 0, count: Int(shim_png_message_capacity))
    // Filtered photos repeat little: runs and Huffman codes alone come to the same size in a third
    // of the time. Level 4 is the first that searches well; 6 wins 1 % in twice the time.
    let (level, strategy, filters) =
      switch effort {
      case .fast: (Int32(1), Z_RLE, shim_png_filters_quick)
      case .small: (Int32(4), Z_FILTERED, shim_png_filters_all)
      }
    let status = bitmap.pixels.withUnsafeBytes { pixels in
      shim_png_encode(
        pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bitmap.width),
        UInt32(bitmap.height), bitmap.isOpaque ? 0 : 1, level, strategy, filters, &output, &message)
    }
    defer { free(output.bytes) }
    precondition(status == 0, "libpng encodes every bitmap: \(String(nulTerminated: message))")
    let file = UnsafeBufferPointer(start: output.bytes, count: output.count)

    // libpng writes a header chunk of 25 bytes, the pixels and an end chunk of 12 bytes.
    let (pixelsStart, pixelsEnd) = (PNGChunk.signature.count + 25, file.count - 12)
    let (before, after) = metadata.pngChunks
    return Array(file[..<pixelsStart]) + before.flatMap(\.bytes) + file[pixelsStart..<pixelsEnd]
      + after.flatMap(\.bytes) + file[pixelsEnd...]
  }
}
