/// EXIF metadata: a TIFF structure of directories with numbered entries, in which a camera or a
/// program described a picture.
///
/// CIPA DC-008, "Exchangeable image file format for digital still cameras". Entries may refer to
/// any offset in the structure, so changes are made in place or appended; nothing moves.
struct EXIF: Hashable, Sendable, Codable {
  private(set) var bytes: [UInt8]
  let isBigEndian: Bool

  /// nil for bytes that do not begin with a TIFF header.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    switch bytes.prefix(4) {
    case [0x4D, 0x4D, 0, 42]: isBigEndian = true
    case [0x49, 0x49, 42, 0]: isBigEndian = false
    default: return nil
    }
    self.bytes = bytes
  }

  /// An empty structure.
  init(isBigEndian: Bool = true) {
    bytes =
      isBigEndian
      ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
      : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    self.isBigEndian = isBigEndian
  }

  /// The orientation in which the pixels are stored, 1…8; 1 where the entry is missing or out of
  /// range.
  var orientation: Int {
    guard let entry = entry(.orientation, in: mainDirectory), let value = uint16(entry + 8),
      (1...8).contains(value)
    else { return 1 }
    return Int(value)
  }

  /// The structure for pixels that were turned upright, without the thumbnail, which would show the
  /// picture as it was before an edit.
  var upright: EXIF {
    var upright = self
    if let entry = entry(.orientation, in: mainDirectory) { upright.put16(1, at: entry + 8) }
    upright.removePreview()
    return upright
  }

  private mutating func removePreview() {
    guard let main = mainDirectory, let count = uint16(main) else { return }
    let link = main + 2 + 12 * Int(count)
    guard let next = uint32(link), next != 0 else { return }
    if let start = value(of: .jpegInterchangeFormat, in: Int(next)),
      let length = value(of: .jpegInterchangeFormatLength, in: Int(next)),
      start >= link + 4, start <= bytes.count, length <= bytes.count - start
    {
      if start + length == bytes.count {
        bytes.removeLast(length)
      } else {
        for offset in start..<start + length { bytes[offset] = 0 }
      }
    }
    put32(0, at: link)
  }
}

// Directories and their entries.
extension EXIF {
  /// Tag numbers of entries.
  enum Tag: UInt16 {
    case newSubfileType = 0x00FE
    case orientation = 0x0112
    case horizontalResolution = 0x011A
    case verticalResolution = 0x011B
    case resolutionUnit = 0x0128
    case subIFDs = 0x014A
    case jpegInterchangeFormat = 0x0201
    case jpegInterchangeFormatLength = 0x0202
    case xmp = 0x02BC
    case exifIFD = 0x8769
    case profile = 0x8773
    case gpsIFD = 0x8825
    case userComment = 0x9286
    case dngVersion = 0xC612
  }

  /// The offset of the first directory.
  var mainDirectory: Int? { uint32(4).map { Int($0) } }

  /// The offset of a tag's entry in a directory: tag, type, count, and the value or its offset.
  func entry(_ tag: Tag, in directory: Int?) -> Int? {
    guard let directory, let count = uint16(directory) else { return nil }
    return (0..<Int(count)).lazy.map { directory + 2 + 12 * $0 }
      .first { uint16($0) == tag.rawValue && uint32($0 + 8) != nil }
  }

  /// The value of an entry that holds one number of 16 or 32 bits.
  func value(of tag: Tag, in directory: Int?) -> Int? {
    guard let entry = entry(tag, in: directory) else { return nil }
    return uint16(entry + 2) == 3
      ? uint16(entry + 8).map { Int($0) } : uint32(entry + 8).map { Int($0) }
  }

  mutating func setMainDirectory(_ offset: Int) { put32(UInt32(offset), at: 4) }
}

// Numbers in the byte order of the structure.
extension EXIF {
  func uint16(_ offset: Int) -> UInt16? {
    bytes.bigEndianUInt16(at: offset).map { isBigEndian ? $0 : $0.byteSwapped }
  }

  func uint32(_ offset: Int) -> UInt32? {
    bytes.bigEndianUInt32(at: offset).map { isBigEndian ? $0 : $0.byteSwapped }
  }

  func ordered(_ number: UInt16) -> [UInt8] {
    (isBigEndian ? number : number.byteSwapped).bigEndianBytes
  }

  func ordered(_ number: UInt32) -> [UInt8] {
    (isBigEndian ? number : number.byteSwapped).bigEndianBytes
  }

  private mutating func put16(_ number: UInt16, at offset: Int) {
    bytes.replaceSubrange(offset..<offset + 2, with: ordered(number))
  }

  private mutating func put32(_ number: UInt32, at offset: Int) {
    bytes.replaceSubrange(offset..<offset + 4, with: ordered(number))
  }

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends bytes and returns their offset.
  mutating func append(_ more: [UInt8]) -> Int {
    let offset = bytes.count
    bytes += more
    return offset
  }
}
