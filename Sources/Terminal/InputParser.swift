/// Input parser: bytes from the terminal to keys, mouse events, pastes and reports.
///
/// A pure function of the beginning of the input; `InputBuffer` keeps incomplete events. See "XTerm
/// Control Sequences" (ctlseqs) and, for the structure of sequences, ECMA-48.
public enum InputParser {
  /// An event, nil where the bytes have no meaning, and how many bytes were used.
  public typealias Result = (event: InputEvent?, used: Int)

  /// The greatest length of a paste in bytes; the rest is dropped.
  static let pasteLimit = 1 << 20
  /// The greatest length of a control string in bytes; longer ones are dropped.
  static let stringLimit = 1 << 16
  private static let escape: UInt8 = 0x1B

  /// The first event in `bytes`; nil when they are the beginning of a longer sequence.
  ///
  /// - Parameter isEnd: whether no more bytes came in time, so that a single escape byte is the Escape
  ///   key. Then the result is nil only where `bytes` is empty.
  public static func parse(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    guard let first = bytes.first else { return nil }
    switch first {
    case escape: return escapeSequence(bytes, isEnd: isEnd)
    case 0..<0x20, 0x7F: return (.key(controlKey(first)), 1)
    default: return text(bytes, isEnd: isEnd)
    }
  }

  private static func escapeSequence(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return isEnd ? (.key(Key(.escape)), 1) : nil }
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes, isEnd: isEnd)
    case UInt8(ascii: "O"): return singleShift(bytes, isEnd: isEnd)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      return controlString(bytes, isEnd: isEnd)
    case escape:
      guard let third = rest.dropFirst().first else { return isEnd ? (.key(Key(.escape)), 1) : nil }
      // rxvt sends Alt with a cursor key as an escape byte before the key's own sequence.
      guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
        return (.key(Key(.escape)), 1)
      }
      guard let inner = escapeSequence(rest, isEnd: isEnd) else { return nil }
      return withAlt(inner) ?? (.key(Key(.escape)), 1)
    default:
      guard let inner = parse(rest, isEnd: isEnd) else { return nil }
      return withAlt(inner) ?? (nil, inner.used + 1)
    }
  }

  private static func withAlt(_ inner: Result) -> Result? {
    guard case .key(var key) = inner.event else { return nil }
    key.modifiers.insert(.alt)
    return (.key(key), inner.used + 1)
  }

  static func altKey(_ byte: UInt8) -> InputEvent {
    .key(Key(.character(Character(Unicode.Scalar(byte))), .alt))
  }

  static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0: Key(.character(" "), .control)
    case 8, 0x7F: Key(.backspace)
    case 9: Key(.tab)
    case 10, 13: Key(.enter)
    case escape: Key(.escape)
    case 1...26: Key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: Key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  /// A character with the combining marks that came with it; later ones are characters of their own.
  private static func text(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    let second = bytes.dropFirst().first
    if let first = bytes.first, first < 0x80, (second ?? 0) < 0x80 {
      return (.key(Key(.character(Character(Unicode.Scalar(first))))), 1)
    }
    var decoded = ""
    var rest = bytes
    // No grapheme that a person types is longer.
    while decoded.utf8.count < 64, let first = rest.first, first >= 0x20, first != 0x7F {
      let length = scalarLength(first)
      if rest.count < length, !isEnd, isBeginning(rest) {
        if decoded.isEmpty { return nil }
        break
      }
      guard let scalar = String(validating: rest.prefix(length), as: UTF8.self) else { break }
      decoded += scalar
      rest = rest.dropFirst(length)
    }
    guard let character = decoded.first else { return (nil, 1) }
    return (.key(Key(.character(character))), String(character).utf8.count)
  }

  private static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
