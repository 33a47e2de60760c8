/// The directory of a zip archive whose entries are stored as they are, as `torch.save` writes it.
///
/// Follows PKWARE's APPNOTE 6.3: the directory at the end decides, and each local header must agree
/// with it. Checksums are not compared: that would read every weight.
struct ZipArchive {
  /// The content of each entry by name, as a range of the file.
  let entries: [String: Range<Int>]

  /// Reads the directory; every range lies inside the file and none overlaps another.
  init(_ bytes: UnsafeRawBufferPointer) throws(WeightFileFault) {
    let directory = try ZipDirectory.find(in: bytes)
    var rows: [Row] = []
    var position = directory.range.lowerBound
    while position < directory.range.upperBound {
      rows.append(try Row(bytes, at: &position, end: directory.range.upperBound))
    }
    guard rows.count == directory.entryCount else {
      throw .damaged(
        "the archive's directory has \(rows.count) entries and claims \(directory.entryCount)")
    }
    rows.sort { $0.start < $1.start }
    var entries: [String: Range<Int>] = [:]
    for (index, row) in rows.enumerated() {
      let end = index + 1 < rows.count ? rows[index + 1].start : directory.range.lowerBound
      let content = try row.content(in: bytes, before: end)
      guard entries.updateValue(content, forKey: row.name) == nil else {
        throw .damaged("the archive's entry \(row.name.quotedForMessage) occurs twice")
      }
    }
    self.entries = entries
  }
}

extension ZipArchive {
  /// One line of the directory.
  private struct Row {
    let name: String
    let nameRange: Range<Int>
    let size: Int
    /// Where its local header begins.
    let start: Int

    private static let signature: UInt32 = 0x0201_4B50
    private static let localSignature: UInt32 = 0x0403_4B50

    /// Reads the line at `position` and moves `position` behind it.
    init(
      _ bytes: UnsafeRawBufferPointer, at position: inout Int, end: Int
    ) throws(WeightFileFault) {
      guard bytes.littleEndian(UInt32.self, at: position) == Self.signature,
        let flags = bytes.littleEndian(UInt16.self, at: position + 8),
        let method = bytes.littleEndian(UInt16.self, at: position + 10),
        let packedSize = bytes.littleEndian(UInt32.self, at: position + 20),
        let size = bytes.littleEndian(UInt32.self, at: position + 24),
        let nameLength = bytes.littleEndian(UInt16.self, at: position + 28),
        let extraLength = bytes.littleEndian(UInt16.self, at: position + 30),
        let commentLength = bytes.littleEndian(UInt16.self, at: position + 32),
        let start = bytes.littleEndian(UInt32.self, at: position + 42)
      else { throw Self.fault(position) }
      nameRange = position + 46..<position + 46 + Int(nameLength)
      let extra = nameRange.upperBound..<nameRange.upperBound + Int(extraLength)
      guard extra.upperBound + Int(commentLength) <= end, let name = bytes.text(nameRange)
      else { throw Self.fault(position) }
      self.name = name
      guard flags & 1 == 0 else {
        throw .unsupported(
          "the archive's entry \(name.quotedForMessage) is encrypted", remedy: Self.remedy)
      }
      guard method == 0 else {
        throw .unsupported(
          "the archive's entry \(name.quotedForMessage) is compressed", remedy: Self.remedy)
      }
      var wide = ZipWideNumbers(bytes, extra)
      let sizes = [try wide.value(size), try wide.value(packedSize)]
      guard let start = try Int(exactly: wide.value(start)), let size = Int(exactly: sizes[0]),
        sizes[0] == sizes[1]
      else { throw Self.fault(position) }
      (self.start, self.size) = (start, size)
      position = extra.upperBound + Int(commentLength)
    }

    /// Where the content lies, which must end at `end` at the latest.
    func content(
      in bytes: UnsafeRawBufferPointer, before end: Int
    ) throws(WeightFileFault) -> Range<Int> {
      guard bytes.littleEndian(UInt32.self, at: start) == Self.localSignature,
        let nameLength = bytes.littleEndian(UInt16.self, at: start + 26),
        let extraLength = bytes.littleEndian(UInt16.self, at: start + 28)
      else {
        throw .damaged("the archive's entry \(name.quotedForMessage) is not where it should be")
      }
      let localName = start + 30..<start + 30 + Int(nameLength)
      let first = localName.upperBound + Int(extraLength)
      guard first <= end, size <= end - first else {
        throw .damaged("the archive's entry \(name.quotedForMessage) reaches into what follows it")
      }
      guard bytes[localName].elementsEqual(bytes[nameRange]) else {
        throw .damaged("the archive's entry \(name.quotedForMessage) has another name inside")
      }
      return first..<first + size
    }

    private static let remedy = "save it again with torch.save"

    private static func fault(_ position: Int) -> WeightFileFault {
      .damaged("the archive's directory makes no sense at byte \(position)")
    }
  }
}
