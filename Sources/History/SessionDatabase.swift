import GRDB

/// The SQLite file of a session: opened, checked, and its errors put into our words.
///
/// The rollback journal (`DELETE`) with `synchronous = EXTRA` and not a write-ahead log: what was
/// committed is always in the one file itself, which can be copied or mounted read-only at any
/// time, and a reader beside the writer needs no shared-memory file. `EXTRA` also syncs the folder
/// after the journal is removed, which is the moment of commit: without it a power cut could bring
/// the journal back and undo an edit that was reported done. New pictures go to the end of the
/// file, where nothing old is there to be journalled, so their bytes are written once.
///
/// The file is never opened but through SQLite: closing any descriptor of it would drop the locks
/// that SQLite holds for the whole process.
struct SessionDatabase: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens an existing session; for writing, one of an earlier version becomes one of this.
  init(at path: String, access: SessionFile.Access) throws(SessionError) {
    self.path = path
    do {
      queue = try Self.recovering(path) {
        try DatabaseQueue(path: path, configuration: Self.configuration(access))
      }
    } catch {
      throw SessionError(error, path: path, writing: false)
    }
    let version = try read { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
      guard application == SessionSchema.applicationID else {
        throw SessionError.notASession(path: path, reason: "it is another program's database")
      }
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard version <= SessionSchema.version else {
        throw SessionError.newerVersion(path: path, found: version)
      }
      // Views and triggers of a stranger's making would run inside our statements.
      let made = try String.fetchSet(db, sql: "SELECT DISTINCT type FROM sqlite_schema")
      guard version > 0, made.isSubset(of: ["table", "index"]) else {
        throw StoredFault(reason: "its tables are not a session's")
      }
      return version
    }
    guard access == .write, version < SessionSchema.version else { return }
    try write { try SessionSchema.upgrade($0) }
  }

  /// Makes a database with a session's empty tables and fills them, all in one transaction.
  ///
  /// - Parameter path: what the session will be called, and is in errors.
  static func make(
    at unfinished: String, for path: String, _ fill: (Database) throws -> Void
  ) throws(SessionError) {
    do {
      let queue = try DatabaseQueue(path: unfinished, configuration: configuration(.write))
      try queue.write { db in
        try db.execute(sql: SessionSchema.tables)
        try fill(db)
      }
      try queue.close()
    } catch {
      throw SessionError(error, path: path, writing: true)
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(SessionError) -> Result {
    do {
      return try Self.recovering(path) { try queue.read(body) }
    } catch {
      throw SessionError(error, path: path, writing: false)
    }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(SessionError) -> Result {
    do {
      return try queue.write(body)
    } catch {
      throw SessionError(error, path: path, writing: true)
    }
  }

  func close() {
    try? queue.close()
  }

  private static func configuration(_ access: SessionFile.Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .read
    // A reader waits while a writer commits, and a writer while readers read: moments.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      guard access == .write else { return }
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA")
    }
    return configuration
  }

  /// Reads, and where a writer died in the middle of a change, takes that change back first.
  ///
  /// This is the only case in which reading writes: SQLite must roll back the journal that was
  /// left behind, which a read-only connection may not.
  private static func recovering<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch DatabaseError.SQLITE_READONLY_ROLLBACK {
      guard (try? DatabaseQueue(path: path, configuration: configuration(.write)).close()) != nil
      else {
        throw SessionError.cannotRead(
          path: path,
          reason: "its last change was cut off, and taking that back needs permission to write")
      }
      return try body()
    }
  }
}

/// What is wrong with the content of a session file.
struct StoredFault: Error {
  let reason: String
}
