import Glibc

/// Owned file descriptor: closed when it goes out of scope.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Opens or creates a file; nil with `errno` set where that fails.
  init?(_ path: String, _ flags: Int32, mode: mode_t = 0) {
    let opened = FilePath.withBytes(path) { open($0, flags | O_CLOEXEC, mode) }
    guard opened >= 0 else { return nil }
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }
}

/// The system's message for the last call that failed.
var systemReason: String { String(cString: strerror(errno)).lowercased() }
