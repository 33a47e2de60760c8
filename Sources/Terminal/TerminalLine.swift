import CNcurses
import Glibc
import Synchronization

/// Terminal line: the owner of its descriptors, its settings and its size.
final class TerminalLine: Sendable {
  /// Blocking, for ncurses and pictures.
  let output: Int32
  /// Never blocks; opened apart, since blocking is a property of the open file, not of a descriptor.
  let input: Int32
  /// The settings before the program changed them.
  let settings: termios
  /// Whether output was dropped, so that the terminal may stand in the middle of a sequence.
  private let isCut = Atomic<Bool>(false)

  init(device: String) throws(TerminalError) {
    output = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard output >= 0 else {
      throw .noTerminal(device: device, reason: Self.reason())
    }
    input = open(device, O_RDONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var settings = termios()
    guard input >= 0, tcgetattr(output, &settings) == 0 else {
      let reason = Self.reason()
      close(output)
      if input >= 0 { close(input) }
      throw .noTerminal(device: device, reason: reason)
    }
    self.settings = settings
  }

  deinit {
    close(input)
    close(output)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// Restores the settings that the line had.
  func restoreSettings() {
    set(settings)
  }

  /// The settings as another program has left them; nil once the terminal has gone.
  var currentSettings: termios? {
    var settings = termios()
    return tcgetattr(output, &settings) == 0 ? settings : nil
  }

  func set(_ settings: termios) {
    var settings = settings
    tcsetattr(output, TCSADRAIN, &settings)
  }

  /// What has to be sent before anything else: the end of a sequence that was cut; once.
  func takeAbort() -> [UInt8] {
    isCut.exchange(false, ordering: .relaxed) ? TerminalModes.abort : []
  }

  /// Whether a write would have to wait for the terminal to read.
  var isBlocked: Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return poll(&waiting, 1, 0) == 0
  }

  /// Drops what the terminal has not read, so that a write that waits for it ends.
  func discardOutput() {
    // Each round makes room for a few kilobytes. Flushing alone does not wake a writer on a
    // pseudo-terminal; starting the output does, also after Ctrl-S.
    for _ in 0..<1000 where isBlocked {
      isCut.store(true, ordering: .relaxed)
      tcflush(output, TCOFLUSH)
      tcflow(output, TCOOFF)
      tcflow(output, TCOON)
    }
  }

  /// Columns, rows, and width and height in pixels (0 where unknown).
  var size: (columns: Int, rows: Int, width: Int, height: Int) {
    var size = winsize()
    guard shim_window_size(output, &size) == 0 else { return (0, 0, 0, 0) }
    return (Int(size.ws_col), Int(size.ws_row), Int(size.ws_xpixel), Int(size.ws_ypixel))
  }

  /// Sends all of `bytes`.
  ///
  /// - Returns: false once the terminal has gone.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(output, slice.baseAddress, slice.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          if poll(&waiting, 1, 1000) > 0, waiting.revents & Int16(POLLHUP | POLLERR) != 0 {
            return false
          }
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// The bytes that have come: empty when none have, nil once the terminal has gone.
  func read() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(input, &chunk, chunk.count)
      if count > 0 { return Array(chunk[..<count]) }
      if count == 0 { return nil }
      if errno == EAGAIN { return [] }
      if errno != EINTR { return nil }
    }
  }

  /// Asks for a status report and drops everything before it, so that late answers do not reach the
  /// shell as typed text; waits at most 100 milliseconds.
  func drain() {
    guard write(Array("\u{1B}[5n".utf8)) else { return }
    let ready = Array("\u{1B}[0n".utf8)
    var tail: [UInt8] = []
    let end = Self.milliseconds() + 100
    while case let left = end - Self.milliseconds(), left > 0 {
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, Int32(left))
      if count < 0, errno == EINTR { continue }
      guard count > 0, let bytes = read() else { return }
      tail = (tail + bytes).suffix(4096)
      if tail.indices.contains(where: { tail[$0...].starts(with: ready) }) { return }
    }
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
