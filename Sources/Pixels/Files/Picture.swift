/// Decoded picture file: pixels, format and metadata.
public struct Picture: Sendable {
  public var bitmap: Bitmap
  /// The format of the file.
  public var format: PictureFormat
  public var metadata: PictureMetadata
  /// What a person should know about how the file was read, one line each.
  public var notices: [String]

  public init(
    bitmap: Bitmap, format: PictureFormat, metadata: PictureMetadata = PictureMetadata(),
    notices: [String] = []
  ) {
    self.bitmap = bitmap
    self.format = format
    self.metadata = metadata
    self.notices = notices
  }

  /// The picture in the file at `path`.
  ///
  /// - Throws: `.missing` and `.unreadable` for the file, the errors of `decode` for its content.
  public static func read(
    path: String, limit: PictureLimit = .standard
  ) throws(PictureError) -> Picture {
    try decode(FileInput.read(path: path), name: path, limit: limit)
  }

  /// The picture in the bytes of a file, whose format is known by its content.
  ///
  /// A picture of which a part is missing is opened with what is there; its notices say what is not.
  ///
  /// - Parameter name: what messages call the picture.
  /// - Throws: `.empty`, `.notAPicture`, `.corrupt`, `.tooLarge`, or `.unreadable` for a kind of its
  ///   format that is not read.
  public static func decode(
    _ bytes: [UInt8], name: String, limit: PictureLimit = .standard
  ) throws(PictureError) -> Picture {
    guard !bytes.isEmpty else { throw .empty(name) }
    switch FileLikeness.format(of: bytes) {
    case .png: return try PNGDecoder.decode(bytes, name: name, limit: limit)
    case .jpeg: return try JPEGDecoder.decode(bytes, name: name, limit: limit)
    case .webp: return try WebPDecoder.decode(bytes, name: name, limit: limit)
    case .tiff: return try TIFFDecoder.decode(bytes, name: name, limit: limit)
    case .gif: return try GIFDecoder.decode(bytes, name: name, limit: limit)
    case .bmp: return try BMPDecoder.decode(bytes, name: name, limit: limit)
    case .heic: return try HEIFDecoder.decode(bytes, as: .heic, name: name, limit: limit)
    case .avif: return try HEIFDecoder.decode(bytes, as: .avif, name: name, limit: limit)
    case nil: throw .notAPicture(name, FileLikeness.name(of: bytes))
    }
  }
}
