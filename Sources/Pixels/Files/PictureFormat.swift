/// Picture file format that can be read; all but GIF, BMP and HEIC can be written too.
public enum PictureFormat: String, Sendable, CaseIterable {
  case png
  case jpeg
  case webp
  case tiff
  case avif
  case gif
  case bmp
  case heic

  /// The format that a file's extension names, in any case; nil for any other.
  public init?(path: String) {
    // Among bytes: a combining mark behind a slash or a dot makes another character of it.
    let name =
      path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last
      ?? path[...].utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self).lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The extensions of the format's files, in lower case.
  public var extensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .tiff: ["tif", "tiff"]
    case .bmp: ["bmp", "dib"]
    case .heic: ["heic", "heif", "hif"]
    case .png, .webp, .avif, .gif: [rawValue]
    }
  }

  /// The formats that can be written.
  public static let writable = allCases.filter(\.isWritable)

  public var isWritable: Bool {
    switch self {
    case .png, .jpeg, .webp, .tiff, .avif: true
    case .gif, .bmp, .heic: false
    }
  }

  /// The name that people use.
  var name: String {
    switch self {
    case .webp: "WebP"
    default: rawValue.uppercased()
    }
  }

  /// The longest side in pixels that can be written, and the most pixels; nil where there is no
  /// limit but that of reading.
  private var largest: (side: Int, pixels: Int)? {
    switch self {
    // libjpeg's limit, a little below the format's.
    case .jpeg: (65_500, .max)
    case .webp: (16_383, .max)
    // The largest picture of AVIF's advanced profile; an encoder takes 40 bytes for each pixel.
    case .avif: (16_384, 35_651_584)
    default: nil
    }
  }

  /// Checks, before an edit begins, whether a picture of a size can be written.
  ///
  /// - Parameter path: what messages call the file.
  /// - Throws: `.cannotWrite` for a format that is only read, and for a picture that is too large
  ///   for the format.
  public func checkWritable(_ size: Size, path: String) throws(PictureError) {
    guard isWritable else { throw .unknownFormat(path) }
    guard let largest else { return }
    let amount = "\(size.width)×\(size.height) pixels are more than"
    guard max(size.width, size.height) <= largest.side else {
      throw .cannotWrite(
        path, "\(amount) \(name) holds, \(largest.side) a side; write a PNG or a TIFF instead")
    }
    guard size.area <= largest.pixels else {
      throw .cannotWrite(
        path,
        "\(amount) \(name) holds, \(largest.pixels / 1_000_000) million; write another format"
          + " instead")
    }
  }
}
