import Checkpoints
import Tensors
import Tokens

/// The configurations of a Stable Diffusion model's parts, as a diffusers folder holds them.
struct StableDiffusionConfiguration: Hashable, Sendable {
  var unet: UNetConfiguration
  var autoencoder: AutoencoderDescription
  var textEncoder: CLIPTextConfiguration
  var scheduler: SchedulerConfiguration
  var tokenizer: TokenizerSource
}

extension StableDiffusionConfiguration {
  /// Reads `config.json` of each part of a diffusers folder.
  ///
  /// - Throws: `ModelError.missing` for a part that is not there, and those of each configuration.
  init(folder: String) throws(ModelError) {
    unet = try UNetConfiguration(.read("\(folder)/unet/config.json"))
    autoencoder = try AutoencoderDescription(.read("\(folder)/vae/config.json"))
    textEncoder = try CLIPTextConfiguration(.read("\(folder)/text_encoder/config.json"))
    scheduler = try SchedulerConfiguration(.read("\(folder)/scheduler/scheduler_config.json"))
    tokenizer = Self.tokenizer(of: folder, textEncoder)
  }

  /// The folder's own tokenizer; CLIP's, where the folder has none and its text encoder knows as
  /// many tokens.
  private static func tokenizer(
    of folder: String, _ textEncoder: CLIPTextConfiguration
  ) -> TokenizerSource {
    let hasOwn = ["tokenizer.json", "vocab.json", "merges.txt"].contains {
      ModelFile.isFile("\(folder)/tokenizer/\($0)")
    }
    guard !hasOwn, textEncoder.vocabularySize == CLIPTokenizer.standardVocabularySize else {
      return .folder("\(folder)/tokenizer")
    }
    // OpenCLIP, which pads otherwise, is told by its activation.
    return .standard(textEncoder.activation == .gelu ? .zero : .endOfText)
  }

  /// Checks that the configurations agree with the weights and with each other.
  ///
  /// - Throws: `ModelError.contradiction` and `.missingTensor`.
  func check(_ checkpoint: Checkpoint) throws(ModelError) {
    try unet.check(checkpoint.shapes(of: .unet))
    if case .full(let autoencoder) = autoencoder {
      try autoencoder.check(checkpoint.shapes(of: .autoencoder))
    }
    try textEncoder.check(checkpoint.shapes(of: .textEncoder))
    guard unet.crossAttentionDim == textEncoder.hiddenSize else {
      throw .contradiction(
        path: checkpoint.path,
        reason: "the U-Net wants texts of \(unet.crossAttentionDim) channels, and the text encoder"
          + " gives \(textEncoder.hiddenSize)")
    }
    guard unet.outChannels == latents.channels else {
      throw .contradiction(
        path: checkpoint.path,
        reason: "the U-Net makes latents of \(unet.outChannels) channels, and the autoencoder takes"
          + " \(latents.channels)")
    }
  }

  /// The edit method that the U-Net was trained for, told by its first convolution alone.
  ///
  /// nil for a number of channels that none takes.
  var method: (any EditMethod)? {
    switch unet.inChannels {
    case unet.outChannels: ImageToImage()
    case 2 * unet.outChannels: ConcatenatedSource()
    case 2 * unet.outChannels + 1: MaskedInpainting()
    default: nil
    }
  }

  var latents: LatentFormat {
    var latents = autoencoder.latents
    if latents.channels == LatentProjection.stableDiffusion.channels {
      latents.projection = .stableDiffusion
    }
    return latents
  }

  var workingSize: WorkingSizeRule {
    // Every level of the U-Net but the last halves the latents, and must find an even size.
    WorkingSizeRule(
      longSide: unet.sampleSize * latents.factor,
      multiple: latents.factor << (unet.blockOutChannels.count - 1))
  }

  /// Numbers held at once, by the U-Net or by the decoder: the two never run together.
  ///
  /// Of the U-Net what every level on the way down keeps for the way up, and the widest block of
  /// the finest level, whose gated layer is eight times as wide as its input; of the decoder input,
  /// output and one more of its finest residual block. Not an `Int`, which the sizes that a hostile
  /// configuration may claim would overflow.
  ///
  /// - Parameter passes: guidance passes of one step.
  func activations(passes: Int) -> Double {
    // Where levels halve more often than the trained side can be halved, a larger one is edited.
    let side = Double(max(unet.sampleSize, 1 << (unet.blockOutChannels.count - 1)))
    var area = side * side
    let pixels = area * Double(latents.factor) * Double(latents.factor)
    var count = 16 * area * Double(unet.blockOutChannels[0])
    for channels in unet.blockOutChannels {
      count += Double(unet.layersPerBlock + 1) * area * Double(channels)
      area /= 4
    }
    return max(Double(passes) * count, 3 * pixels * Double(autoencoder.finestChannels))
  }
}

extension StableDiffusionConfiguration: NetworkMaker {
  func textConditioner(_ checkpoint: Checkpoint) throws -> any TextConditioner {
    try CLIPTextConditioner(
      textEncoder, tokenizer, checkpoint.weights(of: .textEncoder), model: checkpoint.path)
  }

  func denoiser(_ checkpoint: Checkpoint) throws(WeightError) -> any Denoiser {
    try UNet(unet, checkpoint.weights(of: .unet))
  }

  func autoencoder(_ checkpoint: Checkpoint) throws(WeightError) -> any LatentAutoencoder {
    try autoencoder.network(checkpoint.weights(of: .autoencoder))
  }
}
