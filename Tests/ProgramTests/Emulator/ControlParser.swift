/// Cuts what a program writes into characters and control sequences, as ECMA-48 and xterm read them.
struct ControlParser {
  enum Action: Equatable {
    case text(Unicode.Scalar)
    /// A control character of ASCII, such as carriage return.
    case control(UInt8)
    /// ESC, then such as `(B` or `7`.
    case escape([UInt8])
    case sequence(ControlSequence)
    case string(ControlString)
  }

  private enum State {
    case ground
    case escape([UInt8])
    case sequence([UInt8])
    case string(introducer: UInt8)
  }

  private static let escape: UInt8 = 0x1B
  private var state = State.ground
  private var character: [UInt8] = []
  private var body: [UInt8] = []

  /// Takes one byte; most of the time nothing is complete yet.
  mutating func take(_ byte: UInt8) -> Action? {
    switch state {
    case .ground: return takeText(byte)
    case .escape(let bytes): return takeEscape(byte, after: bytes)
    case .sequence(let bytes): return takeSequence(byte, after: bytes)
    case .string(let introducer): return takeString(byte, introducer)
    }
  }

  private mutating func takeText(_ byte: UInt8) -> Action? {
    switch byte {
    case Self.escape:
      state = .escape([])
      return nil
    case 0..<0x20, 0x7F: return .control(byte)
    default: break
    }
    character.append(byte)
    var decoder = UTF8()
    var bytes = character.makeIterator()
    switch decoder.decode(&bytes) {
    case .scalarValue(let scalar):
      character = []
      return .text(scalar)
    case .error where character.count >= 4 || byte < 0x80:
      character = []
      return .text("\u{FFFD}")
    case .error, .emptyInput: return nil
    }
  }

  private mutating func takeEscape(_ byte: UInt8, after bytes: [UInt8]) -> Action? {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty:
      state = .sequence([])
      return nil
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      guard bytes.isEmpty else { break }
      state = .string(introducer: byte)
      body = []
      return nil
    case 0x20..<0x30:
      state = .escape(bytes + [byte])
      return nil
    case 0x18, 0x1A:
      state = .ground
      return nil
    default: break
    }
    state = .ground
    return .escape(bytes + [byte])
  }

  private mutating func takeSequence(_ byte: UInt8, after bytes: [UInt8]) -> Action? {
    switch byte {
    case 0x40..<0x7F:
      state = .ground
      return .sequence(ControlSequence(bytes, final: byte))
    case 0x18, 0x1A: state = .ground
    case Self.escape: state = .escape([])
    default: state = .sequence(bytes + [byte])
    }
    return nil
  }

  private mutating func takeString(_ byte: UInt8, _ introducer: UInt8) -> Action? {
    let isEscaped = body.last == Self.escape
    switch byte {
    case 0x18, 0x1A:
      state = .ground
      return nil
    case 0x07 where introducer == UInt8(ascii: "]"): break
    case UInt8(ascii: "\\") where isEscaped: body.removeLast()
    case _ where isEscaped:
      // A string that is cut off by another sequence is forgotten.
      state = .escape([])
      return takeEscape(byte, after: [])
    default:
      body.append(byte)
      return nil
    }
    state = .ground
    defer { body = [] }
    return .string(ControlString(introducer: introducer, body: body))
  }
}

/// A sequence that begins with CSI: `ESC [`, marks and numbers, and a final character.
struct ControlSequence: Equatable {
  /// The marks and the final character without the numbers, as in `?h` or `H`.
  let name: String
  let numbers: [Int]

  /// - Parameter bytes: what stands between CSI and the final character.
  init(_ bytes: [UInt8], final: UInt8) {
    let marks = bytes.filter { (0x20..<0x30).contains($0) || (0x3C..<0x40).contains($0) }
    name = String(decoding: marks + [final], as: UTF8.self)
    numbers =
      bytes.split(omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
      }
      .map { Int(String(decoding: $0.filter { (0x30..<0x3A).contains($0) }, as: UTF8.self)) ?? 0 }
  }

  /// A number that counts something: 1 where it is left out.
  func count(_ index: Int = 0) -> Int {
    numbers.indices.contains(index) ? max(1, numbers[index]) : 1
  }
}

/// A string for the terminal itself: DCS (`P`), OSC (`]`), APC (`_`) or PM (`^`).
struct ControlString: Equatable {
  let introducer: UInt8
  let body: [UInt8]

  var isSixel: Bool {
    introducer == UInt8(ascii: "P")
      && body.first { !(0x30..<0x3C).contains($0) } == UInt8(ascii: "q")
  }

  var text: String { String(decoding: body, as: UTF8.self) }
}
