import Glibc

/// How an edit is coming along, on standard error: a bar that is drawn over itself on a terminal,
/// plain lines elsewhere.
final class ProgressLine {
  private let title: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isDrawn = false

  init(title: String) {
    self.title = Message.printable(title)
  }

  func reading(_ text: String) {
    Message.note("read as: \(text)")
  }

  func step(_ number: Int, of count: Int) {
    guard count > 1 else { return }
    guard isTerminal else {
      Message.note("step \(number) of \(count)")
      return
    }
    let filled = number * 30 / count
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    Message.write("\r[\(bar)] \(number)/\(count) ", to: STDERR_FILENO)
    isDrawn = true
  }

  /// Clears the bar.
  func end() {
    if isDrawn { Message.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
