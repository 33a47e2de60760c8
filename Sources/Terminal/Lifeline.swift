import CNcurses
import Glibc

/// Gives the terminal back when the program is killed, exits or crashes, and turns signals into
/// bytes that can be waited for.
enum Lifeline {
  /// Signals that ask for something.
  private static let watched = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]
  /// Signals of a program that is at its end.
  private static let guarded = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let exitHandler: Void = { atexit { shim_give_terminal_back() } }()

  /// Installs the handlers.
  ///
  /// - Parameters:
  ///   - notices: the end of a pipe to which each signal's number is written as one byte.
  ///   - settings: of the line, as they were before the program changed them.
  static func install(terminal: Int32, notices: Int32, settings: termios) {
    var settings = settings
    shim_prepare_lifeline(terminal, notices, &settings)
    _ = exitHandler
    for signal in watched { shim_watch_signal(signal) }
    for signal in guarded { shim_guard_signal(signal) }
  }

  /// From now on there is a terminal to give back; `farewell` is what it is sent then.
  static func arm(farewell: [UInt8]) {
    farewell.withUnsafeBufferPointer { shim_arm_lifeline($0.baseAddress, $0.count) }
  }

  static func disarm() {
    shim_disarm_lifeline()
  }

  static func remove() {
    shim_disarm_lifeline()
    for signal in watched + guarded { shim_release_signal(signal) }
  }

  /// Whether Ctrl-Z in a program started from here stops this one too, as a shell expects.
  static func setStopping(_ stops: Bool) {
    if stops { shim_release_signal(SIGTSTP) } else { shim_watch_signal(SIGTSTP) }
  }

  static func stopProcessGroup() {
    shim_stop_process_group()
  }
}
