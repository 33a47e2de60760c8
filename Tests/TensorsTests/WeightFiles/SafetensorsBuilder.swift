/// Puts together files of safetensors, also wrong ones.
enum SafetensorsBuilder {
  /// A file with a header as it is and so many bytes of data.
  static func file(_ header: String, data: Int) -> [UInt8] {
    file(Array(header.utf8), data: data)
  }

  static func file(_ header: [UInt8], data: Int, length: UInt64? = nil) -> [UInt8] {
    bytes(length ?? UInt64(header.count)) + header + [UInt8](repeating: 7, count: data)
  }

  /// A header with many small tensors, one after the other.
  static func header(tensors: Int) -> String {
    let rows = (0..<tensors).map { index in
      "\"model.layers.\(index).weight\":{\"dtype\":\"F16\",\"shape\":[2,2],"
        + "\"data_offsets\":[\(index * 8),\(index * 8 + 8)]}"
    }
    return "{\(rows.joined(separator: ","))}"
  }

  static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
