// Directories as values, to be taken from one structure into another.
extension EXIF {
  /// Types of values.
  enum ValueType: UInt16 {
    case byte = 1
    case text = 2
    case short = 3
    case long = 4
    case rational = 5
    case signedByte = 6
    case undefined = 7
    case signedShort = 8
    case signedLong = 9
    case signedRational = 10
    case float = 11
    case double = 12

    /// The length of one value in bytes.
    var length: Int {
      switch self {
      case .byte, .text, .signedByte, .undefined: 1
      case .short, .signedShort: 2
      case .long, .signedLong, .float: 4
      case .rational, .signedRational, .double: 8
      }
    }
  }

  /// Entry of a directory with its value, in the byte order of the structure.
  struct Entry: Hashable {
    var tag: UInt16
    var type: ValueType
    var bytes: [UInt8]

    init(tag: UInt16, type: ValueType, bytes: [UInt8]) {
      self.tag = tag
      self.type = type
      self.bytes = bytes
    }

    init(tag: Tag, type: ValueType, bytes: [UInt8]) {
      self.init(tag: tag.rawValue, type: type, bytes: bytes)
    }

    /// The number of values.
    var count: UInt32 { UInt32(bytes.count / type.length) }
  }

  func entry(_ tag: Tag, short: UInt16) -> Entry {
    Entry(tag: tag, type: .short, bytes: ordered(short))
  }

  func entry(_ tag: Tag, long: UInt32) -> Entry {
    Entry(tag: tag, type: .long, bytes: ordered(long))
  }

  /// The most entries that are kept of a directory.
  private static let largestCount = 1000

  /// The entries of a directory whose type is known and whose value lies inside the structure.
  ///
  /// - Parameter isWanted: which tags are asked for.
  func entries(of directory: Int?, where isWanted: (UInt16) -> Bool = { _ in true }) -> [Entry] {
    guard let directory, let count = uint16(directory) else { return [] }
    var room = PictureLimit.metadataBytes
    return (0..<min(Int(count), Self.largestCount)).compactMap { index in
      let start = directory + 2 + 12 * index
      guard let tag = uint16(start), isWanted(tag),
        let type = uint16(start + 2).flatMap(ValueType.init), let count = uint32(start + 4),
        let offset = uint32(start + 8)
      else { return nil }
      let length = Int(count) * type.length
      let first = length <= 4 ? start + 8 : Int(offset)
      guard length > 0, length <= room, first <= bytes.count - length else { return nil }
      room -= length
      return Entry(tag: tag, type: type, bytes: Array(bytes[first..<first + length]))
    }
  }

  /// The value of a tag's entry in a directory.
  func bytes(of tag: Tag, in directory: Int?) -> [UInt8]? {
    entries(of: directory) { $0 == tag.rawValue }.first?.bytes
  }

  /// The value of an entry that holds one rational number, where it is above zero.
  func rational(of tag: Tag, in directory: Int?) -> Double? {
    guard let value = bytes(of: tag, in: directory), value.count >= 8,
      let part = value.bigEndianUInt32(at: 0), let whole = value.bigEndianUInt32(at: 4)
    else { return nil }
    let (numerator, denominator) =
      isBigEndian ? (part, whole) : (part.byteSwapped, whole.byteSwapped)
    guard numerator > 0, denominator > 0 else { return nil }
    return Double(numerator) / Double(denominator)
  }

  /// Appends a copy of a directory in which entries are replaced or added, and returns its offset.
  ///
  /// Values of the copy that are longer than four bytes stay where they were; of others the values
  /// are appended before the directory.
  ///
  /// - Parameter isKept: which tags of the directory are copied.
  mutating func appendDirectory(
    like directory: Int?, where isKept: (UInt16) -> Bool = { _ in true }, with changed: [Entry]
  ) -> Int {
    let replaced = Set(changed.map(\.tag))
    var rows = rows(of: directory).filter { !replaced.contains($0.tag) && isKept($0.tag) }
    for entry in changed {
      var value = entry.bytes
      if value.count > 4 {
        if bytes.count % 2 == 1 { _ = append([0]) }
        value = ordered(UInt32(append(entry.bytes)))
      } else {
        value += [UInt8](repeating: 0, count: 4 - value.count)
      }
      rows.append(
        (
          entry.tag,
          ordered(entry.tag) + ordered(entry.type.rawValue) + ordered(entry.count) + value
        ))
    }
    rows.sort { $0.tag < $1.tag }
    if bytes.count % 2 == 1 { _ = append([0]) }
    return append(ordered(UInt16(rows.count)) + rows.flatMap(\.bytes) + ordered(UInt32(0)))
  }

  /// The entries of a directory as they are stored, 12 bytes each.
  private func rows(of directory: Int?) -> [(tag: UInt16, bytes: [UInt8])] {
    guard let directory, let count = uint16(directory) else { return [] }
    return (0..<min(Int(count), Self.largestCount)).compactMap { index in
      let start = directory + 2 + 12 * index
      guard let tag = uint16(start), uint32(start + 8) != nil else { return nil }
      return (tag, Array(bytes[start..<start + 12]))
    }
  }
}
