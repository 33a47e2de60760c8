import GRDB

extension SessionError {
  /// What an error of SQLite or of decoding means to the person whose file it is.
  init(_ error: any Error, path: String, writing: Bool) {
    func failed(_ reason: String) -> SessionError {
      writing ? .cannotWrite(path: path, reason: reason) : .cannotRead(path: path, reason: reason)
    }
    switch error {
    case let error as SessionError:
      self = error
    case let error as StoredFault:
      self = .damaged(path: path, reason: error.reason)
    case is RowDecodingError:
      self = .damaged(path: path, reason: "a value in it is of the wrong type")
    case DatabaseError.SQLITE_NOTADB:
      self = .notASession(path: path, reason: "it is no SQLite database")
    case DatabaseError.SQLITE_CORRUPT:
      self = .damaged(path: path, reason: "a part of it is missing or overwritten")
    case DatabaseError.SQLITE_ERROR, DatabaseError.SQLITE_CONSTRAINT,
      DatabaseError.SQLITE_MISMATCH:
      let message = (error as? DatabaseError)?.message
      self = .damaged(path: path, reason: message ?? "its tables are not a session's")
    case DatabaseError.SQLITE_FULL:
      self = failed("the disk is full")
    case DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED:
      // SQLite tells a lock of another program and ENOLCK, a file system without any, as one.
      self = failed("it cannot be locked: it is in use, or its file system has no locks")
    case DatabaseError.SQLITE_READONLY_DBMOVED:
      self = failed("it was moved or deleted while it was open")
    case DatabaseError.SQLITE_READONLY, DatabaseError.SQLITE_PERM:
      self = failed("the file or its folder does not allow writing")
    case DatabaseError.SQLITE_IOERR:
      self = failed("the disk reports an error")
    case let error as DatabaseError:
      self = failed(error.message ?? "SQLite reports error \(error.resultCode.rawValue)")
    default:
      self = failed("\(error)")
    }
  }
}
