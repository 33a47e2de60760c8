import ArgumentParser
import Editing
import Engine
import Glibc
import History

/// The program's exit statuses, after sysexits(3); `ExitStatus+Errors.swift` says which error ends it
/// with which.
enum ExitStatus: Int32 {
  case editFailed = 1
  case usage = 64
  case unreadableInput = 65
  case noInput = 66
  case engineUnavailable = 69
  case cannotWrite = 73
  case inUse = 75
  case interrupted = 130

  /// Says what went wrong in one line and ends the program.
  static func end(for error: any Error) -> Never {
    if let error = error as? any ExitingError {
      var line = "\(error)"
      // What the shell offers and the editor does not.
      if case EngineError.needsPlace = error { line += ", with --mask X,Y,W,H" }
      if let remedy = (error as? SessionError)?.shellRemedy { line += ", or \(remedy)" }
      Message.error(line)
      exit(error.exitStatus.rawValue)
    }
    if error is CancellationError {
      Message.error("interrupted: no picture was written")
      exit(interrupted.rawValue)
    }
    if Pentimento.exitCode(for: error) == .validationFailure {
      var line = Pentimento.message(for: error).split(separator: "\n").joined(separator: " ")
      while line.last == "." { line.removeLast() }
      Message.error("\(line); see \(Program.name) --help")
      exit(usage.rawValue)
    }
    if Pentimento.exitCode(for: error) == .failure, !(error is ExitCode) {
      Message.error("\(error)")
      exit(editFailed.rawValue)
    }
    // Help, version and completion scripts end here, with status 0.
    Pentimento.exit(withError: error)
  }
}

/// A refusal of a command that says itself how the program ends.
struct CommandError: ExitingError, CustomStringConvertible {
  let description: String
  var exitStatus = ExitStatus.usage
}
