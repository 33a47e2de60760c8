import Dispatch
import Glibc

/// A process started by a test.
enum ChildProcess {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// A file that a descriptor of the child is opened on.
  struct Redirection {
    var descriptor: Int32
    var path: String
    var flags: Int32
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - folder: where it is started.
  ///   - leadsSession: whether it begins a session of its own; the first terminal it opens is then
  ///     its controlling terminal.
  static func start(
    _ arguments: [String], environment: [String: String], folder: String,
    redirections: [Redirection], leadsSession: Bool = false
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for redirection in redirections {
      posix_spawn_file_actions_addopen(
        &actions, redirection.descriptor, redirection.path, redirection.flags, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of a test block most signals, and a child would inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID of glibc's spawn.h, which its module leaves out, as the change of folder.
    let session: Int32 = leadsSession ? 0x80 : 0
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session))
    var pid = pid_t()
    let shell = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder]
    let result = withStrings(shell + arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&pid, shell[0], &actions, &attributes, arguments, environment)
      }
    }
    guard result == 0 else {
      throw Failure(description: "\(shell[0]): \(String(cString: strerror(result)))")
    }
    return pid
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// Waits until a process ends, and kills one that takes longer than a minute.
  ///
  /// - Returns: its exit status, or the number of the signal that ended it as a negative number.
  static func end(of pid: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      // A thread of its own: waiting must not hold up the tests that run beside.
      DispatchQueue(label: "pentimento.tests.wait").async {
        let watchdog = DispatchSource.makeTimerSource()
        watchdog.setEventHandler { kill(pid, SIGKILL) }
        watchdog.schedule(deadline: .now() + 60)
        watchdog.resume()
        defer { watchdog.cancel() }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : -signal)
      }
    }
  }
}
