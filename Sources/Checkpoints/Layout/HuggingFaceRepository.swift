/// A repository in the cache of Hugging Face's programs: `models--ORGANISATION--NAME`, with the
/// versions that were fetched under `snapshots` and the newest named in `refs/main`.
package enum HuggingFaceRepository {
  private static let prefix = "models--"

  /// The repository's name, such as `timbrooks/instruct-pix2pix`; nil for another folder.
  package static func name(_ folder: String) -> String? {
    guard let last = folder.split(separator: "/").last, last.hasPrefix(prefix) else { return nil }
    return String(last.dropFirst(prefix.count)).replacing("--", with: "/")
  }

  /// The folder of the version to use; nil for a folder that is no repository of the cache.
  ///
  /// - Throws: `ModelError.missingFile` where no version is there.
  package static func snapshot(_ folder: String) throws(ModelError) -> String? {
    guard name(folder) != nil, ModelFile.isFolder("\(folder)/snapshots") else { return nil }
    let versions = ModelFile.names(in: "\(folder)/snapshots")
    let main = try? ModelFile.contents(of: "\(folder)/refs/main", limit: 1024)
    let named = main.map { String(decoding: $0, as: UTF8.self).filter { $0.isHexDigit } }
    let version = named.flatMap { versions.contains($0) ? $0 : nil }
    // A version that was asked for by its own name has no reference.
    guard let version = version ?? (versions.count == 1 ? versions[0] : nil) else {
      throw .missingFile(model: folder, file: "the version that refs/main names")
    }
    return "\(folder)/snapshots/\(version)"
  }
}
