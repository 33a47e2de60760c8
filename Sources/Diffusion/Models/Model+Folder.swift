import Checkpoints
import Tensors

extension Model {
  /// Opens a diffusers folder.
  init(folder: String, options: ModelOptions) throws(ModelError) {
    if let what = OtherFamily.ofFolder(try ModelFolder.partClasses(folder)) {
      throw .unsupported(path: folder, what: what)
    }
    var configurations = try PartConfigurations(folder: folder)
    if let prediction = options.prediction { configurations.scheduler.prediction = prediction }
    let autoencoder = try Self.partTensors(folder, .autoencoder)
    let textEncoder = try Self.partTensors(folder, .textEncoder)
    var tensors: [ModelPart: [String: StoredTensor]] = [
      .unet: try Self.partTensors(folder, .unet),
      .autoencoder: try renamed(autoencoder, path: folder) { name in
        [LatentDiffusionAutoencoderNames.modernised(name)]
      },
      .textEncoder: try renamed(textEncoder, path: folder, TextEncoderNames.transformers),
    ]
    let preview = try Self.preview(of: folder)
    tensors[.previewAutoencoder] = preview?.tensors
    try self.init(
      path: folder, configurations: configurations, preview: preview?.configuration,
      tensors: tensors, hasAveragedWeights: false, notes: ModelNotes(folder: folder))
  }

  /// The tiny autoencoder that lies in or beside a model.
  static func preview(
    of model: String
  ) throws(ModelError) -> (
    configuration: TinyAutoencoderConfiguration, tensors: [String: StoredTensor]
  )? {
    guard let folder = ModelFolder.previewFolder(of: model) else { return nil }
    let configuration = try TinyAutoencoderConfiguration(.read("\(folder)/config.json"))
    return (configuration, try weights(in: folder, of: model))
  }

  private static func partTensors(
    _ folder: String, _ part: ModelPart
  ) throws(ModelError) -> [String: StoredTensor] {
    try weights(in: "\(folder)/\(part.rawValue)", of: folder)
  }

  private static func weights(
    in part: String, of model: String
  ) throws(ModelError) -> [String: StoredTensor] {
    guard let file = WeightFileChoice.path(in: part) else {
      throw .missingFile(model: model, file: "the weights of \(ModelFile.name(of: part))")
    }
    return try ModelFile.tensors(of: file)
  }
}
