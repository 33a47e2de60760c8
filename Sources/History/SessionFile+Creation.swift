import Glibc

extension SessionFile {
  /// Makes a session with a root picture and opens it for writing.
  ///
  /// It is made under another name and renamed when it is whole, so a file of the session's name is
  /// always a complete session.
  ///
  /// - Throws: `SessionError.exists`, `.inUse`, `.cannotWrite`.
  public static func create(
    at path: String, root: RevisionDraft, png: [UInt8], source: SourceRecord
  ) throws(SessionError) -> SessionFile {
    precondition(root.region == nil, "a root has no region: it was not edited")
    let path = try SessionPlace.fresh(path)
    let lock = try SessionLock(of: path)
    guard !SessionPlace.exists(path) else { throw .exists(path: path) }
    // Only the holder of the lock makes this name: what is there is left from one that died.
    let unfinished = path + "-new"
    SessionPlace.remove(unfinished)
    do throws(SessionError) {
      let tree = EditTree(root: root)
      if let fault = tree.fault { throw .cannotWrite(path: path, reason: fault) }
      try SessionDatabase.make(at: unfinished, for: path) { db in
        try root.picture.store(png: png, in: db)
        try tree.store(replacing: nil, in: db)
        try source.store(in: db)
      }
      try SessionPlace.rename(unfinished, to: path)
    } catch {
      SessionPlace.remove(unfinished)
      throw error
    }
    return try SessionFile(SessionDatabase(at: path, access: .write), lock: lock)
  }
}
