extension InputParser {
  /// The report in a control sequence; nil for an unknown one.
  static func report(_ sequence: ControlSequence) -> InputEvent? {
    let numbers = sequence.numbers
    switch (sequence.prefix, sequence.intermediates, sequence.final) {
    case ("?", [], "c"): return .report(.deviceAttributes(numbers))
    case ("?", [], "S") where numbers.count >= 2:
      return .report(
        .graphics(item: numbers[0], status: numbers[1], values: Array(numbers.dropFirst(2))))
    case ("?", [UInt8(ascii: "$")], "y") where numbers.count == 2:
      return .report(.mode(numbers[0], state: numbers[1]))
    case (nil, [], "n") where numbers == [0]: return .report(.ready)
    case (nil, [], "t") where !numbers.isEmpty:
      return .report(.window(kind: numbers[0], values: Array(numbers.dropFirst())))
    default: return nil
    }
  }

  /// The report in a control string; `kind` is the byte after the escape that opens it.
  static func report(kind: UInt8, _ content: ArraySlice<UInt8>) -> InputEvent? {
    let text = String(decoding: content, as: UTF8.self)
    switch kind {
    case UInt8(ascii: "]") where text.hasPrefix("11;"):
      return background(text.dropFirst(3)).map(InputEvent.report)
    case UInt8(ascii: "P") where text.hasPrefix(">|"):
      return .report(.version(String(text.dropFirst(2))))
    case UInt8(ascii: "_") where text.hasPrefix("G"):
      return .report(.kittyGraphics(String(text.dropFirst())))
    default: return nil
    }
  }

  /// A colour in X11's `rgb:` or `rgba:` notation, of 1 to 4 hexadecimal digits a component.
  private static func background(_ text: Substring) -> TerminalReport? {
    guard text.hasPrefix("rgb:") || text.hasPrefix("rgba:") else { return nil }
    let components = text.drop { $0 != ":" }.dropFirst().split(separator: "/").map { digits in
      (1...4).contains(digits.utf8.count)
        ? UInt(digits, radix: 16).map { Double($0) / Double(1 << (4 * digits.utf8.count) - 1) }
        : nil
    }
    guard components.count >= 3, let red = components[0], let green = components[1],
      let blue = components[2]
    else { return nil }
    return .background(red: red, green: green, blue: blue)
  }
}
