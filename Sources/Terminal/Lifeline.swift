import CNcurses
import Glibc

/// Signal handling: restores the terminal when the program is killed, exits or crashes, and turns
/// other signals into bytes of a pipe.
enum Lifeline {
  /// Signals that ask the program to end: every one whose usual action is to kill it, and that is no
  /// sign of a crash.
  static let terminating = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
    SIGPOLL, SIGPWR, SIGSTKFLT,
  ]
  /// Signals that are written to the pipe.
  private static let watched = terminating + [SIGWINCH, SIGTSTP, SIGCONT]
  /// Signals of a crash, on which the terminal is restored.
  private static let guarded = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS]
  private static let exitHandler: Void = { atexit { shim_give_terminal_back() } }()

  /// Installs the handlers.
  ///
  /// - Parameters:
  ///   - notices: the end of a pipe to which each signal's number is written as one byte.
  ///   - settings: the settings of the line before the program changed them.
  static func install(terminal: Int32, notices: Int32, settings: termios) {
    var settings = settings
    shim_prepare_lifeline(terminal, notices, &settings)
    _ = exitHandler
    for signal in watched { shim_watch_signal(signal) }
    for signal in guarded { shim_guard_signal(signal) }
  }

  /// Has the terminal restored at an exit or a crash from now on, by sending it `farewell`.
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

  static func stopProcessGroup() {
    shim_stop_process_group()
  }
}
