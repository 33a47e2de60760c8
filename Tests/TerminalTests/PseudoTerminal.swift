import CNcurses
import Glibc

@testable import Terminal

/// The far end of a terminal line, in place of a terminal.
final class PseudoTerminal {
  let device: String
  private let master: Int32

  init?(columns: Int, rows: Int) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which are not imported.
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    device = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit { close(master) }

  /// With cells of 10×20 pixels.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns),
      ws_xpixel: UInt16(clamping: columns * 10 + 4), ws_ypixel: UInt16(clamping: rows * 20 + 4))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Everything the program has written until it asks `mark`.
  @MainActor func output(of screen: Screen) -> String {
    let mark = "\u{1B}[?9999$p"
    screen.ask(Array(mark.utf8))
    return output(until: mark)
  }

  func output(until mark: String) -> String {
    var bytes: [UInt8] = []
    let end = Array(mark.utf8)
    while bytes.suffix(end.count) != end[...] {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 10_000) > 0 else { break }
      var byte: UInt8 = 0
      guard read(master, &byte, 1) == 1 else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes.dropLast(end.count), as: UTF8.self)
  }

  var isEchoing: Bool {
    var settings = termios()
    return tcgetattr(master, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }
}
