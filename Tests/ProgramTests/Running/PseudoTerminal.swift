import Dispatch
import Glibc
import Synchronization

/// A terminal for a program under test: a pseudo-terminal whose other end is an emulated screen.
final class PseudoTerminal: Sendable {
  /// The name that programs open it by.
  let name: String
  private let master: Int32
  private let state: Mutex<State>

  private struct State {
    var screen: EmulatedScreen
    var bytes: [UInt8] = []
    var isStalled = false
  }

  init(_ kind: TerminalKind, size: ScreenSize) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN of ioctl_tty(2), which Glibc's module leaves out.
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else {
      throw ChildProcess.Failure(
        description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    name = "/dev/pts/\(number)"
    state = Mutex(State(screen: EmulatedScreen(kind: kind, size: size)))
    tell(size)
  }

  deinit {
    close(master)
  }

  /// Begins to read what programs write; ends when the last of them has closed the terminal.
  func begin() {
    DispatchQueue(label: "pentimento.tests.terminal").async { [self] in
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        while state.withLock({ $0.isStalled }) { usleep(5000) }
        let count = read(master, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        let answers = state.withLock { state in
          state.bytes += chunk[..<count]
          state.screen.take(chunk[..<count])
          defer { state.screen.answers = "" }
          return state.screen.answers
        }
        if !answers.isEmpty { send(answers) }
      }
    }
  }

  /// Stops reading what programs write, as a terminal does that hangs, or goes on.
  func setStalled(_ isStalled: Bool) {
    state.withLock { $0.isStalled = isStalled }
  }

  /// The screen as it stands.
  var screen: EmulatedScreen { state.withLock { $0.screen } }

  /// Everything that was ever written to the terminal.
  var bytes: [UInt8] { state.withLock { $0.bytes } }

  /// Types something.
  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  func resize(to size: ScreenSize) {
    state.withLock { $0.screen.resize(to: size) }
    tell(size)
  }

  private func tell(_ size: ScreenSize) {
    var system = size.system
    _ = ioctl(master, UInt(TIOCSWINSZ), &system)
  }

  /// The process group that has the terminal's foreground.
  var foreground: pid_t { tcgetpgrp(master) }

  /// The line's settings, which a program has to give back: its modes and its control characters.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(master, &settings)
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + characters
  }
}
