import Checkpoints
import Tensors

/// Stable Diffusion 1 and 2 (Rombach and others, 2022), and what was trained from them: editing
/// models such as InstructPix2Pix, inpainting, text to image.
struct StableDiffusionFamily: ModelFamily {
  func recognise(_ source: CheckpointSource) -> String? {
    let isOurs =
      switch source.layout {
      case .folder(let parts): parts["unet"] != nil
      case .file(_, let modules): Self.isLatentDiffusion(Array(modules.names))
      case .part: false
      }
    return isOurs ? "a Stable Diffusion model" : nil
  }

  /// Whether a single file has anything of latent diffusion's layout.
  static func isLatentDiffusion(_ names: [String]) -> Bool {
    names.contains { $0.hasPrefix(unetPrefix) }
  }

  func open(_ source: CheckpointSource, options: ModelOptions) throws(ModelError) -> Model {
    switch source.layout {
    case .folder, .part: try Self.open(folder: source.path, options: options)
    case .file(let tensors, _): try Self.open(file: tensors, path: source.path, options: options)
    }
  }
}

/// The networks of a Stable Diffusion model.
struct StableDiffusion: NetworkMaker {
  let configuration: StableDiffusionConfiguration

  func textConditioner(_ checkpoint: Checkpoint) throws -> any TextConditioner {
    try CLIPTextConditioner(
      configuration.textEncoder, configuration.tokenizer, checkpoint.weights(of: .textEncoder),
      model: checkpoint.path)
  }

  func denoiser(_ checkpoint: Checkpoint) throws(WeightError) -> any Denoiser {
    try UNet(configuration.unet, checkpoint.weights(of: .unet))
  }

  func autoencoder(_ checkpoint: Checkpoint) throws(WeightError) -> any LatentAutoencoder {
    try configuration.autoencoder.network(checkpoint.weights(of: .autoencoder))
  }
}

extension StableDiffusionFamily {
  /// A model of its configurations and tensors, once the two agree.
  ///
  /// - Parameter tensors: those of every part, under diffusers' names.
  /// - Throws: `ModelError.contradiction`, `.missingTensor`, or `.unsupported` for a U-Net that
  ///   takes in what no edit method gives.
  static func model(
    path: String, configuration: StableDiffusionConfiguration,
    tensors: [ModelPart: [String: StoredTensor]], hasAveragedWeights: Bool = false,
    notes: ModelNotes = ModelNotes()
  ) throws(ModelError) -> Model {
    try configuration.check(Checkpoint(path: path, tensors: tensors))
    guard let method = configuration.method else {
      throw .unsupported(
        path: path,
        what: "a model whose U-Net takes in \(configuration.unet.inChannels) channels, not 4, 8 or"
          + " 9", remedy: ModelFamilies.runnable)
    }
    let preview = PreviewAutoencoder(of: path, for: configuration.latents)
    var tensors = tensors
    tensors[.previewAutoencoder] = preview.tensors
    let checkpoint = Checkpoint(path: path, tensors: tensors)
    let description = ModelDescription(
      name: ModelFile.name(of: path), path: path, method: method, latents: configuration.latents,
      schedule: .variancePreserving(configuration.scheduler),
      textChannels: configuration.textEncoder.hiddenSize,
      workingSize: configuration.workingSize,
      activations: configuration.activations(passes: method.hasImageGuidance ? 3 : 2),
      parts: checkpoint.sizes, hasAveragedWeights: hasAveragedWeights, notes: notes,
      notices: preview.notice.map { [$0] } ?? [])
    return Model(
      description: description, checkpoint: checkpoint,
      networks: StableDiffusion(configuration: configuration), preview: preview.configuration)
  }
}
