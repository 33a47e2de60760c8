import Glibc

/// Reading of whole regular files.
enum FileInput {
  /// The size limit in bytes: more than any picture within the standard limit has.
  private static let largestCount = 1 << 30

  /// The bytes of the regular file at `path`; anything else there is refused without waiting.
  static func read(path: String) throws(PictureError) -> [UInt8] {
    // Opening a pipe would wait for its writer without O_NONBLOCK.
    guard let file = OpenFile(path, O_RDONLY | O_NONBLOCK) else {
      guard errno != ENOENT, errno != ENOTDIR else { throw .missing(path) }
      throw .unreadable(path, systemReason)
    }
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw .unreadable(path, systemReason) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(path, "it is a folder")
    default: throw .unreadable(path, "it is not a regular file")
    }
    guard status.st_size <= largestCount else {
      throw .unreadable(path, "it is larger than 1 GiB")
    }
    return try read(file.descriptor, count: Int(status.st_size), path: path)
  }

  private static func read(
    _ descriptor: Int32, count: Int, path: String
  ) throws(PictureError) -> [UInt8] {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        hasFailed = got < 0
        guard got > 0 else { return }
        filled += got
      }
    }
    guard !hasFailed else { throw .unreadable(path, systemReason) }
    return bytes
  }
}
