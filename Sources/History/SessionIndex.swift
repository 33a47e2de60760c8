import FoundationEssentials
import Glibc

/// An index of a folder's sessions by the picture that each began with, so that opening a picture
/// reads one session file and not all of them.
///
/// It is kept in a file of the folder and is only a help: a session that is new or has changed since
/// is read again, and a damaged or missing index is made anew.
struct SessionIndex: Codable {
  /// What the index knows of one session file.
  struct Entry: Codable {
    /// What tells the file from another that took its name, and from itself after a change.
    var file: String
    var sourcePath: String
    var sourceDigest: String
  }

  private static let fileName = ".index.json"

  private enum CodingKeys: CodingKey { case entries }

  /// By the file's name.
  private var entries: [String: Entry] = [:]
  /// For each file that is called a session but cannot be read, why.
  private(set) var faults: [String: SessionError] = [:]

  /// The index of a folder, brought up to date: only sessions that are new or have changed are read.
  ///
  /// - Throws: `SessionError.cannotRead` for a folder that cannot be listed.
  static func current(of folder: String) throws(SessionError) -> SessionIndex {
    guard SessionPlace.exists(folder) else { return SessionIndex() }
    let path = "\(folder)/\(fileName)"
    let stored = FileManager.default.contents(atPath: path)
      .flatMap { try? JSONDecoder().decode(SessionIndex.self, from: $0) }
    var index = SessionIndex()
    var isChanged = stored == nil
    for name in try SessionCatalogue.names(in: folder) {
      guard let file = identity(of: "\(folder)/\(name)") else { continue }
      if let known = stored?.entries[name], known.file == file {
        index.entries[name] = known
        continue
      }
      do throws(SessionError) {
        let summary = try SessionSummary(at: "\(folder)/\(name)")
        index.entries[name] = Entry(
          file: file, sourcePath: summary.sourcePath, sourceDigest: summary.sourceDigest)
        isChanged = true
      } catch {
        index.faults[name] = error
      }
    }
    if isChanged || stored?.entries.count != index.entries.count { index.store(at: path) }
    return index
  }

  /// A file's number, size and the time of its last change; nil for what is no ordinary file.
  static func identity(of path: String) -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let changed = facts.st_mtim
    return "\(facts.st_ino) \(facts.st_size) \(changed.tv_sec) \(changed.tv_nsec)"
  }

  /// The sessions that began with a picture of this content, by name, and where it was.
  func sources(digest: String) -> [(session: String, source: String)] {
    entries.filter { $0.value.sourceDigest == digest }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.sourcePath) }
  }

  /// Whether a session began with a picture at this path, whatever its content was.
  func knows(sourcePath: String) -> Bool {
    entries.values.contains { $0.sourcePath == sourcePath }
  }

  /// Writes the index whole or not at all; where that fails it is made again the next time.
  private func store(at path: String) {
    guard let json = try? JSONEncoder().encode(self) else { return }
    try? json.write(to: URL(filePath: path), options: .atomic)
    chmod(path, 0o600)
  }
}
