import FoundationEssentials
import Glibc
import Synchronization

/// Text file of bounded size to which several processes add lines.
///
/// A full file gets the name `NAME.old`, in place of the one before, and a new one is begun. Nobody
/// but its owner may read it.
package final class RotatingFile: Sendable {
  private let path: String
  private let limit: Int
  private let descriptor: Mutex<CInt>

  /// Opens the file, which is made with its folder where it is missing; nil where that fails.
  ///
  /// - Parameter limit: the number of bytes at which it is full.
  package init?(path: String, limit: Int) {
    try? FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    guard let file = Self.open(path) else { return nil }
    self.path = path
    self.limit = limit
    descriptor = Mutex(file)
  }

  deinit {
    descriptor.withLock { _ = close($0) }
  }

  /// The lines of the file before it was begun anew and of the file itself.
  package static func lines(of path: String) -> [Substring] {
    [path + ".old", path].flatMap { path in
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
  }

  /// Adds a text as one line; on a full disk it is lost.
  package func append(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    descriptor.withLock { file in
      rotate(&file)
      // One write a line, at the end of the file, keeps the lines of several processes apart.
      _ = Array(line.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    }
  }

  private func rotate(_ file: inout CInt) {
    var (opened, named) = (stat(), stat())
    guard fstat(file, &opened) == 0, opened.st_size >= limit, flock(file, LOCK_EX | LOCK_NB) == 0
    else { return }
    // Another process may have done it since; then there is only the new file to be opened.
    if stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
      rename(path, path + ".old")
    }
    if let next = Self.open(path) {
      close(file)
      file = next
    } else {
      flock(file, LOCK_UN)
    }
  }

  private static func open(_ path: String) -> CInt? {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    // An earlier version left some readable for everybody.
    fchmod(file, 0o600)
    return file
  }
}
