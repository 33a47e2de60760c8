/// The position of a zip archive's central directory.
struct ZipDirectory {
  let range: Range<Int>
  let entryCount: Int

  private static let endSignature: UInt32 = 0x0605_4B50
  private static let wideEndSignature: UInt32 = 0x0606_4B50
  private static let wideLocatorSignature: UInt32 = 0x0706_4B50
  private static let endLength = 22
  private static let wideEndLength = 56
  private static let wideLocatorLength = 20

  /// Finds the directory by the record at the end of the file, and by the wide one (zip64) that
  /// stands before that in archives above 4 GB and in all that torch writes.
  static func find(in bytes: UnsafeRawBufferPointer) throws(WeightFileFault) -> ZipDirectory {
    guard let end = endRecord(in: bytes) else {
      throw .cutShort(present: bytes.count, needed: nil)
    }
    let locator = end - wideLocatorLength
    if bytes.littleEndian(UInt32.self, at: locator) == wideLocatorSignature {
      return try wide(in: bytes, locator: locator)
    }
    guard let disks = bytes.littleEndian(UInt32.self, at: end + 4),
      let entryCount = bytes.littleEndian(UInt16.self, at: end + 10),
      let size = bytes.littleEndian(UInt32.self, at: end + 12),
      let start = bytes.littleEndian(UInt32.self, at: end + 16), disks == 0
    else { throw fault }
    return try ZipDirectory(
      entryCount: UInt64(entryCount), size: UInt64(size), start: UInt64(start), end: end)
  }

  private init(
    entryCount: UInt64, size: UInt64, start: UInt64, end: Int
  ) throws(WeightFileFault) {
    // It ends where the record of the end begins, so that nothing hides between them.
    guard start <= UInt64(end), size == UInt64(end) - start else { throw Self.fault }
    guard let entryCount = Int(exactly: entryCount) else { throw Self.fault }
    (range, self.entryCount) = (Int(start)..<end, entryCount)
  }

  /// The offset of the record at the end, which only a comment may follow.
  private static func endRecord(in bytes: UnsafeRawBufferPointer) -> Int? {
    let last = bytes.count - endLength
    guard last >= 0 else { return nil }
    let first = max(0, last - Int(UInt16.max))
    return (first...last).last { position in
      bytes.littleEndian(UInt32.self, at: position) == endSignature
        && bytes.littleEndian(UInt16.self, at: position + 20).map(Int.init) == last - position
    }
  }

  private static func wide(
    in bytes: UnsafeRawBufferPointer, locator: Int
  ) throws(WeightFileFault) -> ZipDirectory {
    let end = locator - wideEndLength
    guard bytes.littleEndian(UInt64.self, at: locator + 8) == UInt64(exactly: end),
      bytes.littleEndian(UInt32.self, at: end) == wideEndSignature,
      bytes.littleEndian(UInt64.self, at: end + 16) == 0,
      let entryCount = bytes.littleEndian(UInt64.self, at: end + 32),
      let size = bytes.littleEndian(UInt64.self, at: end + 40),
      let start = bytes.littleEndian(UInt64.self, at: end + 48)
    else { throw fault }
    return try ZipDirectory(entryCount: entryCount, size: size, start: start, end: end)
  }

  private static var fault: WeightFileFault {
    .damaged("the record at the archive's end does not lead to its directory")
  }
}

/// The 64-bit numbers of an entry (extra field 1), in the order of the fields that they replace.
struct ZipWideNumbers {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private let end: Int

  /// Looks for the numbers among an entry's extra fields.
  init(_ bytes: UnsafeRawBufferPointer, _ extra: Range<Int>) {
    self.bytes = bytes
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound,
      let identifier = bytes.littleEndian(UInt16.self, at: field),
      let length = bytes.littleEndian(UInt16.self, at: field + 2)
    {
      if identifier == 1 {
        position = field + 4
        end = min(position + Int(length), extra.upperBound)
        return
      }
      field += 4 + Int(length)
    }
    (position, end) = (0, 0)
  }

  /// The number itself, or the next 64-bit one where it is the mark for that.
  mutating func value(_ narrow: UInt32) throws(WeightFileFault) -> UInt64 {
    guard narrow == .max else { return UInt64(narrow) }
    guard position + 8 <= end, let wide = bytes.littleEndian(UInt64.self, at: position) else {
      throw .damaged("an entry of the archive lacks its 64-bit size")
    }
    position += 8
    return wide
  }
}
