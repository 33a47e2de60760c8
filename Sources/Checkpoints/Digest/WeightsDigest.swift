import FoundationEssentials
import Glibc
import Pixels
import Tensors

/// The digest of a model's weights: SHA-256 over the lines `NAME SHA256` of its weight files.
///
/// Names are relative to the model and give the order. A preview autoencoder counts for nothing,
/// since no result depends on it. Each file's own digest is computed once and remembered under its
/// device, inode, size and time, as long as the cache can be written.
package struct WeightsDigest: Sendable {
  private let cache: DigestCache?

  /// - Parameter cacheFolder: where digests of files are remembered; nil remembers nothing.
  package init(cacheFolder: String?) {
    cache = cacheFolder.map(DigestCache.init)
  }

  /// The digest of a checkpoint, in 64 hexadecimal digits; reads every weight file that was not met
  /// before.
  ///
  /// - Throws: `ModelError.changed` where a file is not as it was opened, `CancellationError`.
  package func digest(of checkpoint: Checkpoint) throws -> String {
    var known = cache?.read() ?? [:]
    var lines: [(name: String, digest: String)] = []
    for path in checkpoint.resultFiles {
      guard let file = OpenedFile(path) else { throw ModelError.changed(path) }
      if let remembered = known[file.key] {
        lines.append((checkpoint.relativeName(of: path), remembered))
        continue
      }
      let digest = try file.digest()
      known[file.key] = digest
      // At once: an edit that is left does not read the file again.
      cache?.write(known)
      lines.append((checkpoint.relativeName(of: path), digest))
    }
    try checkpoint.checkUnchanged()
    return SHA256.digest(
      of: lines.sorted { $0.name < $1.name }.map { "\($0.name) \($0.digest)\n" }.joined())
  }
}

extension Checkpoint {
  /// The files that results depend on.
  fileprivate var resultFiles: Set<String> {
    var paths: Set<String> = []
    for (part, tensors) in tensors where part != .previewAutoencoder {
      for tensor in tensors.values { paths.insert(tensor.bytes.file.path) }
    }
    return paths
  }

  fileprivate func relativeName(of file: String) -> String {
    file.hasPrefix("\(path)/")
      ? String(file.dropFirst(path.count + 1))
      : file.split(separator: "/").last.map(String.init) ?? file
  }
}

/// A file that is read from its beginning to its end.
private struct OpenedFile: ~Copyable {
  private let descriptor: CInt
  private let path: String
  /// The key of one state of one file: device, inode, size and time.
  let key: String

  init?(_ path: String) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    let isOpen = fstat(descriptor, &status) == 0
    let time = status.st_mtim
    key = "\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
    guard isOpen else { return nil }
  }

  deinit { close(descriptor) }

  func digest() throws -> String {
    var sha = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      try Task.checkCancellation()
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw ModelError.changed(path) }
      if count == 0 { return sha.digest() }
      sha.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
