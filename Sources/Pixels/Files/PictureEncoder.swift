/// Picture file encoder: bitmaps to the bytes of PNG and JPEG files.
public enum PictureEncoder {
  /// Compression effort of a PNG.
  public enum Effort: Sendable {
    /// Fast compression, for blobs that are written often and read soon.
    case fast
    /// Strong compression, for files that a person keeps.
    case small
  }

  /// The bytes of a picture file.
  ///
  /// A JPEG has no transparency: the picture is composited over white.
  ///
  /// - Parameter quality: 1…100, for JPEG only; from 90 on chroma is not subsampled.
  /// - Throws: `.cannotWrite` for a picture with a side longer than JPEG's 65500 pixels.
  public static func encode(
    _ bitmap: Bitmap, as format: PictureFormat, metadata: PictureMetadata, quality: Int = 92
  ) throws(PictureError) -> [UInt8] {
    switch format {
    case .png: PNGEncoder.encode(bitmap, metadata: metadata, effort: .small)
    case .jpeg: try JPEGEncoder.encode(bitmap, metadata: metadata, quality: quality)
    }
  }

  /// The bytes of a PNG file without metadata; decoding gives the same bitmap to the bit.
  public static func png(_ bitmap: Bitmap, effort: Effort) -> [UInt8] {
    PNGEncoder.encode(bitmap, metadata: PictureMetadata(), effort: effort)
  }
}
