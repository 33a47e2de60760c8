import Checkpoints

/// Which kind of autoencoder a model has, and what it is made of.
public enum AutoencoderDescription: Hashable, Sendable {
  case full(AutoencoderConfiguration)
  case tiny(TinyAutoencoderConfiguration)

  public var latentChannels: Int {
    switch self {
    case .full(let configuration): configuration.latentChannels
    case .tiny(let configuration): configuration.latentChannels
    }
  }

  /// What a latent is multiplied with before the U-Net sees it.
  public var scalingFactor: Double {
    switch self {
    case .full(let configuration): configuration.scalingFactor
    case .tiny(let configuration): configuration.scalingFactor
    }
  }

  /// Pixels for one place of the latent, each way.
  public var factor: Int {
    switch self {
    case .full(let configuration): configuration.factor
    case .tiny(let configuration): configuration.factor
    }
  }

  /// Channels of the decoder's two finest levels, coarser first, which take most memory.
  var finestChannels: [Int] {
    switch self {
    case .full(let configuration): Array(configuration.blockOutChannels.prefix(2).reversed())
    case .tiny(let configuration): Array(configuration.decoderChannels.suffix(2))
    }
  }
}

extension AutoencoderDescription {
  /// Reads `vae/config.json` of either kind.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    self =
      TinyAutoencoderConfiguration.describes(fields)
      ? .tiny(try TinyAutoencoderConfiguration(fields))
      : .full(try AutoencoderConfiguration(fields))
  }
}
