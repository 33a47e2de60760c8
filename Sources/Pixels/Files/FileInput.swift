import Glibc

/// Reading of whole files and pipes.
package enum FileInput {
  /// The size limit in bytes: more than any picture within the standard limit has.
  private static let largestCount = 1 << 30

  /// How long, in milliseconds, a pipe may give nothing.
  package static let standardPatience: Int32 = 60_000

  /// The bytes of the regular file or pipe at `path`; a device is refused without waiting.
  ///
  /// - Parameter patience: how long, in milliseconds, a pipe may give nothing.
  static func read(
    path: String, patience: Int32 = standardPatience
  ) throws(PictureError) -> [UInt8] {
    // Opening a pipe would wait for its writer without O_NONBLOCK.
    guard let file = OpenFile(path, O_RDONLY | O_NONBLOCK) else {
      guard errno != ENOENT, errno != ENOTDIR else { throw .missing(path) }
      throw .unreadable(path, systemReason)
    }
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw .unreadable(path, systemReason) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFIFO: return try readToEnd(file.descriptor, name: path, patience: patience)
    case S_IFDIR: throw .unreadable(path, "it is a folder")
    default: throw .unreadable(path, "it is neither a regular file nor a pipe")
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

  /// What comes through an open pipe or file, to its end.
  ///
  /// - Parameter name: what messages call it.
  /// - Throws: `.unreadable`, also where nothing comes for a minute or more than 1 GiB comes.
  package static func readToEnd(
    _ descriptor: Int32, name: String, patience: Int32 = standardPatience
  ) throws(PictureError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // A pipe that nobody has opened for writing yet would seem to be at its end.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, patience)
      guard ready != 0 else {
        throw .unreadable(name, "nothing has come through the pipe for \(patience / 1000) seconds")
      }
      if ready < 0, errno == EINTR { continue }
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw .unreadable(name, systemReason) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= largestCount else {
        throw .unreadable(name, "it is larger than 1 GiB")
      }
    }
  }
}
