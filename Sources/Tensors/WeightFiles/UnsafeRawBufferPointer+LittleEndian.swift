extension UnsafeRawBufferPointer {
  /// The little-endian number at an offset; nil where it does not lie inside.
  func littleEndian<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// The text of a range inside, where it is UTF-8.
  func text(_ range: Range<Int>) -> String? {
    let bytes = UnsafeRawBufferPointer(rebasing: self[range]).assumingMemoryBound(to: UInt8.self)
    return String(validating: bytes, as: UTF8.self)
  }
}
