import FoundationEssentials
import Glibc
import Pixels

/// The sessions in a folder.
public enum SessionCatalogue {
  /// What a session's file is called after its name.
  public static let suffix = ".pentimento"

  /// All sessions of a folder, those last used first, and why the others cannot be read.
  ///
  /// A folder that is not there holds none; a file that has two names is listed once.
  ///
  /// - Throws: `SessionError.cannotRead` for a folder that cannot be listed.
  public static func list(in folder: String) throws(SessionError) -> SessionList {
    var list = SessionList(sessions: [], unreadable: [])
    var seen: Set<String> = []
    for name in try names(in: folder) {
      let file = SessionIndex.identity(of: "\(folder)/\(name)")
      if let file, !seen.insert(file).inserted { continue }
      do throws(SessionError) {
        list.sessions.append(try SessionSummary(at: "\(folder)/\(name)"))
      } catch {
        list.unreadable.append(error)
      }
    }
    list.sessions.sort { $0.isNewer(than: $1) }
    return list
  }

  /// The names of the files of a folder that are called sessions, in order; a folder that is not
  /// there holds none.
  ///
  /// - Throws: `SessionError.cannotRead` for a folder that cannot be listed.
  static func names(in folder: String) throws(SessionError) -> [String] {
    guard SessionPlace.exists(folder) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .cannotRead(path: folder, reason: "it is no folder, or does not allow it")
    }
    return names.sorted().filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
  }

  /// What a folder has of a picture.
  public struct Match: Equatable, Sendable {
    /// The session, last used, that began with a picture of this content at this path.
    public var session: SessionSummary?
    /// Where there is none, the sessions that began with such a picture at a path where nothing is
    /// any more, last used first: the picture may have been moved.
    public var moved: [SessionSummary] = []
    /// Whether there is a session of a picture at this path, whatever its content was.
    public var isPathKnown = false
    /// Why a file that is called as a session of the picture would be cannot be read.
    public var fault: SessionError?

    public static let nothing = Match()
  }

  /// Finds the session of a picture, by an index: of sessions that were found before only those that
  /// match are read.
  ///
  /// - Throws: `SessionError.cannotRead` for a folder that cannot be listed.
  public static func find(
    in folder: String, sourcePath: String, digest: String
  ) throws(SessionError) -> Match {
    let index = try SessionIndex.current(of: folder)
    let known = index.sources(digest: digest)
    func sessions(_ isWanted: (_ source: String) -> Bool) -> [SessionSummary] {
      known.filter { isWanted($0.source) }
        .compactMap { try? SessionSummary(at: "\(folder)/\($0.session)") }
        .filter { $0.sourceDigest == digest && isWanted($0.sourcePath) }
        .sorted { $0.isNewer(than: $1) }
    }
    // A link to a picture is the same picture.
    let file = FilePath.resolved(sourcePath)
    let name = sessionName(for: sourcePath)
    var match = Match()
    match.session =
      sessions { $0 == sourcePath || file != nil && FilePath.resolved($0) == file }.first
    // Only what is a file itself can have been moved here.
    if match.session == nil, file != nil { match.moved = sessions { !FilePath.exists($0) } }
    match.isPathKnown = index.knows(sourcePath: sourcePath)
    match.fault = index.faults.sorted { $0.key < $1.key }.first { isName($0.key, of: name) }?.value
    return match
  }

  /// Whether a file has the name of a session, or one of those with a number after it.
  private static func isName(_ file: String, of session: String) -> Bool {
    guard file.hasPrefix(session) else { return false }
    let rest = file.dropFirst(session.count).dropLast(suffix.count)
    return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
  }

  /// A path in a folder, which is made where it is missing, for the session of a picture file: its
  /// name, and a number where there is such a session already.
  ///
  /// Two processes may be given the same path; then `SessionFile.create` refuses the later one.
  ///
  /// - Throws: `SessionError.cannotWrite`.
  public static func freshPath(
    in folder: String, for pictureName: String
  ) throws(SessionError) -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: folder, reason: "the folder cannot be made")
    }
    guard access(folder, W_OK) == 0 else {
      throw .cannotWrite(path: folder, reason: SystemFault.text)
    }
    let name = sessionName(for: pictureName)
    var path = "\(folder)/\(name)\(suffix)"
    var number = 2
    while SessionPlace.exists(path) {
      path = "\(folder)/\(name)-\(number)\(suffix)"
      number += 1
    }
    return path
  }

  /// Deletes a session, whole or damaged, but no other file.
  ///
  /// - Throws: `SessionError.missing`, `.notASession`, `.newerVersion`, `.inUse`,
  ///   `.cannotWrite`.
  public static func remove(_ path: String) throws(SessionError) {
    let path = try SessionPlace.existing(path)
    do throws(SessionError) {
      try SessionDatabase(at: path, access: .read).close()
    } catch .damaged {
      // Broken as it is, it says that it was a session.
    }
    let lock = try SessionLock(of: path)
    defer { lock.release() }
    guard SessionPlace.remove(path) else {
      throw .cannotWrite(path: path, reason: SystemFault.text)
    }
  }

  /// A file name made of a picture's: without its ending and what could harm a path.
  static func sessionName(for pictureName: String) -> String {
    let last = pictureName.split(separator: "/").last ?? ""
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    let scalars = stem.unicodeScalars.filter { $0.properties.generalCategory != .control }
    var name = String(String.UnicodeScalarView(scalars.drop { $0 == "." || $0 == " " }))
    // 255 bytes hold a name, and the number, suffix and lock's ending come after this one.
    while name.utf8.count > 200 { name.removeLast() }
    return name.isEmpty ? "picture" : name
  }
}
