import Checkpoints
import Diffusion
import Editing
import Engine
import History
import Interface
import Pixels
import Tensors
import Terminal

/// An error that ends the program with a status of its own.
///
/// Every switch below names every case: a new case has to be given its status.
protocol ExitingError: Error {
  var exitStatus: ExitStatus { get }
}

extension PictureError: ExitingError {
  var exitStatus: ExitStatus {
    switch self {
    case .missing: .noInput
    case .cannotWrite: .cannotWrite
    case .unknownFormat: .usage
    case .unreadable, .empty, .notAPicture, .corrupt, .tooLarge: .unreadableInput
    }
  }
}

extension SessionError: ExitingError {
  var exitStatus: ExitStatus {
    switch self {
    case .missing: .noInput
    case .inUse: .inUse
    case .cannotWrite, .exists: .cannotWrite
    case .noRevision, .hidden, .rootHidden, .readOnly: .usage
    case .notASession, .newerVersion, .cannotRead, .damaged: .unreadableInput
    }
  }
}

extension EditingError: ExitingError {
  var exitStatus: ExitStatus {
    switch self {
    case .unknownEngine: .engineUnavailable
    case .model(let error): error.exitStatus
    case .unsaved(let error): error.exitStatus
    case .otherPicture: .unreadableInput
    case .nothingToRepeat, .unavailable: .editFailed
    case .exists: .cannotWrite
    case .severalSessions, .rectangle, .setting, .unknownCommand, .argument, .noRevision, .readOnly,
      .sourceItself, .configuration:
      .usage
    }
  }
}

extension ModelError: ExitingError {
  var exitStatus: ExitStatus {
    switch self {
    case .missing, .unknown, .ambiguous, .unsupported, .unsupportedField, .tooLarge:
      .engineUnavailable
    case .file(let error): error.fault == .missing ? .engineUnavailable : .unreadableInput
    case .notAModel, .missingFile, .unreadable, .field, .missingTensor, .contradiction, .changed:
      .unreadableInput
    }
  }
}

/// An error that says that the person asked for something that cannot be.
protocol UsageError: ExitingError {}

extension UsageError {
  var exitStatus: ExitStatus { .usage }
}

extension SamplingError: UsageError {}
extension MaskError: UsageError {}
extension ThemeError: UsageError {}
extension TerminalError: UsageError {}
extension SettingError: UsageError {}

extension WeightError: ExitingError {
  var exitStatus: ExitStatus { .unreadableInput }
}

extension WeightFileError: ExitingError {
  var exitStatus: ExitStatus { .unreadableInput }
}

extension ComputeError: ExitingError {
  var exitStatus: ExitStatus { .engineUnavailable }
}

extension EngineError: ExitingError {
  var exitStatus: ExitStatus { .editFailed }
}

extension NonFiniteError: ExitingError {
  var exitStatus: ExitStatus { .editFailed }
}
