/// Picture file encoder: bitmaps to the bytes of files.
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
  /// - Parameter quality: 1…100, for JPEG, WebP and AVIF only; in JPEG and AVIF chroma is not
  ///   subsampled from 90 on, in WebP it always is.
  /// - Throws: `.unknownFormat` for a format that is only read, `.cannotWrite` for a picture that is
  ///   too large for the format.
  public static func encode(
    _ bitmap: Bitmap, as format: PictureFormat, metadata: PictureMetadata, quality: Int = 92
  ) throws(PictureError) -> [UInt8] {
    precondition((1...100).contains(quality), "quality is 1 to 100")
    try format.checkWritable(bitmap.size, path: "\(format.name) picture")
    return switch format {
    case .png: try PNGEncoder.encode(bitmap, metadata: metadata, effort: .small)
    case .jpeg: try JPEGEncoder.encode(bitmap, metadata: metadata, quality: quality)
    case .webp: try WebPEncoder.encode(bitmap, metadata: metadata, quality: quality)
    case .tiff: try TIFFEncoder.encode(bitmap, metadata: metadata)
    case .avif: try AVIFEncoder.encode(bitmap, metadata: metadata, quality: quality)
    case .gif, .bmp, .heic: throw .unknownFormat("\(format.name) picture")
    }
  }

  /// What of a picture's metadata is too long for a file of a format and left out of it, one line
  /// each.
  public static func omissions(
    from metadata: PictureMetadata, as format: PictureFormat
  ) -> [String] {
    guard format == .jpeg else { return [] }
    return metadata.jpegSegments.omitted.map { "the \($0) was left out: it is too long for a JPEG" }
  }

  /// The bytes of a PNG file without metadata; decoding gives the same bitmap to the bit.
  ///
  /// - Throws: `.cannotWrite` where there is no memory for it.
  public static func png(_ bitmap: Bitmap, effort: Effort) throws(PictureError) -> [UInt8] {
    try PNGEncoder.encode(bitmap, metadata: PictureMetadata(), effort: effort)
  }
}
