import Engine
import Glibc
import Synchronization

/// How an edit is coming along, on standard error: a bar that is drawn over itself on a terminal,
/// plain lines elsewhere.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isDrawn = Mutex(false)

  func show(_ event: EditEvent) {
    switch event {
    case .notice(let text): Message.note(text)
    case .reading(let reading): Message.note("read as: \(reading.text)")
    case .step(let number, let count, _): step(number, of: count)
    }
  }

  private func step(_ number: Int, of count: Int) {
    guard count > 1 else { return }
    guard isTerminal else {
      // A log wants to know that it goes on, not each of a thousand steps.
      if number * 10 / count > (number - 1) * 10 / count {
        Message.note("step \(number) of \(count)")
      }
      return
    }
    let filled = number * 30 / count
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    Message.show("\r[\(bar)] \(number)/\(count) ")
    isDrawn.withLock { $0 = true }
  }

  /// Clears the bar.
  func end() {
    if isDrawn.withLock({ $0 }) { Message.show("\r\u{1B}[K") }
  }
}
