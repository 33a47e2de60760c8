import Glibc

/// A regular file mapped into memory, read only, for as long as anything holds it.
///
/// Mapping reads nothing: the system brings pages in when they are touched and takes them back
/// when memory is short. A file that another program cuts short while it is mapped ends the
/// process (SIGBUS) when a lost page is touched, and one that is written over gives weights of two
/// kinds: who keeps a mapping asks `isUnchanged` before each use of it. What remains is a change
/// between that look and the last touch of the same use, which no look can rule out; a file that
/// is replaced by renaming, as downloads are, is safe all the time, since the mapping keeps the old
/// one.
public final class MappedFile: Sendable {
  public let path: String
  /// The size of the file in bytes; never 0.
  public let count: Int
  private let identity: Identity
  private nonisolated(unsafe) let start: UnsafeMutableRawPointer

  /// Maps the regular file at `path`; anything else there is refused without waiting.
  ///
  /// - Throws: the fault `missing`, `empty` or `unreadable`.
  public init(_ path: String) throws(WeightFileError) {
    // Opening a pipe would wait for its writer without O_NONBLOCK.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw WeightFileError(path, isMissing ? .missing : .unreadable(Self.systemReason))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw WeightFileError(path, .unreadable(Self.systemReason))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw WeightFileError(path, .unreadable("it is a folder"))
    default: throw WeightFileError(path, .unreadable("it is not a regular file"))
    }
    guard status.st_size > 0 else { throw WeightFileError(path, .empty) }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw WeightFileError(path, .unreadable(Self.systemReason)) }
    (self.path, self.count, self.start, identity) = (path, count, start, Identity(status))
    guard isUnchanged else {
      throw WeightFileError(path, .unreadable("it is being written; wait until it is complete"))
    }
  }

  deinit {
    munmap(start, count)
  }

  /// Whether the path still leads to the file that was mapped, with its size and time.
  public var isUnchanged: Bool {
    var status = stat()
    return stat(path, &status) == 0 && Identity(status) == identity
  }

  /// Calls `body` with every byte of the file where it lies.
  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Without this the file may be unmapped after its last use by name, while `body` runs.
    defer { withExtendedLifetime(self) {} }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static var systemReason: String { String(cString: strerror(errno)).lowercased() }
}

extension MappedFile {
  /// What tells one state of one file from another.
  private struct Identity: Equatable {
    let device: UInt
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
