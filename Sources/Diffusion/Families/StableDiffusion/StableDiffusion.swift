import Checkpoints
import Tensors
import Tokens

/// Stable Diffusion 1 and 2 (Rombach and others, 2022), and what was trained from them: editing
/// models such as InstructPix2Pix, inpainting, text to image.
struct StableDiffusionFamily: ModelFamily {
  func recognise(_ source: CheckpointSource) -> String? {
    let isOurs =
      switch source.layout {
      case .folder(let parts): parts["unet"] != nil
      case .file(_, let modules): modules.has("model.diffusion_model")
      case .part: false
      }
    return isOurs ? "a Stable Diffusion model" : nil
  }

  func open(_ source: CheckpointSource, options: ModelOptions) throws(ModelError) -> Model {
    switch source.layout {
    case .folder, .part: try Self.open(folder: source.path, options: options)
    case .file(let tensors, _): try Self.open(file: tensors, path: source.path, options: options)
    }
  }
}

extension StableDiffusionFamily {
  /// Opens a diffusers folder.
  private static func open(folder: String, options: ModelOptions) throws(ModelError) -> Model {
    var configuration = try StableDiffusionConfiguration(folder: folder)
    if let prediction = options.prediction { configuration.scheduler.prediction = prediction }
    let autoencoder = try ModelFolder.tensors(of: .autoencoder, in: folder)
    let textEncoder = try ModelFolder.tensors(of: .textEncoder, in: folder)
    let tensors: [ModelPart: [String: StoredTensor]] = [
      .unet: try ModelFolder.tensors(of: .unet, in: folder),
      .autoencoder: try renamed(autoencoder, path: folder) { name in
        [LatentDiffusionAutoencoderNames.modernised(name)]
      },
      .textEncoder: try renamed(textEncoder, path: folder, CLIPTextNames.transformers),
    ]
    var notices: [String] = []
    if case .standard = configuration.tokenizer {
      notices.append("the model's folder has no tokenizer: CLIP's own is used")
    }
    return try model(
      path: folder, configuration: configuration, tensors: tensors,
      notes: ModelNotes(folder: folder), notices: notices)
  }

  /// A model of its configurations and tensors, once the two agree.
  ///
  /// - Parameter tensors: those of every part, under diffusers' names.
  /// - Throws: `ModelError.contradiction`, `.missingTensor`, or `.unsupported` for a U-Net that
  ///   takes in what no edit method gives.
  static func model(
    path: String, configuration: StableDiffusionConfiguration,
    tensors: [ModelPart: [String: StoredTensor]], hasAveragedWeights: Bool = false,
    notes: ModelNotes = ModelNotes(), notices: [String] = []
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
      notices: notices + (preview.notice.map { [$0] } ?? []))
    return Model(
      description: description, checkpoint: checkpoint,
      networks: configuration, preview: preview.configuration)
  }
}
