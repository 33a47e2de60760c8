import FoundationEssentials
import Glibc

/// What the file system says about the files of a model.
enum ModelFile {
  enum Kind: Hashable {
    case file(byteCount: Int)
    case folder
    /// A pipe, a device and the like.
    case other
  }

  /// What lies at a path, links followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(byteCount: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func isFile(_ path: String) -> Bool {
    if case .file? = kind(of: path) { true } else { false }
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// The contents of a regular file of at most `limit` bytes.
  ///
  /// - Throws: `ModelError.missing` or `.unreadable`.
  static func contents(of path: String, limit: Int) throws(ModelError) -> Data {
    switch kind(of: path) {
    case nil: throw .missing(path)
    case .folder?: throw .unreadable(path: path, reason: "this is a folder, not a file")
    case .other?: throw .unreadable(path: path, reason: "this is no regular file")
    case .file(let byteCount)?:
      guard byteCount <= limit else {
        throw .unreadable(path: path, reason: "the file has more than \(limit) bytes")
      }
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "the file cannot be read; check its permissions")
    }
    return data
  }

  /// The first bytes of a file, fewer where it is shorter; none where it cannot be read.
  static func start(of path: String, count: Int) -> [UInt8] {
    guard isFile(path), let handle = fopen(path, "re") else { return [] }
    defer { fclose(handle) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, handle)
    }
  }

  /// What a folder holds but hidden things, in order; nothing where it cannot be read.
  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The path without links, `.` and `..`; the path itself where it leads nowhere.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The last part of a path, without a weight file's extension.
  static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    for ending in weightFileEndings where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }

  /// How single-file checkpoints are called.
  static let weightFileEndings = [".safetensors", ".ckpt"]
}
