import Glibc

/// Atomic writing of whole files.
public enum FileOutput {
  /// Writes a file under a temporary name beside `path`, then renames it.
  ///
  /// An existing file keeps its mode, and a symbolic link keeps pointing to the file that it names.
  ///
  /// - Parameter overwrites: whether an existing file may be replaced.
  /// - Returns: whether it was written; false where there is such a file that may not be replaced.
  /// - Throws: `.cannotWrite`; then the folder is as it was.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, overwrites: Bool = true
  ) throws(PictureError) -> Bool {
    try checkWritable(path: path)
    let target = resolved(path)
    let temporary = folder(of: target) + ".pentimento-\(UInt64.random(in: 0...UInt64.max)).tmp"
    do throws(PictureError) {
      try write(bytes, toNew: temporary, mode: mode(of: target), path: path)
      // What another program has put there meanwhile is not replaced: the name is taken first. A
      // hard link in place of a renaming would do the same, but not on every file system.
      if !overwrites, OpenFile(target, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666) == nil {
        guard errno == EEXIST else { throw .cannotWrite(path, systemReason) }
        _ = FilePath.withBytes(temporary) { unlink($0) }
        return false
      }
      guard Self.rename(temporary, to: target) else {
        let reason = systemReason
        if !overwrites { _ = FilePath.withBytes(target) { unlink($0) } }
        throw .cannotWrite(path, reason)
      }
    } catch {
      _ = FilePath.withBytes(temporary) { unlink($0) }
      throw error
    }
    // The rename survives a power cut only once the folder is synced; the file is whole either way.
    if let folder = OpenFile(folder(of: target), O_RDONLY | O_DIRECTORY) {
      fsync(folder.descriptor)
    }
    return true
  }

  /// Checks, before an edit begins, whether its result can be written to `path`.
  ///
  /// - Throws: `.cannotWrite` where the folder is missing or not writable, or where `path` is a
  ///   folder, a device or a file that is write-protected.
  public static func checkWritable(path: String) throws(PictureError) {
    guard !path.isEmpty, path.utf8.last != UInt8(ascii: "/") else {
      throw .cannotWrite(path, "the name of a file is needed")
    }
    let target = resolved(path)
    var status = stat()
    if FilePath.withBytes(target, { stat($0, &status) }) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw .cannotWrite(path, "it is a folder")
      default: throw .cannotWrite(path, "it is not a regular file")
      }
      guard FilePath.withBytes(target, { access($0, W_OK) }) == 0 else {
        throw .cannotWrite(path, systemReason)
      }
    } else if errno != ENOENT, errno != ENOTDIR {
      throw .cannotWrite(path, systemReason)
    }
    let folder = folder(of: target)
    guard FilePath.withBytes(folder, { stat($0, &status) }) == 0 else {
      throw .cannotWrite(path, "there is no such folder")
    }
    guard FilePath.withBytes(folder, { access($0, W_OK | X_OK) }) == 0 else {
      throw .cannotWrite(path, "the folder: \(systemReason)")
    }
  }

  private static func write(
    _ bytes: [UInt8], toNew temporary: String, mode: mode_t?, path: String
  ) throws(PictureError) {
    guard let file = OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666) else {
      throw .cannotWrite(path, systemReason)
    }
    if let mode, fchmod(file.descriptor, mode) != 0 { throw .cannotWrite(path, systemReason) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file.descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path, systemReason) }
      written += count
    }
    guard fsync(file.descriptor) == 0 else { throw .cannotWrite(path, systemReason) }
  }

  /// The path that a chain of symbolic links leads to, also where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    var path = path
    // As many links as the system follows.
    for _ in 0..<40 {
      if let resolved = FilePath.resolved(path) { return resolved }
      guard let target = FilePath.linkTarget(path) else { return path }
      path = target.utf8.first == UInt8(ascii: "/") ? target : folder(of: path) + target
    }
    return path
  }

  /// The folder with its closing slash.
  private static func folder(of path: String) -> String {
    // Among bytes: a combining mark behind the slash makes another character of it.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "./" }
    return String(path[..<path.utf8.index(after: slash)])
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return FilePath.withBytes(path) { stat($0, &status) } == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func rename(_ path: String, to target: String) -> Bool {
    FilePath.withBytes(path) { path in
      FilePath.withBytes(target) { Glibc.rename(path, $0) == 0 }
    }
  }
}
