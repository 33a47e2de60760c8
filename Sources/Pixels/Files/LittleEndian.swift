extension UInt32 {
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The little-endian 16-bit number at an offset; nil where its two bytes are not all there.
  func littleEndianUInt16(at offset: Int) -> UInt16? { bigEndianUInt16(at: offset)?.byteSwapped }

  /// The little-endian 32-bit number at an offset; nil where its four bytes are not all there.
  func littleEndianUInt32(at offset: Int) -> UInt32? { bigEndianUInt32(at: offset)?.byteSwapped }
}
