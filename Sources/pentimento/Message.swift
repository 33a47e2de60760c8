import Glibc
import Terminal

/// Lines for the person on standard error, and results on standard output.
enum Message {
  static func error(_ text: String) {
    note("pentimento: \(text)")
  }

  static func note(_ text: String) {
    write(printable(text) + "\n", to: STDERR_FILENO)
  }

  static func result(_ text: String) {
    write(text + "\n", to: STDOUT_FILENO)
  }

  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all bytes; a reader that has gone away ends the writing.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Names from outside may hold control characters, which must not steer the terminal.
  static func printable(_ text: String) -> String {
    String(text.map { $0 == "\n" ? $0 : DisplayText.printable($0) })
  }
}
