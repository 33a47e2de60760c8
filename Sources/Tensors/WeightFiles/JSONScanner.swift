/// A strict one-pass JSON reader, which is asked for the kind of value that comes next (RFC 8259).
///
/// Names that occur twice in an object are refused, and numbers are whole and not negative. Memory is
/// allocated for what was read, never for a length that the text claims.
struct JSONScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// The text's name in messages.
  private let subject: String

  private static let deepestNesting = 32

  init(_ bytes: UnsafeRawBufferPointer, subject: String) {
    (self.bytes, self.subject) = (bytes, subject)
  }

  /// A fault at the position that was read last.
  func fault(_ reason: String) -> WeightFileFault {
    .damaged("\(subject), byte \(position): \(reason)")
  }

  /// Reads an object; `member` reads the value of each of its names.
  mutating func object(
    _ member: (inout JSONScanner, _ name: String) throws(WeightFileFault) -> Void
  ) throws(WeightFileFault) {
    try expect("{")
    if skip("}") { return }
    var names: Set<String> = []
    repeat {
      let name = try string()
      guard names.insert(name).inserted else {
        throw fault("\(name.quotedForMessage) occurs twice")
      }
      try expect(":")
      try member(&self, name)
    } while skip(",")
    try expect("}")
  }

  /// Reads an array of at most `limit` numbers.
  mutating func integers(limit: Int) throws(WeightFileFault) -> [Int] {
    try expect("[")
    if skip("]") { return [] }
    var numbers: [Int] = []
    repeat {
      guard numbers.count < limit else { throw fault("more than \(limit) numbers in a list") }
      numbers.append(try integer())
    } while skip(",")
    try expect("]")
    return numbers
  }

  /// Reads a whole number from 0 to 2⁵³ − 1, above which JSON's numbers are not exact.
  mutating func integer() throws(WeightFileFault) -> Int {
    skipSpace()
    guard let first = next, Self.isDigit(first) else {
      throw fault("a whole number, not negative, is expected")
    }
    let start = position
    var number = 0
    while let digit = next, Self.isDigit(digit) {
      number = number * 10 + Int(digit &- UInt8(ascii: "0"))
      guard number < 1 << 53 else { throw fault("a number is too large") }
      position += 1
    }
    guard position == start + 1 || first != UInt8(ascii: "0") else {
      throw fault("a number begins with 0")
    }
    guard next != UInt8(ascii: "."), next != UInt8(ascii: "e"), next != UInt8(ascii: "E") else {
      throw fault("a number is not written as a whole number")
    }
    return number
  }

  /// Reads a string.
  mutating func string() throws(WeightFileFault) -> String {
    try expect("\"")
    var unescaped: [UInt8] = []
    var runStart = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let run = runStart..<position
        position += 1
        let text =
          unescaped.isEmpty
          ? bytes.text(run) : String(validating: unescaped + bytes[run], as: UTF8.self)
        guard let text else { throw fault("a string is not UTF-8") }
        return text
      case UInt8(ascii: "\\"):
        unescaped += bytes[runStart..<position]
        position += 1
        unescaped += String(try escapedScalar()).utf8
        runStart = position
      case ..<0x20: throw fault("a control character in a string")
      default: position += 1
      }
    }
    throw fault("a string does not end")
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(WeightFileFault) {
    guard depth < Self.deepestNesting else { throw fault("nested too deeply") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      try object { (scanner, _) throws(WeightFileFault) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      position += 1
      if skip("]") { return }
      repeat { try skipValue(depth: depth + 1) } while skip(",")
      try expect("]")
    case UInt8(ascii: "\""): _ = try string()
    default: try skipWord()
    }
  }

  /// Checks that nothing but white space is left.
  mutating func end() throws(WeightFileFault) {
    skipSpace()
    guard position == bytes.count else { throw fault("something follows the last brace") }
  }
}

extension JSONScanner {
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(WeightFileFault) {
    guard skip(mark) else { throw fault("“\(mark)” is expected") }
  }

  /// Passes over a number or one of the words `true`, `false` and `null`.
  private mutating func skipWord() throws(WeightFileFault) {
    let start = position
    while let byte = next,
      Self.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "E")
    { position += 1 }
    let word = bytes.text(start..<position) ?? ""
    guard ["true", "false", "null"].contains(word) || Double(word)?.isFinite == true else {
      throw fault("a value is expected")
    }
  }

  /// The scalar that an escape stands for, after its backslash.
  private mutating func escapedScalar() throws(WeightFileFault) -> Unicode.Scalar {
    guard let kind = next else { throw fault("a string does not end") }
    position += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw fault("an escape that JSON does not know")
    }
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // The other half of a surrogate pair must follow as an escape of its own.
    guard UTF16.isLeadSurrogate(UInt16(first)), next == UInt8(ascii: "\\") else {
      throw fault("half a surrogate pair")
    }
    position += 1
    guard next == UInt8(ascii: "u") else { throw fault("half a surrogate pair") }
    position += 1
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a surrogate pair") }
    return scalar
  }

  /// The four hexadecimal digits after `\u`.
  private mutating func codeUnit() throws(WeightFileFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw fault("four hexadecimal digits are expected")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
