/// A model that a catalogue found: its name and its path.
public struct FoundModel: Hashable, Sendable {
  /// The path inside the folder in which it was found, without a file's extension, or the
  /// repository's name: `sd15/inpainting`, `timbrooks/instruct-pix2pix`.
  public var name: String
  /// The path that `Model.open` takes.
  public var path: String
  /// Bytes of its weight files.
  public var byteCount: Int

  /// A model that lies where a person says; its path is its name.
  public init(at path: String) { self.init(name: path, path: path, byteCount: 0) }

  /// A model in a diffusers folder.
  public init(name: String, folder: String) {
    self.init(name: name, path: folder, byteCount: ModelFolder.byteCount(folder))
  }

  /// A model in a single file; nil for what is none.
  ///
  /// - Parameter parent: the name of the folder that it lies in; empty for the folder that was
  ///   looked in.
  init?(file path: String, in parent: String) {
    guard ModelFile.isWeightFile(path), case .file(let byteCount)? = ModelFile.kind(of: path) else {
      return nil
    }
    let name = ModelFile.name(of: path)
    self.init(
      name: parent.isEmpty ? name : "\(parent)/\(name)", path: path, byteCount: byteCount)
  }

  private init(name: String, path: String, byteCount: Int) {
    (self.name, self.path, self.byteCount) = (name, path, byteCount)
  }

  /// The last part of the name.
  public var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }
}
