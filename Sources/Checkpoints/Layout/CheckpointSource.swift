package import Tensors

/// A model on disk, looked at as far as a family needs in order to recognise it.
package struct CheckpointSource {
  package enum Layout {
    /// A diffusers folder, with the class of each part that its index names.
    case folder(parts: [String: String])
    /// A folder that holds one part of a model, or a model of another library, with the class that
    /// its configuration names.
    case part(class: String)
    /// A single file.
    case file(tensors: [String: StoredTensor], modules: ModuleNames)
  }

  package let path: String
  package let layout: Layout

  /// Looks at a diffusers folder, a folder of the Hugging Face cache, or a single file.
  ///
  /// - Throws: `ModelError.missing`, `.notAModel`, `.missingFile`, `.ambiguous`, `.file`, and what a
  ///   faulty index gives.
  package init(_ path: String) throws(ModelError) {
    switch ModelFile.kind(of: path) {
    case nil: throw .missing(path)
    case .other?: throw .notAModel(path)
    case .file?: try self.init(file: path)
    case .folder?:
      let folder = try HuggingFaceRepository.snapshot(path) ?? path
      if ModelFolder.isModel(folder) {
        self.init(folder, .folder(parts: try ModelFolder.partClasses(folder)))
      } else if ModelFolder.isPart(folder) {
        self.init(folder, .part(class: ModelFolder.className(folder)))
      } else {
        try self.init(file: ModelFolder.onlyFile(in: folder))
      }
    }
  }

  private init(file path: String) throws(ModelError) {
    let tensors = try ModelFile.tensors(of: path)
    self.init(path, .file(tensors: tensors, modules: ModuleNames(tensors.keys)))
  }

  private init(_ path: String, _ layout: Layout) {
    (self.path, self.layout) = (path, layout)
  }
}
