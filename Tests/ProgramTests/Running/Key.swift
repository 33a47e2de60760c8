/// A key that sends more than a character.
enum Key {
  case down
  case right
  case left
  case escape
  case tab
  case enter
  case control(Character)

  /// What a terminal sends; cursor keys differ while a program has application mode on.
  func bytes(inApplicationMode: Bool) -> String {
    let introducer = inApplicationMode ? "\u{1B}O" : "\u{1B}["
    switch self {
    case .down: return introducer + "B"
    case .right: return introducer + "C"
    case .left: return introducer + "D"
    case .escape: return "\u{1B}"
    case .tab: return "\t"
    case .enter: return "\r"
    case .control(let letter):
      return letter.asciiValue.map { String(Unicode.Scalar($0 & 0x1F)) } ?? ""
    }
  }
}
