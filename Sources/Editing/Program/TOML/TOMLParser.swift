/// TOML parser: one pass over the bytes of a document.
struct TOMLParser {
  private static let longestDocument = 1 << 16
  /// How many parts a name may have, and how deep values may lie in one another.
  static let deepest = 16

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Reads the whole document.
  mutating func document() throws(TOMLFault) -> [String: TOMLValue] {
    guard bytes.count <= Self.longestDocument else {
      throw TOMLFault(description: "it is larger than \(Self.longestDocument >> 10) KiB")
    }
    var root: [String: TOMLValue] = [:]
    var path: [String] = []
    while true {
      try skipSpace(lines: true)
      guard next != nil else { return root }
      if skip("[") {
        guard next != UInt8(ascii: "[") else { throw fault("lists of tables have no use here") }
        path = try name()
        try expect("]")
        if value(at: path, of: root) == nil { try insert(.table([:]), at: path[...], into: &root) }
      } else {
        let name = try name()
        try expect("=")
        try insert(try value(), at: (path + name)[...], into: &root)
      }
      try skipSpace()
      if let byte = next, byte != UInt8(ascii: "\n") {
        throw fault("something follows where the line should end")
      }
    }
  }

  private func value(at path: [String], of root: [String: TOMLValue]) -> TOMLValue? {
    path.reduce(TOMLValue.table(root)) { $0?.table?[$1] }
  }

  /// Puts a value into a table, where nothing has its name yet.
  func insert(
    _ value: TOMLValue, at path: ArraySlice<String>, into table: inout [String: TOMLValue]
  ) throws(TOMLFault) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      guard table.updateValue(value, forKey: name) == nil else {
        throw fault("“\(name)” is given twice")
      }
      return
    }
    // Taken out, so that it is changed in its place.
    guard var inner = (table.removeValue(forKey: name) ?? .table([:])).table else {
      throw fault("“\(name)” is no table")
    }
    try insert(value, at: path.dropFirst(), into: &inner)
    table[name] = .table(inner)
  }

  /// Reads a name of one part or of several with dots between.
  mutating func name() throws(TOMLFault) -> [String] {
    var parts: [String] = []
    repeat {
      try skipSpace()
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
        parts.append(try text(isName: true))
      } else {
        let part = word { Self.isLetterOrDigit($0) || "_-".utf8.contains($0) }
        guard !part.isEmpty else {
          throw fault("a name is made of letters a to z, digits, “_” and “-”, or stands in quotes")
        }
        parts.append(part)
      }
      try skipSpace()
      guard parts.count <= Self.deepest else { throw fault("a name of too many parts") }
    } while skip(".")
    return parts
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber)
  }
}

// MARK: Bytes

extension TOMLParser {
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func fault(_ reason: String) -> TOMLFault { TOMLFault(description: "line \(line): \(reason)") }

  /// Whether the bytes that come next are these.
  func comes(_ text: some Collection<UInt8>) -> Bool { bytes[position...].starts(with: text) }

  /// Takes the next byte.
  mutating func take() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ mark: Unicode.Scalar) throws(TOMLFault) {
    try skipSpace()
    guard skip(mark) else { throw fault("“\(mark)” is missing") }
  }

  /// Takes the bytes for which a test holds.
  mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let word = bytes[position...].prefix(while: isPart)
    position = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  /// Passes over blanks and a comment; with `lines` over ends of lines too.
  mutating func skipSpace(lines: Bool = false) throws(TOMLFault) {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\r") where comes("\r\n".utf8): position += 1
      case UInt8(ascii: "\n") where lines: _ = take()
      case UInt8(ascii: "#"):
        while let byte = next, byte != UInt8(ascii: "\n") {
          guard !Self.isControl(byte) || comes("\r\n".utf8) else {
            throw fault("a control character in a comment")
          }
          position += 1
        }
      default: return
      }
    }
  }

  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
  }
}
