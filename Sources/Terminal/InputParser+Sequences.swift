/// A control sequence, `CSI prefix parameters intermediates final`.
struct ControlSequence {
  /// `<`, `=`, `>` or `?` before the parameters.
  var prefix: Character?
  /// The parameters, each with its subparameters between colons; one left out is 0.
  var parameters: [[Int]] = []
  var intermediates: [UInt8] = []
  var final: Character

  /// Each parameter without further subparameters.
  var numbers: [Int] { parameters.map { $0.first ?? 0 } }

  func number(_ index: Int) -> Int { index < parameters.count ? parameters[index].first ?? 0 : 0 }

  init(parameterBytes: ArraySlice<UInt8>, intermediates: ArraySlice<UInt8>, final: UInt8) {
    var rest = parameterBytes
    if let first = rest.first, first >= UInt8(ascii: "<") {
      prefix = Character(Unicode.Scalar(first))
      rest = rest.dropFirst()
    }
    if !rest.isEmpty {
      parameters = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { parameter in
          parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map(Self.number)
        }
    }
    self.intermediates = Array(intermediates)
    self.final = Character(Unicode.Scalar(final))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    if digits.first == UInt8(ascii: "-") { return 0 }
    return digits.reduce(0) { value, digit in
      (48...57).contains(digit) ? min(value * 10 + Int(digit) - 48, 1 << 24) : value
    }
  }
}

extension InputParser {
  private static let sequenceLimit = 256

  static func controlSequence(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    let start = bytes.startIndex
    let waiting: Result? = isEnd ? (nil, bytes.count) : nil
    guard bytes.count > 2 else { return isEnd ? (altKey(UInt8(ascii: "[")), 2) : nil }
    switch bytes[start + 2] {
    case UInt8(ascii: "["):
      guard bytes.count > 3 else { return waiting }
      return linuxFunctionKey(bytes[start + 3])
    case UInt8(ascii: "M"):
      guard bytes.count >= 6 else { return waiting }
      return (
        .mouse(
          code: Int(bytes[start + 3]) - 32, x: Int(bytes[start + 4]) - 32,
          y: Int(bytes[start + 5]) - 32, isRelease: false), 6
      )
    default: break
    }
    var index = start + 2
    // Above or left of the window, some terminals report the mouse with a minus sign.
    let isMouse = bytes[index] == UInt8(ascii: "<")
    while index < bytes.endIndex,
      (0x30...0x3F).contains(bytes[index]) || isMouse && bytes[index] == UInt8(ascii: "-")
    {
      index += 1
    }
    let parameters = bytes[start + 2..<index]
    let firstIntermediate = index
    // rxvt ends Shift with a numbered key by `$`, which is an intermediate byte elsewhere.
    let isNumberOnly = !parameters.isEmpty && parameters.allSatisfy { $0 <= UInt8(ascii: "9") }
    if index < bytes.endIndex, bytes[index] != UInt8(ascii: "$") || !isNumberOnly {
      while index < bytes.endIndex, (0x20...0x2F).contains(bytes[index]) { index += 1 }
    }
    let used = index + 1 - start
    if used > sequenceLimit { return (nil, used - 1) }
    guard index < bytes.endIndex else { return waiting }
    let final = bytes[index]
    guard (0x40...0x7E).contains(final) || final == UInt8(ascii: "$") else {
      return (nil, used - 1)
    }
    let sequence = ControlSequence(
      parameterBytes: parameters, intermediates: bytes[firstIntermediate..<index], final: final)
    if sequence.prefix == nil, sequence.final == "~", sequence.number(0) == 200 {
      return paste(bytes.dropFirst(used), opening: used, isEnd: isEnd)
    }
    return (event(sequence), used)
  }

  private static func linuxFunctionKey(_ letter: UInt8) -> Result {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      (.key(Key(.function(Int(letter) - 64))), 4)
    case 0x20...0x7E: (nil, 4)
    default: (nil, 3)
    }
  }

  private static func paste(
    _ bytes: ArraySlice<UInt8>, opening: Int, isEnd: Bool
  ) -> Result? {
    let closing = InputBuffer.pasteEnd
    var rest = bytes.prefix(pasteLimit + closing.count)
    while let found = rest.firstIndex(of: closing[0]) {
      rest = rest[found...]
      if rest.starts(with: closing) {
        let content = bytes[bytes.startIndex..<found]
        return (
          .paste(String(decoding: content, as: UTF8.self)),
          opening + content.count + closing.count
        )
      }
      rest = rest.dropFirst()
    }
    guard isEnd || bytes.count >= pasteLimit + closing.count else { return nil }
    let content = bytes.prefix(pasteLimit)
    return (.paste(String(decoding: content, as: UTF8.self)), opening + content.count)
  }

  /// A control string: OSC (`ESC ]`), DCS (`ESC P`) or APC (`ESC _`).
  static func controlString(_ bytes: ArraySlice<UInt8>, isEnd: Bool) -> Result? {
    guard bytes.count > 2 else {
      return isEnd ? (altKey(bytes[bytes.startIndex + 1]), 2) : nil
    }
    let content = bytes.dropFirst(2)
    for index in content.indices {
      let used = index + 1 - bytes.startIndex
      switch content[index] {
      case 0x07:
        return (report(kind: bytes[bytes.startIndex + 1], content[..<index]), used)
      case 0x18, 0x1A: return (nil, used)
      case 0x1B:
        guard index + 1 < bytes.endIndex else { return isEnd ? (nil, bytes.count) : nil }
        guard bytes[index + 1] == UInt8(ascii: "\\") else { return (nil, used - 1) }
        return (report(kind: bytes[bytes.startIndex + 1], content[..<index]), used + 1)
      default: break
      }
    }
    return isEnd || bytes.count > stringLimit ? (nil, bytes.count) : nil
  }
}
