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
  /// - Parameter isWholeModel: whether a single file is one; asked in the Hugging Face cache, which
  ///   holds files of every kind.
  package init(_ places: ModelPlaces, isWholeModel: (CheckpointSource) -> Bool) {
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
      return found.append(FoundModel(name: name, folder: folder))
    }
    if let cached = try? HuggingFaceRepository.snapshot(folder) {
      let repository = HuggingFaceRepository.name(folder) ?? name
      return find(in: cached, name: repository, depth: 0, into: &found)
    }
    // Such as a tiny autoencoder, which is found by the models beside it.
    if ModelFolder.isPart(folder) { return }
    for entry in ModelFile.names(in: folder) {
      let path = "\(folder)/\(entry)"
      if depth > 0, ModelFile.isFolder(path) {
        let name = name.isEmpty ? entry : "\(name)/\(entry)"
        find(in: path, name: name, depth: depth - 1, into: &found)
      } else if let model = FoundModel(file: path, in: name) {
        found.append(model)
      }
    }
  }

  /// Adds the diffusers folders of the Hugging Face cache, and single files that are whole models.
  ///
  /// The cache holds models of every kind; what is none of pictures is passed over.
  private static func find(
    inCache cache: String, isWholeModel: (CheckpointSource) -> Bool,
    into found: inout [FoundModel]
  ) {
    for entry in ModelFile.names(in: cache) {
      let folder = "\(cache)/\(entry)"
      guard let name = HuggingFaceRepository.name(folder),
        let snapshot = try? HuggingFaceRepository.snapshot(folder)
      else { continue }
      if ModelFolder.isModel(snapshot) {
        found.append(FoundModel(name: name, folder: snapshot))
        continue
      }
      found += ModelFile.names(in: snapshot)
        .compactMap { FoundModel(file: "\(snapshot)/\($0)", in: name) }
        .filter { model in (try? CheckpointSource(model.path)).map(isWholeModel) ?? false }
    }
  }
}
