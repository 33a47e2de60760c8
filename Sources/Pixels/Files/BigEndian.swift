extension UInt32 {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension UInt16 {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The big-endian 16-bit number at an offset; nil where its two bytes are not all there.
  func bigEndianUInt16(at offset: Int) -> UInt16? {
    guard offset >= startIndex, offset <= endIndex - 2 else { return nil }
    return UInt16(self[offset]) << 8 | UInt16(self[offset + 1])
  }

  /// The big-endian 32-bit number at an offset; nil where its four bytes are not all there.
  func bigEndianUInt32(at offset: Int) -> UInt32? {
    guard let high = bigEndianUInt16(at: offset), let low = bigEndianUInt16(at: offset + 2) else {
      return nil
    }
    return UInt32(high) << 16 | UInt32(low)
  }
}
