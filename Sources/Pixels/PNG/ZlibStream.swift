import CPNG

/// Zlib compression of texts and profiles inside picture files.
enum ZlibStream {
  /// The limit in bytes to which all compressed data of one file may expand together: 16 MiB.
  static let standardBudget = 16 << 20

  /// The decompressed bytes; nil for a damaged stream or one that exceeds the budget.
  ///
  /// The memory that an attempt needed is subtracted from the budget even where it fails, so that
  /// many bad streams cost no more than a few.
  static func unpacked(_ bytes: [UInt8], budget: inout Int) -> [UInt8]? {
    var capacity = min(budget, max(1024, bytes.count * 8))
    defer { budget -= capacity }
    while true {
      var status = Z_OK
      let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        var count = uLongf(capacity)
        status = uncompress(buffer.baseAddress, &count, bytes, uLong(bytes.count))
        filled = status == Z_OK ? Int(count) : 0
      }
      if status == Z_OK {
        capacity = unpacked.count
        return unpacked
      }
      guard status == Z_BUF_ERROR, capacity < budget else { return nil }
      capacity = min(budget, capacity * 4)
    }
  }

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let capacity = compressBound(uLong(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(capacity)) { buffer, filled in
      var count = capacity
      let status = compress(buffer.baseAddress, &count, bytes, uLong(bytes.count))
      precondition(status == Z_OK, "a buffer of the bound's size is large enough")
      filled = Int(count)
    }
  }
}
