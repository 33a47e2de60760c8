import ArgumentParser
import Diffusion
import Editing
import Engine
import Glibc
import History
import Interface
import Pixels
import Tensors
import Terminal

/// The program's exit statuses, after sysexits(3), and which error ends it with which.
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
    if let status = status(of: error) {
      Message.error("\(error)")
      exit(status.rawValue)
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

  private static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case let error as PictureError: status(ofPicture: error)
    case let error as SessionError: status(ofSession: error)
    case let error as EditingError: status(ofEditing: error)
    case let error as ModelError: status(ofModel: error)
    case is WeightError, is WeightFileError: .unreadableInput
    case is ComputeError: .engineUnavailable
    case is SamplingError: .usage
    case is MaskError: .usage
    case is EngineError: .editFailed
    case is UsageError, is ThemeError, is NoTerminal, is TerminalError: .usage
    case is SizesDiffer: .unreadableInput
    default: nil
    }
  }

  private static func status(ofPicture error: PictureError) -> ExitStatus {
    switch error {
    case .missing: .noInput
    case .cannotWrite: .cannotWrite
    case .unknownFormat: .usage
    default: .unreadableInput
    }
  }

  private static func status(ofSession error: SessionError) -> ExitStatus {
    switch error {
    case .missing: .noInput
    case .inUse: .inUse
    case .cannotWrite, .exists: .cannotWrite
    case .noRevision, .hidden, .rootHidden, .readOnly: .usage
    case .notASession, .newerVersion, .cannotRead, .damaged: .unreadableInput
    }
  }

  private static func status(ofModel error: ModelError) -> ExitStatus {
    switch error {
    case .missing, .unknown, .ambiguous, .unsupported, .unsupportedField, .tooLarge:
      .engineUnavailable
    case .file(let error) where error.fault == .missing: .engineUnavailable
    default: .unreadableInput
    }
  }

  private static func status(ofEditing error: EditingError) -> ExitStatus {
    switch error {
    case .unknownEngine: .engineUnavailable
    case .model(let error): status(ofModel: error)
    case .otherPicture: .unreadableInput
    case .nothingToRepeat, .unavailable: .editFailed
    case .exists: .cannotWrite
    default: .usage
    }
  }
}

/// A command line that asks for something impossible.
struct UsageError: Error, CustomStringConvertible {
  let description: String
}

/// The editor was started where there is no terminal.
struct NoTerminal: Error, CustomStringConvertible {
  let description =
    "the editor needs a terminal; without one, “pentimento apply IMAGE INSTRUCTION -o FILE” edits"
}

/// Two pictures that were to be compared have different sizes.
struct SizesDiffer: Error, CustomStringConvertible {
  let a: Size
  let b: Size
  var description: String {
    "the pictures differ in size, \(a.width)×\(a.height) and \(b.width)×\(b.height):"
      + " only pictures of one size can be compared"
  }
}
