import CHEIF
import Glibc

/// AVIF encoder: writes files through libheif, with their metadata.
enum AVIFEncoder {
  static func encode(
    _ bitmap: Bitmap, metadata: PictureMetadata, quality: Int
  ) throws(PictureError) -> [UInt8] {
    let blocks = metadata.blocks
    let codes = metadata.colourCodes ?? .sRGB
    var output = shim_heif_buffer()
    var fault = shim_heif_fault()
    let status = bitmap.pixels.withUnsafeBytes { pixels in
      blocks.profile.withUnsafeBufferPointer { profile in
        blocks.exif.withUnsafeBufferPointer { exif in
          blocks.xmp.withUnsafeBufferPointer { xmp in
            let settings = shim_heif_settings(
              quality: Int32(quality), has_alpha: bitmap.isOpaque ? 0 : 1,
              subsamples_colour: quality < 90 ? 1 : 0,
              profile: shim_heif_bytes(bytes: profile.baseAddress, count: profile.count),
              exif: shim_heif_bytes(bytes: exif.baseAddress, count: exif.count),
              xmp: shim_heif_bytes(bytes: xmp.baseAddress, count: xmp.count),
              primaries: codes.primaries, transfer: codes.transfer)
            return shim_avif_encode(
              pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bitmap.width),
              UInt32(bitmap.height), settings, &output, &fault)
          }
        }
      }
    }
    defer { free(output.bytes) }
    guard status == 0 else { throw .cannotWrite("AVIF picture", fault.reason) }
    return Array(UnsafeBufferPointer(start: output.bytes, count: output.count))
  }
}
