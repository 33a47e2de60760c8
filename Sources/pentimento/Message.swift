import Glibc
import Pixels
import Terminal

/// Lines for the person on standard error, and results on standard output.
enum Message {
  /// What went wrong, always in one line.
  static func error(_ text: String) {
    show("pentimento: \(line(text))\n")
  }

  static func note(_ text: String) {
    show(printable(text) + "\n")
  }

  static func result(_ text: String) throws {
    try result(Array((text + "\n").utf8))
  }

  /// - Throws: `PictureError.cannotWrite` where standard output takes no more.
  static func result(_ bytes: [UInt8]) throws {
    guard write(bytes, to: STDOUT_FILENO) else {
      throw PictureError.cannotWrite("standard output", String(cString: strerror(errno)))
    }
  }

  /// - Throws: `CommandError` where standard output is a terminal, which shows no picture file.
  static func checkIsPiped(pictures: String = "a picture", to reader: String = "a file") throws {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    throw CommandError(description: "-o - writes \(pictures): send standard output to \(reader)")
  }

  /// Shows text on standard error as the locale can show it; one that takes no more is no reason to
  /// stop.
  static func show(_ text: String) {
    _ = write(Array(DisplayText.localised(text).utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes; false where the system says no, with the reason in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Names from outside may hold control characters, which must not steer the terminal.
  static func printable(_ text: String) -> String {
    String(FilePath.display(text).map { $0 == "\n" ? $0 : DisplayText.printable($0) })
  }

  /// The same of what has to stay in its line and column.
  static func line(_ text: String) -> String {
    String(FilePath.display(text).map(DisplayText.printable))
  }
}
