extension EXIF {
  private static let ascii = Array("ASCII\0\0\0".utf8)
  private static let unicode = Array("UNICODE\0".utf8)

  /// The EXIF user comment, in which image generators note how a picture was made; nil where it is
  /// missing or blank.
  var userComment: String? {
    let camera = value(of: .exifIFD, in: mainDirectory)
    guard let entry = entry(.userComment, in: camera), let count = uint32(entry + 4), count > 8,
      let start = uint32(entry + 8), Int(start) + Int(count) <= bytes.count
    else { return nil }
    let code = bytes[Int(start)..<Int(start) + 8]
    let content = bytes[Int(start) + 8..<Int(start) + Int(count)]
    let text: String
    switch Array(code) {
    case Self.unicode: text = Self.utf16(Array(content))
    case Self.ascii, [UInt8](repeating: 0, count: 8):
      text = String(decoding: content, as: UTF8.self)
    default: return nil
    }
    let scalars = text.unicodeScalars.filter { $0.value != 0 && $0.value != 0xFEFF }
    let comment = String(String.UnicodeScalarView(scalars))
    return comment.allSatisfy(\.isWhitespace) ? nil : comment
  }

  /// The structure with its user comment replaced.
  func settingUserComment(_ text: String) -> EXIF {
    let content =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? Self.ascii + Array(text.utf8) : Self.unicode + text.utf16.flatMap(\.bigEndianBytes)
    var changed = self
    let camera = changed.appendDirectory(
      like: value(of: .exifIFD, in: mainDirectory),
      with: [Entry(tag: .userComment, type: .undefined, bytes: content)])
    let main = changed.appendDirectory(
      like: mainDirectory, with: [changed.entry(.exifIFD, long: UInt32(camera))])
    changed.setMainDirectory(main)
    return changed
  }

  /// UTF-16 text in whichever byte order puts the zero bytes of Latin letters first: programs
  /// disagree on whether the structure's own order counts here.
  private static func utf16(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).compactMap(bytes.bigEndianUInt16(at:))
    let isSwapped = units.count { $0 & 0xFF == 0 } > units.count { $0 >> 8 == 0 }
    return String(decoding: isSwapped ? units.map(\.byteSwapped) : units, as: UTF16.self)
  }
}
