/// The models on this machine.
///
/// Finding them reads folders only; `FoundModel.description()` says what one is.
public struct ModelCatalogue: Hashable, Sendable {
  /// In the order of the places, and of their names within each; none twice.
  public let models: [FoundModel]
  /// The places looked at.
  public let searched: [String]

  /// Folders inside folders are looked into this far.
  private static let depth = 3

  /// Looks for models.
  ///
  /// - Parameter isWholeModel: whether a single file with tensors of these names is one; asked in
  ///   the Hugging Face cache, which holds files of every kind.
  package init(_ places: ModelPlaces, isWholeModel: ([String]) -> Bool) {
    var found: [FoundModel] = []
    for folder in places.folders {
      Self.find(in: folder, name: "", depth: Self.depth, into: &found)
    }
    if let cache = places.huggingFaceCache {
      Self.find(inCache: cache, isWholeModel: isWholeModel, into: &found)
    }
    var seen: Set<String> = []
    models = found.filter { seen.insert(ModelFile.resolved($0.path)).inserted }
    searched = places.searched
  }

  /// The model of a name, whole or its last part.
  ///
  /// - Throws: `ModelError.unknown` or `.ambiguous`.
  public func model(named name: String) throws(ModelError) -> FoundModel {
    var matches = models.filter { $0.name == name }
    if matches.isEmpty { matches = models.filter { $0.shortName == name } }
    guard let match = matches.first else {
      throw .unknown(name: name, known: models.map(\.name), searched: searched)
    }
    guard matches.count == 1 else {
      // Two places may hold different models of one name, which only their paths tell apart.
      let areNamed = Set(matches.map(\.name)).count == matches.count
      throw .ambiguous(name: name, candidates: matches.map { areNamed ? $0.name : $0.path })
    }
    return match
  }

  /// Adds what a folder holds, and itself where it is a model.
  private static func find(
    in folder: String, name: String, depth: Int, into found: inout [FoundModel]
  ) {
    if ModelFolder.isModel(folder) {
      let name = name.isEmpty ? ModelFile.name(of: folder) : name
      return found.append(
        FoundModel(name: name, path: folder, byteCount: ModelFolder.byteCount(folder)))
    }
    if let cached = try? HuggingFaceRepository.snapshot(folder) {
      let repository = HuggingFaceRepository.name(folder) ?? name
      return find(in: cached, name: repository, depth: 0, into: &found)
    }
    // Such as a tiny autoencoder, which is found by the models beside it.
    if ModelFolder.isPart(folder) { return }
    for entry in ModelFile.names(in: folder) {
      let path = "\(folder)/\(entry)"
      let full = name.isEmpty ? entry : "\(name)/\(entry)"
      switch ModelFile.kind(of: path) {
      case .folder? where depth > 0:
        find(in: path, name: full, depth: depth - 1, into: &found)
      case .file(let byteCount)?:
        guard let ending = ModelFile.weightFileEndings.first(where: entry.hasSuffix) else { break }
        found.append(
          FoundModel(name: String(full.dropLast(ending.count)), path: path, byteCount: byteCount))
      default: break
      }
    }
  }

  /// Adds the diffusers folders of the Hugging Face cache, and single files that are whole models.
  ///
  /// The cache holds models of every kind; what is none of pictures is passed over.
  private static func find(
    inCache cache: String, isWholeModel: ([String]) -> Bool, into found: inout [FoundModel]
  ) {
    for entry in ModelFile.names(in: cache) {
      let folder = "\(cache)/\(entry)"
      guard let name = HuggingFaceRepository.name(folder),
        let snapshot = try? HuggingFaceRepository.snapshot(folder)
      else { continue }
      if ModelFolder.isModel(snapshot) {
        found.append(
          FoundModel(name: name, path: snapshot, byteCount: ModelFolder.byteCount(snapshot)))
        continue
      }
      for file in ModelFile.names(in: snapshot) {
        let path = "\(snapshot)/\(file)"
        guard ModelFile.weightFileEndings.contains(where: file.hasSuffix),
          case .file(let byteCount)? = ModelFile.kind(of: path),
          let tensors = try? ModelFile.tensors(of: path), isWholeModel(Array(tensors.keys))
        else { continue }
        found.append(
          FoundModel(
            name: "\(name)/\(ModelFile.name(of: file))", path: path, byteCount: byteCount))
      }
    }
  }
}
