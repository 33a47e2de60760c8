/// What a terminal answers to questions about itself; xterm 379 unless another is named.
enum TerminalKind: Sendable {
  /// `xterm -ti vt340`.
  case sixel
  /// xterm as Debian starts it.
  case plain
  /// One that answers nothing at all.
  case silent

  /// The answer to a control sequence; nil for what is no question.
  func answer(to sequence: ControlSequence) -> String? {
    guard self != .silent else { return nil }
    let isSixel = self == .sixel
    switch sequence.name {
    case "c": return isSixel ? "\u{1B}[?63;1;2;4;6;9;15;16;22;28c" : "\u{1B}[?64;1;2;6;9;15;16;22c"
    case ">q": return "\u{1B}P>|XTerm(379)\u{1B}\\"
    case "n" where sequence.numbers == [5]: return "\u{1B}[0n"
    case "?S":
      let item = sequence.numbers.first ?? 0
      guard isSixel else { return "\u{1B}[?\(item);3;0S" }
      return item == 1 ? "\u{1B}[?1;0;1024S" : "\u{1B}[?2;0;1000;1000S"
    case "?$p":
      let mode = sequence.numbers.first ?? 0
      return "\u{1B}[?\(mode);\(mode == 2026 ? 0 : 2)$y"
    default: return nil
    }
  }

  func answer(to string: ControlString) -> String? {
    self != .silent && string.text == "11;?" ? "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\" : nil
  }
}
