public import Checkpoints
public import Engine
public import History
import Pixels

/// Why a command of the editor, or an edit, could not be carried out.
public enum EditingError: Error, Equatable {
  case rectangle(String)
  case unknownEngine(String, known: [String])
  case model(ModelError)
  case setting(SettingError)
  case unknownCommand(String, nearest: String?)
  case unavailable(command: String, reason: String)
  case argument(command: String, expected: String)
  case nothingToRepeat
  case noRevision(Int)
  case readOnly(String)
  case sourceItself(String)
  case exists(String)
  case otherPicture(session: String, picture: String)
  /// The picture may be any of several that were edited and are no longer where they were.
  case severalSessions(picture: String, [String])
  /// What was done is in memory only.
  case unsaved(SessionError)
  case configuration(path: String, reason: String)
}

extension EditingError {
  /// The refusal of variants of an edit in which nothing is left to chance.
  public static let variantsAreAlike = unavailable(
    command: "variants", reason: "there is no chance in this edit, so that all would be alike")
}

extension EditingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .rectangle(let text):
      "“\(text)” is no rectangle: give X,Y,W,H in pixels or percent, such as 120,80,200,160"
        + " or 10%,20%,40%,30%"
    case .unknownEngine(let name, let known):
      "there is no engine “\(name)”: known are \(known.joined(separator: ", ")), or give the path"
        + " of a model"
    case .model(let error):
      "\(error)"
    case .setting(let error):
      "\(error)"
    case .unknownCommand(let name, let nearest):
      "there is no command “\(name)”"
        + (nearest.map { "; did you mean “\($0)”?" } ?? "; ? lists them")
    case .unavailable(let command, let reason):
      "\(command): \(reason)"
    case .argument(let command, let expected):
      ":\(command) needs \(expected)"
    case .nothingToRepeat:
      "there is no earlier edit on this branch to repeat: type an instruction first"
    case .noRevision(let number):
      "there is no revision \(number) in this session"
    case .readOnly(let reason):
      "this view is read-only: \(reason)"
    case .sourceItself(let path):
      "\(path) is the picture being edited, which is never overwritten: choose another name"
    case .exists(let path):
      "\(path) exists: :write! overwrites it"
    case .otherPicture(let session, let picture):
      "\(session) is the session of another picture: no revision in it shows \(picture)"
    case .severalSessions(let picture, let sessions):
      "\(picture) was edited elsewhere, in several sessions: open one of"
        + " \(sessions.joined(separator: ", "))"
    case .unsaved(let error):
      "\(error); the history is kept in memory: :session FILE saves it"
    case .configuration(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
