import GRDB

extension SessionError {
  /// What an error of SQLite or of decoding means to the person whose file it is.
  init(_ error: any Error, path: String, writing: Bool) {
    switch error {
    case let error as SessionError: self = error
    case let error as StoredFault: self = .damaged(path: path, reason: error.reason)
    case is RowDecodingError:
      self = .damaged(path: path, reason: "a value in it is of the wrong type")
    case let error as DatabaseError:
      self.init(code: error.resultCode, message: error.message, path: path, writing: writing)
    default:
      self =
        writing
        ? .cannotWrite(path: path, reason: "\(error)") : .cannotRead(path: path, reason: "\(error)")
    }
  }

  private init(code: ResultCode, message: String?, path: String, writing: Bool) {
    func failed(_ reason: String) -> SessionError {
      writing ? .cannotWrite(path: path, reason: reason) : .cannotRead(path: path, reason: reason)
    }
    switch code {
    case .SQLITE_NOTADB:
      self = .notASession(path: path, reason: "it is no SQLite database")
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, reason: "a part of it is missing or overwritten")
    case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      self = .damaged(path: path, reason: message ?? "its tables are not a session's")
    case .SQLITE_FULL:
      self = failed("the disk is full")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = failed("another program keeps it locked")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self = failed("the file or its folder does not allow writing")
    case .SQLITE_IOERR:
      self = failed("the disk reports an error")
    default:
      self = failed(message ?? "SQLite reports error \(code.rawValue)")
    }
  }
}
