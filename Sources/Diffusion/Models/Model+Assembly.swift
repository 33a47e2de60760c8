import Checkpoints
import Tensors

extension Model {
  /// A model of its configurations and tensors, once the two agree.
  ///
  /// - Parameter tensors: those of every part, under diffusers' names.
  /// - Throws: `ModelError.contradiction`, `.missingTensor`, or `.unsupported` for a U-Net that
  /// takes
  ///   in what none of the known kinds does.
  init(
    path: String, configurations: PartConfigurations, preview: TinyAutoencoderConfiguration?,
    tensors: [ModelPart: [String: StoredTensor]], hasAveragedWeights: Bool,
    notes: ModelNotes = ModelNotes()
  ) throws(ModelError) {
    func shapes(_ part: ModelPart) -> NetworkShapes {
      NetworkShapes(path: "\(path), \(part.rawValue)", tensors: tensors[part] ?? [:])
    }
    let unet = configurations.unet
    try unet.check(shapes(.unet))
    if case .full(let autoencoder) = configurations.autoencoder {
      try autoencoder.check(shapes(.autoencoder))
    }
    try configurations.textEncoder.check(shapes(.textEncoder))
    guard let kind = ModelKind(inChannels: unet.inChannels, latentChannels: unet.outChannels) else {
      throw .unsupported(
        path: path, what: "a model whose U-Net takes in \(unet.inChannels) channels, not 4, 8 or 9")
    }
    guard unet.crossAttentionDim == configurations.textEncoder.hiddenSize else {
      throw .contradiction(
        path: path,
        reason: "the U-Net wants texts of \(unet.crossAttentionDim) channels, and the text encoder"
          + " gives \(configurations.textEncoder.hiddenSize)")
    }
    guard unet.outChannels == configurations.autoencoder.latentChannels else {
      throw .contradiction(
        path: path,
        reason: "the U-Net makes latents of \(unet.outChannels) channels, and the autoencoder takes"
          + " \(configurations.autoencoder.latentChannels)")
    }
    guard preview.map({ $0.latentChannels == unet.outChannels }) ?? true else {
      throw .contradiction(
        path: path, reason: "the tiny autoencoder for previews is made for latents of other models")
    }
    let description = ModelDescription(
      name: ModelFile.name(of: path), path: path, kind: kind, unet: unet,
      autoencoder: configurations.autoencoder, previewAutoencoder: preview,
      textEncoder: configurations.textEncoder, scheduler: configurations.scheduler,
      tokenizer: configurations.tokenizer,
      parts: tensors.mapValues(Self.size), hasAveragedWeights: hasAveragedWeights,
      notes: notes)
    self.init(description: description, tensors: tensors)
  }

  private static func size(_ tensors: [String: StoredTensor]) -> ModelDescription.PartSize {
    var size = ModelDescription.PartSize(parameterCount: 0, byteCount: 0)
    for tensor in tensors.values {
      size.parameterCount += tensor.count
      size.byteCount += tensor.bytes.count
    }
    return size
  }
}
