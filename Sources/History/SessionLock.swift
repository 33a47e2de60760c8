import Engine
import FoundationEssentials
import Glibc
import Pixels
import Synchronization

/// The right to write to a session, which one process at a time has.
///
/// An advisory lock (flock) on an open file beside the session, `NAME.pentimento-lock`, which says
/// who holds it. The lock goes when its process ends, however it ends; the file alone means
/// nothing, and one that a killed process left is taken over. It is removed on release while the
/// lock is still held, and who locks a file checks that it is still the one at its path, so that
/// two processes can never hold two files of the same name.
final class SessionLock: Sendable {
  private let path: String
  private let descriptor: Mutex<CInt?>

  /// - Throws: `SessionError.inUse`, `.cannotWrite`.
  init(of session: String) throws(SessionError) {
    path = session + "-lock"
    while true {
      // Never through a link, and never handed on to programs that this one starts.
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard file >= 0 else { throw .cannotWrite(path: session, reason: SystemFault.text) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let fault = errno
        let holder = Self.holder(in: file)
        Glibc.close(file)
        if fault == EINTR { continue }
        guard fault == EWOULDBLOCK else {
          throw .cannotWrite(path: session, reason: SystemFault.text(of: fault))
        }
        throw .inUse(path: session, holder)
      }
      if Self.isStill(file, at: path) {
        Self.write(.current, to: file)
        descriptor = Mutex(file)
        return
      }
      Glibc.close(file)
    }
  }

  deinit {
    release()
  }

  /// Lets go of the lock; a second time does nothing.
  func release() {
    descriptor.withLock { file in
      guard let open = file else { return }
      unlink(path)
      Glibc.close(open)
      file = nil
    }
  }

  private static func isStill(_ file: CInt, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(file, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  /// Who the file tells of; nil where it is not, or not yet, written in full.
  private static func holder(in file: CInt) -> SessionHolder? {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(file, &bytes, bytes.count, 0)
    let text = Data(bytes.prefix(max(0, count)))
    guard var holder = try? JSONDecoder().decode(SessionHolder.self, from: text) else { return nil }
    // Anybody may have written it.
    holder.host = String(holder.host.printable.prefix(64))
    holder.user = String(holder.user.printable.prefix(64))
    return holder
  }

  /// The text is for people: where it cannot be written the lock holds all the same.
  private static func write(_ holder: SessionHolder, to file: CInt) {
    guard let text = try? JSON.text(holder), ftruncate(file, 0) == 0 else { return }
    _ = pwrite(file, text, text.utf8.count, 0)
  }
}
