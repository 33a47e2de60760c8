/// Why a session, or its tree, could not do what was asked.
public enum SessionError: Error, Equatable, Sendable {
  case missing(path: String)
  case exists(path: String)
  /// The file is something else than a session.
  case notASession(path: String, reason: String)
  /// Another process has the session open for writing; nil where it has not yet said who it is.
  case inUse(path: String, SessionHolder?)
  /// A later version of this program made the session, in the format `found`.
  case newerVersion(path: String, found: Int)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// The file is a session whose content is broken.
  case damaged(path: String, reason: String)
  /// A change was asked of a session that is open for reading only.
  case readOnly(path: String)
  case noRevision(Int)
  case hidden(Int)
  /// The root was to be hidden.
  case rootHidden
}

extension SessionError {
  /// What the shell offers against the error and the editor does not; nil for nothing.
  public var shellRemedy: String? {
    guard case .inUse(let path, _) = self else { return nil }
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+=:,@%".contains($0) }
    let word = isPlain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
    return "look at it with “pentimento edit --read-only \(word)”"
  }
}

extension SessionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no session \(path)"
    case .exists(let path):
      "\(path) exists already: choose another name for the new session"
    case .notASession(let path, let reason):
      "\(path) is not a session: \(reason)"
    case .inUse(let path, let holder):
      "\(path) is open in \(holder?.description ?? "another process"): close it there"
    case .newerVersion(let path, let found):
      "\(path) was made by a newer version of pentimento (session format \(found)):"
        + " update the program to open it"
    case .cannotRead(let path, let reason):
      "\(path) cannot be read: \(reason)"
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason)"
    case .damaged(let path, let reason):
      "\(path) is damaged: \(reason)"
    case .readOnly(let path):
      "\(path) is open for reading only: nothing in it can be changed"
    case .noRevision(let number):
      "there is no revision \(number) in this session"
    case .hidden(let number):
      "revision \(number) is hidden: show it again first"
    case .rootHidden:
      "the root, revision \(EditTree.root), cannot be hidden"
    }
  }
}
