import FoundationEssentials
import GRDB
import Glibc

/// One session on disk: a single SQLite file with a root picture and the tree of its revisions.
///
/// Whatever a method has returned from is on the disk, whatever then happens to the program or the
/// machine. Pictures are kept as the PNG bytes that they were given as.
public final class SessionFile: Sendable {
  /// What a session is opened for.
  public enum Access: Hashable, Sendable {
    /// Looking only: works beside a writer and changes nothing.
    case read
    /// Looking and changing: one process at a time.
    case write
  }

  /// Where the file is, without symbolic links.
  public var path: String { database.path }
  public var access: Access { lock == nil ? .read : .write }
  /// The picture file that the session began with.
  public let source: SourceRecord

  let database: SessionDatabase
  /// Held for as long as the session is open for writing.
  private let lock: SessionLock?

  /// Opens a session.
  ///
  /// - Parameter source: where the picture that the session began with is now, if it was moved; kept
  ///   where the session is opened for writing.
  /// - Throws: `SessionError.missing`, `.notASession`, `.damaged`, `.newerVersion`, `.cannotRead`;
  ///   for writing also `.inUse`, `.cannotWrite`.
  public static func open(
    at path: String, access: Access = .write, movedSource source: String? = nil
  ) throws(SessionError) -> SessionFile {
    let path = try SessionPlace.existing(path)
    let database = try SessionDatabase(at: path, access: .read)
    guard access == .write else { return try SessionFile(database, lock: nil) }
    // Only now that the file is known to be a session does anything of ours appear beside it.
    database.close()
    guard Glibc.access(path, W_OK) == 0 else {
      throw .cannotWrite(path: path, reason: SystemFault.text)
    }
    let lock = try SessionLock(of: path)
    let writable = try SessionDatabase(at: path, access: .write)
    if let source {
      try writable.write {
        try $0.execute(sql: "UPDATE session SET source_path = ?", arguments: [source])
      }
    }
    return try SessionFile(writable, lock: lock)
  }

  /// Makes a session of a tree and its pictures and opens it for writing.
  ///
  /// It is made under another name and renamed when it is whole, so a file of the session's name is
  /// always a complete session.
  ///
  /// - Parameter png: the bytes of each picture and region.
  /// - Throws: `SessionError.exists`, `.inUse`, `.cannotWrite`, and what `png` throws of it.
  public static func create(
    at path: String, tree: EditTree, source: SourceRecord, png: (PictureID) throws -> [UInt8]
  ) throws(SessionError) -> SessionFile {
    let path = try SessionPlace.fresh(path)
    let lock = try SessionLock(of: path)
    guard !SessionPlace.exists(path) else { throw .exists(path: path) }
    // Only the holder of the lock makes this name: what is there is left from one that died.
    let unfinished = path + "-new"
    SessionPlace.remove(unfinished)
    do throws(SessionError) {
      if let fault = tree.fault { throw .cannotWrite(path: path, reason: fault) }
      try SessionDatabase.make(at: unfinished, for: path) { db in
        for picture in Set(tree.revisions.flatMap(\.pictures)) {
          try picture.store(png: try png(picture), in: db)
        }
        try tree.store(replacing: nil, in: db)
        try source.store(current: tree.current, in: db)
      }
      try SessionPlace.rename(unfinished, to: path)
    } catch {
      SessionPlace.remove(unfinished)
      throw error
    }
    return try SessionFile(SessionDatabase(at: path, access: .write), lock: lock)
  }

  init(_ database: SessionDatabase, lock: SessionLock?) throws(SessionError) {
    self.database = database
    self.lock = lock
    source = try database.read { try SourceRecord(storedIn: $0) }
    // What a tree must be is found out here, not at the first edit.
    _ = try database.read { try EditTree(storedIn: $0) }
  }

  deinit {
    close()
  }

  /// Ends the use of the session and lets another process write; later calls fail.
  public func close() {
    database.close()
    lock?.release()
  }

  /// The tree as it is stored at this moment; beside a writer, with what that has added.
  public func tree() throws(SessionError) -> EditTree {
    try database.read { try EditTree(storedIn: $0) }
  }

  /// The PNG bytes of a picture, or of a region, of one of the session's revisions.
  public func png(of picture: PictureID) throws(SessionError) -> [UInt8] {
    try database.read { db in
      guard let png: Data = try picture.stored("png", in: db) else {
        throw StoredFault(reason: "the picture \(picture.digest) is missing")
      }
      return [UInt8](png)
    }
  }

  /// Brings the file up to a tree that has grown from the one in it, in one transaction.
  ///
  /// - Parameter png: the bytes of each picture and region that the file has not.
  /// - Throws: `SessionError.readOnly`, `.cannotWrite`, and what `png` throws of it.
  public func update(
    to tree: EditTree, png: (PictureID) throws -> [UInt8]
  ) throws(SessionError) {
    try write { db in
      let stored = try EditTree(storedIn: db)
      if let fault = tree.fault { throw SessionError.cannotWrite(path: path, reason: fault) }
      let added = tree.revisions.dropFirst(stored.revisions.count)
      for picture in Set(added.flatMap(\.pictures))
      where try picture.stored("id", in: db) as Int? == nil {
        try picture.store(png: try png(picture), in: db)
      }
      try tree.store(replacing: stored, in: db)
    }
  }

  /// The person's mask, settings, typed instruction and whatever else resuming needs, as the editor
  /// wrote it; empty where it never did.
  public func workspace() throws(SessionError) -> String {
    try database.read { try String.fetchOne($0, sql: "SELECT workspace FROM session") ?? "" }
  }

  /// - Throws: `SessionError.readOnly`, `.cannotWrite`.
  public func storeWorkspace(_ json: String) throws(SessionError) {
    try write { try $0.execute(sql: "UPDATE session SET workspace = ?", arguments: [json]) }
  }

  /// Every change of the file: notes when the session was last used.
  func write<Result>(_ body: (Database) throws -> Result) throws(SessionError) -> Result {
    guard access == .write else { throw .readOnly(path: path) }
    return try database.write { db in
      try db.execute(sql: "UPDATE session SET used = ?", arguments: [RevisionDraft.now])
      return try body(db)
    }
  }
}
