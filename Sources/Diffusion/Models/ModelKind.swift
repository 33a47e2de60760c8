/// What a U-Net takes in beside the noisy latent, read from its first convolution.
public enum ModelKind: String, Hashable, Sendable, CaseIterable {
  /// The source's latent: InstructPix2Pix and its fine-tunes; 8 channels.
  case instruct
  /// A mask and the latent of the source without what it covers; 9 channels.
  case inpainting
  /// Nothing; 4 channels.
  case textToImage

  /// The kind of a U-Net; nil for a number of channels that none of the known kinds takes.
  ///
  /// - Parameter latentChannels: those of the latent, which are also those the U-Net gives out.
  public init?(inChannels: Int, latentChannels: Int) {
    switch inChannels {
    case latentChannels: self = .textToImage
    case 2 * latentChannels: self = .instruct
    case 2 * latentChannels + 1: self = .inpainting
    default: return nil
    }
  }
}

extension ModelKind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .instruct: "instruct"
    case .inpainting: "inpainting"
    case .textToImage: "text to image"
    }
  }
}
