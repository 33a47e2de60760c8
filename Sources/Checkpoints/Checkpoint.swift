package import Tensors

/// The opened weights of a model: each part's tensors by name, mapped and not yet read.
public struct Checkpoint: Sendable {
  /// The file or folder that was opened.
  public let path: String
  /// Under the names that diffusers and transformers give them now.
  package let tensors: [ModelPart: [String: StoredTensor]]
  /// The weight files, each once, in the order of their paths.
  package let files: [MappedFile]

  package init(path: String, tensors: [ModelPart: [String: StoredTensor]]) {
    (self.path, self.tensors) = (path, tensors)
    var files: [String: MappedFile] = [:]
    for tensor in tensors.values.joined() {
      let file = tensor.value.bytes.file
      files[file.path] = file
    }
    self.files = files.values.sorted { $0.path < $1.path }
  }

  /// The ledger of a part's tensors; empty for a part that the model does not have.
  package func weights(of part: ModelPart) -> Weights {
    Weights(tensors[part] ?? [:], source: "\(path), \(part.rawValue)")
  }

  /// The shapes of a part's tensors.
  package func shapes(of part: ModelPart) -> NetworkShapes {
    NetworkShapes(path: "\(path), \(part.rawValue)", tensors: tensors[part] ?? [:])
  }

  /// The size of each part.
  package var sizes: [ModelPart: PartSize] {
    tensors.mapValues { part in
      part.values.reduce(into: PartSize()) { size, tensor in
        size.parameterCount += tensor.count
        size.byteCount += tensor.bytes.count
      }
    }
  }

  /// Checks that the weight files are as they were opened: one look at each, and nothing is read.
  ///
  /// To be asked before weights are used: those of a file that was cut short or written over are
  /// not there any more (see `MappedFile`).
  ///
  /// - Throws: `ModelError.changed`, with the file.
  package func checkUnchanged() throws(ModelError) {
    if let file = files.first(where: { !$0.isUnchanged }) { throw .changed(file.path) }
  }
}
