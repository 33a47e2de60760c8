package import Tensors

/// The diffusers layout: a folder for each part, and `model_index.json` that names them.
package enum ModelFolder {
  /// Names of the folder of a tiny autoencoder that lies beside the model's own.
  private static let previewNames = ["vae_tiny", "tiny_vae", "taesd"]

  /// Whether a folder is in this layout.
  package static func isModel(_ folder: String) -> Bool {
    ModelFile.isFile("\(folder)/model_index.json") || ModelFile.isFile("\(folder)/unet/config.json")
  }

  /// The parts that the folder's index names, with the class of each; where there is no index, the
  /// parts that are there.
  ///
  /// Parts that nothing here needs, such as a safety checker, are among them.
  package static func partClasses(_ folder: String) throws(ModelError) -> [String: String] {
    let index = "\(folder)/model_index.json"
    guard ModelFile.isFile(index) else {
      return ModelFile.isFile("\(folder)/unet/config.json") ? ["unet": ""] : [:]
    }
    return try ConfigurationFields.read(index).partClasses
  }

  /// Whether a folder holds one part of a model, or a model of another library.
  package static func isPart(_ folder: String) -> Bool { ModelFile.isFile("\(folder)/config.json") }

  /// The class that a part's configuration names; empty where it names none.
  package static func className(_ folder: String) -> String {
    let fields = try? ConfigurationFields.read("\(folder)/config.json")
    return (try? fields?.text("_class_name", absent: "")) ?? ""
  }

  /// The folders of tiny autoencoders for previews: those in a model's folder, then those beside the
  /// model.
  package static func previewFolders(of model: String) -> (inside: [String], beside: [String]) {
    let parent = model.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    func folders(in place: String) -> [String] {
      previewNames.map { "\(place)/\($0)" }.filter(isPart)
    }
    return (folders(in: model), folders(in: parent.isEmpty ? "." : parent.joined(separator: "/")))
  }

  /// The one single-file checkpoint in a folder of no layout.
  ///
  /// - Throws: `ModelError.notAModel` where there is none, `.ambiguous` where there are several.
  package static func onlyFile(in folder: String) throws(ModelError) -> String {
    let names = ModelFile.names(in: folder).filter(ModelFile.isWeightFile)
    guard let name = names.first else { throw .notAModel(folder) }
    guard names.count == 1 else {
      throw .ambiguous(name: folder, candidates: names.map { "\(folder)/\($0)" })
    }
    return "\(folder)/\(name)"
  }

  /// Bytes of the weight files of a model's parts.
  package static func byteCount(_ folder: String) -> Int {
    ModelPart.allCases.reduce(0) { $0 + WeightFileChoice.byteCount(in: "\(folder)/\($1.rawValue)") }
  }

  /// The tensors of a model's part.
  ///
  /// - Throws: `ModelError.missingFile` and `.file`.
  package static func tensors(
    of part: ModelPart, in model: String
  ) throws(ModelError) -> [String: StoredTensor] {
    try tensors(in: "\(model)/\(part.rawValue)", of: model)
  }

  /// The tensors that a folder with one part of a model holds.
  ///
  /// - Throws: `ModelError.missingFile` and `.file`.
  package static func tensors(
    in folder: String, of model: String
  ) throws(ModelError) -> [String: StoredTensor] {
    guard let file = WeightFileChoice.path(in: folder) else {
      throw .missingFile(model: model, file: "the weights of \(ModelFile.name(of: folder))")
    }
    return try ModelFile.tensors(of: file)
  }
}
