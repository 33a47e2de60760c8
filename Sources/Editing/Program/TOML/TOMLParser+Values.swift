extension TOMLParser {
  /// Reads a value.
  mutating func value(depth: Int = 0) throws(TOMLFault) -> TOMLValue {
    guard depth < Self.deepest else { throw fault("values lie too deep in one another") }
    try skipSpace()
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try text())
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "{"): return .table(try table(depth: depth))
    default: return try plainValue()
    }
  }

  private mutating func list(depth: Int) throws(TOMLFault) -> [TOMLValue] {
    try expect("[")
    var values: [TOMLValue] = []
    while true {
      try skipSpace(lines: true)
      if skip("]") { return values }
      values.append(try value(depth: depth + 1))
      try skipSpace(lines: true)
      if !skip(",") {
        try expect("]")
        return values
      }
    }
  }

  /// Reads a table in braces, which stands on one line.
  private mutating func table(depth: Int) throws(TOMLFault) -> [String: TOMLValue] {
    try expect("{")
    var table: [String: TOMLValue] = [:]
    try skipSpace()
    if skip("}") { return table }
    repeat {
      let name = try name()
      try expect("=")
      try insert(try value(depth: depth + 1), at: name[...], into: &table)
      try skipSpace()
    } while skip(",")
    try expect("}")
    return table
  }

  private mutating func plainValue() throws(TOMLFault) -> TOMLValue {
    let word = word { Self.isLetterOrDigit($0) || "+-_.:".utf8.contains($0) }
    switch word {
    case "": throw fault("a value is missing")
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "nan": return .other(word)
    default: break
    }
    guard let first = word.utf8.first, !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains(first)
    else { throw fault("“\(word)” is no value: a text stands in quotes") }
    let digits = word.filter { $0 != "_" }
    let radices = ["0x": 16, "0o": 8, "0b": 2]
    if let radix = radices[String(digits.prefix(2))] {
      let digits = digits.dropFirst(2)
      if let first = digits.first, first.isHexDigit, let number = Int(digits, radix: radix) {
        return .integer(number)
      }
    } else if let number = Int(digits) {
      return .integer(number)
    } else if Double(digits) != nil || word.dropFirst(2).contains(where: { "-:".contains($0) }) {
      return .other(word)
    }
    throw fault("“\(word)” is no number")
  }

  // MARK: texts

  /// Reads a text of any kind: in double quotes with escapes, in single ones as it is, in three of
  /// either on several lines.
  mutating func text(isName: Bool = false) throws(TOMLFault) -> String {
    guard let quote = take() else { throw fault("a text is missing") }
    let isLong = !isName && comes([quote, quote])
    if isLong {
      _ = (take(), take())
      if comes("\r\n".utf8) { _ = take() }
      if comes("\n".utf8) { _ = take() }
    }
    let end = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    var text: [UInt8] = []
    while let byte = next {
      // The last three of up to five quotes end a long text.
      if comes(end), !isLong || !comes(end + [quote]) || text.suffix(2) == [quote, quote] {
        for _ in end { _ = take() }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += try escaped(isLong: isLong)
        continue
      }
      guard !Self.isControl(byte) || isLong && "\r\n".utf8.contains(byte) else { break }
      _ = take()
      text.append(byte)
    }
    throw fault("a text does not end, or has a control character in it")
  }

  /// The bytes of what a backslash stands before; none for the end of a line of a long text and the
  /// blanks after it.
  private mutating func escaped(isLong: Bool) throws(TOMLFault) -> [UInt8] {
    _ = take()
    if isLong {
      let start = self
      let blanks = word { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if comes("\n".utf8) || comes("\r\n".utf8) {
        while let byte = next, " \t\r\n".utf8.contains(byte) { _ = take() }
        return []
      }
      if !blanks.isEmpty { self = start }
    }
    switch take() {
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "u"): return Array(try scalar(digits: 4).utf8)
    case UInt8(ascii: "U"): return Array(try scalar(digits: 8).utf8)
    default: throw fault("a backslash stands before what it has no meaning for")
    }
  }

  private mutating func scalar(digits count: Int) throws(TOMLFault) -> String {
    var digits = ""
    for _ in 0..<count { digits.unicodeScalars.append(Unicode.Scalar(take() ?? 0)) }
    guard digits.allSatisfy({ $0.isHexDigit && $0.isASCII }), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault("“\(digits.prefix(8).filter(\.isASCII))” is no number of a character") }
    return String(scalar)
  }
}
