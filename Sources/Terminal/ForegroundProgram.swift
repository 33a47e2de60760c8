import CNcurses
import Dispatch
import Glibc

/// Foreground program: a child process that has the terminal until it ends, as a shell runs a job.
///
/// It is a process group of its own, which has the terminal's foreground: a program that is not in
/// the foreground is stopped when it reads. Ctrl-C and Ctrl-Z reach it alone.
final class ForegroundProgram: Sendable {
  private let pid: pid_t
  private let line: TerminalLine
  /// The process group that had the foreground before; nil where the line does not control this
  /// process, so that there is no foreground to give.
  private let owner: pid_t?

  /// Starts a program with this process' standard input and outputs.
  init(_ arguments: [String], on line: TerminalLine) throws(TerminalError) {
    let group = getpgrp()
    let owner = tcgetpgrp(line.output) == group ? group : nil
    var strings = arguments.map { strdup($0) } + [nil]
    defer { strings.forEach { free($0) } }
    // Where a parent has left SIGCHLD ignored, the system forgets how a child ended.
    signal(SIGCHLD, SIG_DFL)
    var pid = pid_t()
    let error = shim_spawn_job(&pid, &strings, owner == nil ? -1 : line.output)
    guard error == 0 else { throw .system(reason: String(cString: strerror(error))) }
    self.pid = pid
    self.line = line
    self.owner = owner
  }

  /// Waits until the program has ended, and takes the foreground back.
  ///
  /// - Returns: the exit status as a shell gives it.
  func end() async -> Int32 {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: self.wait()) }
    }
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while true {
      guard waitpid(pid, &status, WUNTRACED) == pid else {
        if errno == EINTR { continue }
        break
      }
      guard shim_is_stopped(status) != 0 else { break }
      stopWithIt()
    }
    takeForeground()
    return shim_exit_status(status)
  }

  /// Stops this program as well, with the line as the shell left it, and has both go on together.
  private func stopWithIt() {
    let settings = line.currentSettings
    line.restoreSettings()
    takeForeground()
    Lifeline.stopProcessGroup()
    if let settings { line.set(settings) }
    if owner != nil { shim_set_foreground(line.output, pid) }
    kill(-pid, SIGCONT)
  }

  private func takeForeground() {
    if let owner { shim_set_foreground(line.output, owner) }
  }

  /// Tells the program that its terminal goes away, and takes the foreground back.
  func hangUp() {
    takeForeground()
    kill(-pid, SIGHUP)
    kill(-pid, SIGCONT)
  }
}
