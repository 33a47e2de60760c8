import Checkpoints
import Tensors

/// The kind of a model's autoencoder, with its configuration.
enum AutoencoderDescription: Hashable, Sendable {
  case full(AutoencoderConfiguration)
  case tiny(TinyAutoencoderConfiguration)

  /// Reads `vae/config.json` of either kind.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    self =
      TinyAutoencoderConfiguration.describes(fields)
      ? .tiny(try TinyAutoencoderConfiguration(fields))
      : .full(try AutoencoderConfiguration(fields))
  }

  var latents: LatentFormat {
    switch self {
    case .full(let configuration): configuration.latents
    case .tiny(let configuration): configuration.latents
    }
  }

  /// Channels of the decoder's last level but one, whose input is the largest tensor of all.
  var finestChannels: Int {
    switch self {
    case .full(let configuration): configuration.blockOutChannels.prefix(2).last ?? 0
    case .tiny(let configuration): configuration.decoderChannels.suffix(2).first ?? 0
    }
  }

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  func network(_ weights: Weights) throws(WeightError) -> any LatentAutoencoder {
    switch self {
    case .full(let configuration): try Autoencoder(configuration, weights)
    case .tiny(let configuration): try TinyAutoencoder(configuration, weights)
    }
  }
}
