extension UInt32 {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension UInt16 {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The two bytes from a place on as a number; nil where they are not all there.
  func bigEndianUInt16(at place: Int) -> UInt16? {
    guard place >= startIndex, place <= endIndex - 2 else { return nil }
    return UInt16(self[place]) << 8 | UInt16(self[place + 1])
  }

  /// The four bytes from a place on as a number; nil where they are not all there.
  func bigEndianUInt32(at place: Int) -> UInt32? {
    guard let high = bigEndianUInt16(at: place), let low = bigEndianUInt16(at: place + 2) else {
      return nil
    }
    return UInt32(high) << 16 | UInt32(low)
  }
}
