import Foundation
import Glibc

/// How far a measurement is, on standard error.
struct Progress {
  let count: Int
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(count: Int) {
    self.count = count
  }

  func show(_ number: Int) {
    // A log wants to know that it goes on, not each of a thousand.
    guard isTerminal || number * 20 / count > (number - 1) * 20 / count else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let left = Int(seconds / Double(number) * Double(count - number))
    let line = "\(number) of \(count), \(left / 60) min \(left % 60) s left"
    let ending = number == count ? "\n" : ""
    let text = isTerminal ? "\r\(line)\u{1B}[K\(ending)" : line + "\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
