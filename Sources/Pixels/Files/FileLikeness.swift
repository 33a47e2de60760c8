/// File type detection by signature: what kind of file its first bytes look like.
enum FileLikeness {
  /// The picture format, where it is one that can be read; nil otherwise.
  static func format(of bytes: [UInt8]) -> PictureFormat? {
    func has(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if has("RIFF"), has("WEBP", at: 8) { return .webp }
    if has("GIF87a") || has("GIF89a") { return .gif }
    if has("BM"), bytes.count >= 18, bytes[15...17].allSatisfy({ $0 == 0 }) { return .bmp }
    if has("II*\0") || has("MM\0*") || has("II+\0") || has("MM\0+") {
      return isRaw(bytes) ? nil : .tiff
    }
    guard has("ftyp", at: 4) else { return nil }
    let brands = brands(of: bytes)
    if brands.contains(where: { ["avif", "avis"].contains($0) }) { return .avif }
    let heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
    return brands.contains(where: heic.contains) ? .heic : nil
  }

  /// The brands in the first box of an ISO base media file: its own, then those it is compatible
  /// with.
  private static func brands(of bytes: [UInt8]) -> [String] {
    let end = min(Int(bytes.bigEndianUInt32(at: 0) ?? 0), bytes.count, 256)
    let starts = [8] + Array(stride(from: 16, to: end, by: 4))
    return starts.map { String(decoding: bytes.dropFirst($0).prefix(4), as: UTF8.self) }
  }

  /// Whether a file in the manner of TIFF is a camera's raw picture, of which the first page is only
  /// a preview.
  private static func isRaw(_ bytes: [UInt8]) -> Bool {
    guard let directory = EXIF(bytes) else { return false }
    let main = directory.mainDirectory
    return bytes.dropFirst(8).starts(with: "CR".utf8)
      || directory.entry(.dngVersion, in: main) != nil
      || directory.entry(.subIFDs, in: main) != nil
        && directory.value(of: .newSubfileType, in: main) == 1
  }

  /// A name, with its article, for content that is not a readable picture, such as "a PDF document".
  static func name(of bytes: [UInt8]) -> String {
    let known = marks.first { mark in
      bytes.dropFirst(mark.offset).starts(with: mark.text.utf8)
    }
    if let known { return known.name }
    if bytes.starts(with: [0xFF, 0x0A]) { return "a JPEG XL picture" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip archive" }
    return isText(bytes.prefix(1024)) ? "a text file" : "a file of an unknown kind"
  }

  private static let marks: [(offset: Int, text: String, name: String)] = [
    (4, "ftypcrx", "a camera raw picture"),
    (4, "ftyp", "a video"),
    (4, "JXL ", "a JPEG XL picture"),
    (4, "jP  ", "a JPEG 2000 picture"),
    (0, "II*\0", "a camera raw picture"),
    (0, "MM\0*", "a camera raw picture"),
    (0, "8BPS", "a Photoshop picture"),
    (0, "gimp xcf", "a GIMP picture"),
    (0, "qoif", "a QOI picture"),
    (0, "P4\n", "a PBM picture"),
    (0, "P5\n", "a PGM picture"),
    (0, "P6\n", "a PPM picture"),
    (0, "<svg", "an SVG drawing"),
    (0, "%PDF", "a PDF document"),
    (0, "PK\u{3}\u{4}", "a zip archive"),
    (0, "\u{7F}ELF", "a program"),
    (0, "SQLite format 3\0", "an SQLite database"),
  ]

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) || $0 == 0x1B }
  }
}
