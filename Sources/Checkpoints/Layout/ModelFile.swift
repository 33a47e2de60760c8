package import FoundationEssentials
import Glibc
package import Tensors

/// The files of a model, as the file system has them.
package enum ModelFile {
  package enum Kind: Hashable {
    case file(byteCount: Int)
    case folder
    /// A pipe, a device and the like.
    case other
  }

  /// The kind of what lies at a path, links followed; nil where nothing does.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(byteCount: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  package static func isFile(_ path: String) -> Bool {
    if case .file? = kind(of: path) { true } else { false }
  }

  package static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// The contents of a regular file of at most `limit` bytes.
  ///
  /// - Throws: `ModelError.missing` or `.unreadable`.
  package static func contents(of path: String, limit: Int) throws(ModelError) -> Data {
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

  /// The names in a folder but hidden ones, in order; none where it cannot be read.
  package static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The path without links, `.` and `..`; the path itself where it leads nowhere.
  package static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The last part of a path, without a weight file's extension.
  package static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    for ending in weightFileEndings where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }

  /// The extensions of single-file checkpoints.
  private static let weightFileEndings = [".safetensors", ".ckpt"]

  /// Whether a path has the extension of a single-file checkpoint.
  package static func isWeightFile(_ path: String) -> Bool {
    weightFileEndings.contains { path.hasSuffix($0) }
  }

  /// The value in a JSON file.
  ///
  /// - Parameter otherwise: what a file of other contents is called, for the message.
  /// - Throws: `ModelError.missing` or `.unreadable`.
  package static func decoded<Value: Decodable>(
    _ type: Value.Type, of path: String, limit: Int, otherwise: String
  ) throws(ModelError) -> Value {
    let text = try contents(of: path, limit: limit)
    guard let value = try? JSONDecoder().decode(type, from: text) else {
      throw .unreadable(path: path, reason: "\(otherwise); download the file again")
    }
    return value
  }

  /// The tensors of a weight file.
  ///
  /// - Throws: `ModelError.file`.
  package static func tensors(of path: String) throws(ModelError) -> [String: StoredTensor] {
    do throws(WeightFileError) {
      return try WeightFile.read(path)
    } catch {
      throw .file(error)
    }
  }
}
