import Glibc
import Pixels

/// A picture that comes through a pipe.
enum StandardInput {
  /// No picture file within the limit of pixels is larger than this.
  private static let largest = 1 << 30

  /// All bytes of standard input.
  ///
  /// - Throws: `CommandError` where it is a terminal, `PictureError.unreadable` where it never ends.
  static func read() throws -> [UInt8] {
    guard isatty(STDIN_FILENO) == 0 else {
      throw CommandError(
        description: "standard input is a terminal: send a picture into it, or name a file")
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw PictureError.unreadable("standard input", String(cString: strerror(errno)))
      }
      bytes += piece[..<count]
      guard bytes.count <= largest else {
        throw PictureError.unreadable("standard input", "it is larger than 1 GiB")
      }
    }
  }
}
