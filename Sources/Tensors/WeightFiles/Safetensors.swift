/// The reader of the safetensors format: eight bytes of header length, a JSON header, the data.
///
/// The header maps names to type, shape and offsets; the tensors cover the data without gaps or
/// overlaps (https://github.com/huggingface/safetensors, "Format").
enum Safetensors {
  static let longestHeader = 100_000_000

  /// The header entries of a file's tensors by name, their byte ranges checked.
  static func tensors(
    in bytes: UnsafeRawBufferPointer
  ) throws(WeightFileFault) -> [String: TensorInfo] {
    let header = try headerRange(in: bytes)
    let rows = try rows(of: UnsafeRawBufferPointer(rebasing: bytes[header]))
    try checkCover(rows, header: header, of: bytes)
    let named = rows.lazy.map { row in
      let range = header.upperBound + row.begin..<header.upperBound + row.end
      return (row.name, TensorInfo(format: row.format, shape: row.shape, range: range))
    }
    return Dictionary(uniqueKeysWithValues: named)
  }

  /// One tensor of the header; the offsets count from the end of the header.
  private struct Row {
    let name: String
    let format: WeightFormat
    let shape: [Int]
    let begin: Int
    let end: Int
  }

  private static func headerRange(
    in bytes: UnsafeRawBufferPointer
  ) throws(WeightFileFault) -> Range<Int> {
    guard let length = bytes.littleEndian(UInt64.self, at: 0) else {
      throw .cutShort(present: bytes.count, needed: 8)
    }
    guard length <= longestHeader else {
      throw .damaged("a header of \(length) bytes is above the limit of 100 MB")
    }
    let end = 8 + Int(length)
    guard end <= bytes.count else { throw .cutShort(present: bytes.count, needed: end) }
    guard length > 0, bytes[8] == UInt8(ascii: "{") else {
      throw .damaged("the header does not begin with “{”")
    }
    return 8..<end
  }

  private static func rows(of header: UnsafeRawBufferPointer) throws(WeightFileFault) -> [Row] {
    var scanner = JSONScanner(header, subject: "the header")
    var rows: [Row] = []
    try scanner.object { (scanner, name) throws(WeightFileFault) in
      if name == "__metadata__" {
        try scanner.object { (scanner, _) throws(WeightFileFault) in _ = try scanner.string() }
      } else {
        rows.append(try row(name, from: &scanner))
      }
    }
    try scanner.end()
    return rows
  }

  private static func row(
    _ name: String, from scanner: inout JSONScanner
  ) throws(WeightFileFault) -> Row {
    var typeName: String?
    var shape: [Int]?
    var offsets: [Int]?
    try scanner.object { (scanner, field) throws(WeightFileFault) in
      switch field {
      case "dtype": typeName = try scanner.string()
      case "shape": shape = try scanner.integers(limit: TensorInfo.highestRank)
      case "data_offsets": offsets = try scanner.integers(limit: 2)
      default: throw scanner.fault("\(field.quotedForMessage) is no property of a tensor")
      }
    }
    guard let typeName, let shape, let offsets, offsets.count == 2 else {
      throw scanner.fault("tensor \(name.quotedForMessage) lacks its type, shape or two offsets")
    }
    let row = Row(
      name: name, format: .dense(try elementType(typeName, of: name)), shape: shape,
      begin: offsets[0], end: offsets[1])
    try check(row, typeName)
    return row
  }

  private static func check(_ row: Row, _ typeName: String) throws(WeightFileFault) {
    // Quoted only where something is wrong: that costs more than all the rest.
    var tensor: String { "tensor \(row.name.quotedForMessage)" }
    guard row.begin <= row.end else {
      throw .damaged("\(tensor) ends at \(row.end), before its beginning at \(row.begin)")
    }
    guard let count = row.format.byteCount(shape: row.shape) else {
      throw .damaged("\(tensor): the shape \(row.shape) is too large for any file")
    }
    guard count == row.end - row.begin else {
      throw .damaged(
        "\(tensor): \(row.shape) of \(typeName) takes \(count) bytes,"
          + " its offsets give \(row.end - row.begin)")
    }
  }

  /// Checks that the tensors cover the data from beginning to end, in whatever order they are named.
  private static func checkCover(
    _ rows: [Row], header: Range<Int>, of bytes: UnsafeRawBufferPointer
  ) throws(WeightFileFault) {
    var covered = 0
    for row in rows.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      guard row.begin == covered else {
        let kind = row.begin < covered ? "overlaps the tensor before it" : "leaves a gap before it"
        throw .damaged(
          "tensor \(row.name.quotedForMessage) at \(row.begin) \(kind), which ends at \(covered)")
      }
      covered = row.end
    }
    let present = bytes.count - header.upperBound
    guard covered <= present else {
      throw .cutShort(present: bytes.count, needed: header.upperBound + covered)
    }
    guard covered == present else {
      throw .damaged("the last \(present - covered) bytes belong to no tensor")
    }
  }

  private static func elementType(
    _ name: String, of tensor: String
  ) throws(WeightFileFault) -> ElementType {
    switch name {
    case "F32": .float32
    case "F16": .float16
    case "BF16": .bfloat16
    case "F64": .float64
    case "I64": .int64
    case "I32": .int32
    case "I16": .int16
    case "I8": .int8
    case "U8": .uint8
    case "BOOL": .bool
    case _ where otherTypes.contains(name):
      throw .unsupported(
        "tensor \(tensor.quotedForMessage) is stored as \(name), which is not read",
        remedy: "use the model's F16, BF16 or F32 file")
    default:
      throw .damaged(
        "tensor \(tensor.quotedForMessage) has the unknown type \(name.quotedForMessage)")
    }
  }

  /// Types of the format that are not read.
  private static let otherTypes: Set<String> = [
    "F4", "F6_E2M3", "F6_E3M2", "F8_E5M2", "F8_E4M3", "F8_E8M0", "U16", "U32", "U64", "C64",
    "F8_E4M3FNUZ", "F8_E5M2FNUZ",
  ]
}
