import Glibc
import Pixels

/// A picture that comes through a pipe.
enum StandardInput {
  /// All bytes of standard input.
  ///
  /// - Throws: `CommandError` where it is a terminal, `PictureError.unreadable` where nothing comes
  ///   for a minute or it never ends.
  static func read() throws -> [UInt8] {
    guard isatty(STDIN_FILENO) == 0 else {
      throw CommandError(
        description: "standard input is a terminal: send a picture into it, or name a file")
    }
    return try FileInput.readToEnd(STDIN_FILENO, name: "standard input")
  }
}
