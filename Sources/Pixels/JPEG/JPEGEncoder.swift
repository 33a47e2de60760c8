import CJPEG
import Glibc

/// JPEG encoder: writes files through libjpeg.
enum JPEGEncoder {
  static func encode(
    _ bitmap: Bitmap, metadata: PictureMetadata, quality: Int
  ) throws(PictureError) -> [UInt8] {
    let density = metadata.density?.perInch
    let settings = shim_jpeg_settings(
      quality: Int32(quality), subsamples_colour: quality < 90 ? 1 : 0,
      density_unit: density == nil ? 0 : 1, horizontal_density: density?.horizontal ?? 1,
      vertical_density: density?.vertical ?? 1)
    var output = shim_jpeg_buffer()
    var message = [CChar](repeating: 0, count: Int(shim_jpeg_message_capacity))
    let status = bitmap.overWhite.pixels.withUnsafeBytes { pixels in
      shim_jpeg_encode(
        pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bitmap.width),
        UInt32(bitmap.height), settings, &output, &message)
    }
    defer { free(output.bytes) }
    guard status == 0 else { throw .cannotWrite("JPEG picture", String(nulTerminated: message)) }
    let file = UnsafeBufferPointer(start: output.bytes, count: Int(output.count))

    // The start-of-image marker and the JFIF header come first, in 20 bytes.
    let segments = metadata.jpegSegments.segments.flatMap(\.bytes)
    var whole: [UInt8] = []
    whole.reserveCapacity(file.count + segments.count)
    whole += file[..<20]
    whole += segments
    whole += file[20...]
    return whole
  }
}

extension Bitmap {
  /// The bitmap composited over white: opaque, and unchanged where it was opaque already.
  var overWhite: Bitmap {
    guard !isOpaque else { return self }
    var flat = self
    for index in flat.pixels.indices where flat.pixels[index].w != 255 {
      let pixel = SIMD4<UInt32>(truncatingIfNeeded: flat.pixels[index])
      let mixed = (pixel &* pixel.w &+ (255 &- pixel.w) &* 255 &+ 127) / 255
      flat.pixels[index] = Pixel(truncatingIfNeeded: mixed)
      flat.pixels[index].w = 255
    }
    return flat
  }
}
