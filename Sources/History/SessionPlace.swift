import Glibc

/// Paths of sessions, and what the file system has at them.
enum SessionPlace {
  /// The path of an existing session without symbolic links, so that every way to a session finds
  /// the same lock and journal beside it.
  ///
  /// - Throws: `SessionError.missing`, `.cannotRead`, `.notASession` for what is no ordinary file.
  static func existing(_ path: String) throws(SessionError) -> String {
    guard let resolved = resolved(path) else {
      if errno == ENOENT { throw .missing(path: path) }
      throw .cannotRead(path: path, reason: SystemFault.text)
    }
    var facts = stat()
    guard stat(resolved, &facts) == 0 else {
      throw .cannotRead(path: path, reason: SystemFault.text)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .notASession(path: path, reason: "it is a folder")
    default: throw .notASession(path: path, reason: "it is no ordinary file")
    }
    guard facts.st_size > 0 else { throw .notASession(path: path, reason: "it is empty") }
    guard Glibc.access(resolved, R_OK) == 0 else {
      throw .cannotRead(path: path, reason: SystemFault.text)
    }
    return resolved
  }

  /// The path at which a session is to be made, its folder without symbolic links.
  ///
  /// - Throws: `SessionError.exists`, `.cannotWrite`.
  static func fresh(_ path: String) throws(SessionError) -> String {
    guard !exists(path) else { throw .exists(path: path) }
    // Among bytes: a combining mark behind the slash makes another character of it.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    let folder = slash.map { path[..<path.utf8.index(after: $0)] } ?? "."
    guard !name.isEmpty else { throw .cannotWrite(path: path, reason: "it names no file") }
    guard let folder = resolved(String(folder)) else {
      throw .cannotWrite(path: path, reason: SystemFault.text)
    }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether anything at all has the name, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Gives a finished file its name, and syncs the folder so that the name outlasts a power cut.
  static func rename(_ unfinished: String, to path: String) throws(SessionError) {
    // A journal that outlived a session of this name would be played back into the new one.
    unlink(path + "-journal")
    guard Glibc.rename(unfinished, path) == 0 else {
      throw .cannotWrite(path: path, reason: SystemFault.text)
    }
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let folder = open("\(path[..<end])/", O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }

  /// Removes a session file and its journal, in this order: a file without its journal could be
  /// half a change.
  @discardableResult
  static func remove(_ path: String) -> Bool {
    let isRemoved = unlink(path) == 0
    unlink(path + "-journal")
    return isRemoved
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
