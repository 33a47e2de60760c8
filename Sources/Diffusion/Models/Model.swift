public import Checkpoints
public import Tensors

/// A model that was found to be whole: its description, and its weights, mapped and not yet read.
public struct Model: Sendable {
  public let description: ModelDescription
  /// Each part's tensors by their names in diffusers and transformers.
  let tensors: [ModelPart: [String: StoredTensor]]
  /// The weight files, each once.
  private let files: [MappedFile]

  init(description: ModelDescription, tensors: [ModelPart: [String: StoredTensor]]) {
    (self.description, self.tensors) = (description, tensors)
    var files: [String: MappedFile] = [:]
    for tensor in tensors.values.joined() {
      let file = tensor.value.bytes.file
      files[file.path] = file
    }
    self.files = files.values.sorted { $0.path < $1.path }
  }

  /// Opens a diffusers folder, a folder of the Hugging Face cache, or a single file.
  ///
  /// Reads configurations and the headers of weight files, no weights. Networks then take their
  /// tensors by name and shape, and say so if one is missing or left over.
  ///
  /// - Throws: `ModelError`, one line that says what is wrong and what would mend it.
  public static func open(
    _ path: String, options: ModelOptions = ModelOptions()
  ) throws(ModelError) -> Model {
    switch ModelFile.kind(of: path) {
    case nil: throw .missing(path)
    case .other?: throw .notAModel(path)
    case .file?: return try Model(file: path, options: options)
    case .folder?:
      let folder = try HuggingFaceRepository.snapshot(path) ?? path
      if ModelFolder.isModel(folder) { return try Model(folder: folder, options: options) }
      if ModelFolder.isPart(folder) {
        throw .unsupported(path: folder, what: "one part of a model: give the folder it lies in")
      }
      return try Model(file: ModelFolder.onlyFile(in: folder), options: options)
    }
  }

  /// The tensors of a part under the names that diffusers and transformers give them now; none for
  /// a preview autoencoder where the model has none.
  public func weights(of part: ModelPart) -> Weights {
    Weights(tensors(of: part), source: "\(description.path), \(part.rawValue)")
  }

  /// Checks that the weight files are as they were opened: one look at each, and nothing is read.
  ///
  /// To be asked before weights are used: those of a file that was cut short or written over are
  /// not there any more (see `MappedFile`).
  ///
  /// - Throws: `ModelError.changed`, with the file.
  func checkUnchanged() throws(ModelError) {
    if let file = files.first(where: { !$0.isUnchanged }) { throw .changed(file.path) }
  }

  func tensors(of part: ModelPart) -> [String: StoredTensor] { tensors[part] ?? [:] }
}
