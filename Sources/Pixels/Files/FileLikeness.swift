/// File type detection by signature: what kind of file its first bytes look like.
enum FileLikeness {
  /// The picture format, where it is one that can be read; nil otherwise.
  static func format(of bytes: [UInt8]) -> PictureFormat? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
    return bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? .jpeg : nil
  }

  /// A name, with its article, for content that is not a readable picture, such as "a GIF picture".
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
    (0, "GIF8", "a GIF picture"),
    (8, "WEBP", "a WebP picture"),
    (4, "ftypavi", "an AVIF picture"),
    (4, "ftyphei", "a HEIC picture"),
    (4, "ftypmif1", "a HEIC picture"),
    (4, "ftyp", "a video"),
    (4, "JXL ", "a JPEG XL picture"),
    (4, "jP  ", "a JPEG 2000 picture"),
    (0, "II*\0", "a TIFF or camera raw picture"),
    (0, "MM\0*", "a TIFF or camera raw picture"),
    (0, "8BPS", "a Photoshop picture"),
    (0, "gimp xcf", "a GIMP picture"),
    (0, "qoif", "a QOI picture"),
    (0, "BM", "a BMP picture"),
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
