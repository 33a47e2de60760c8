import Checkpoints

/// What the autoencoder is made of (diffusers' `AutoencoderKL`).
public struct AutoencoderConfiguration: Hashable, Sendable {
  /// Channels of the picture that goes in and comes out.
  public var inChannels: Int
  public var outChannels: Int
  public var latentChannels: Int
  /// Channels of each level, finest first; every level but the last halves the size.
  public var blockOutChannels: [Int]
  /// Residual blocks of a level in the encoder; the decoder has one more.
  public var layersPerBlock: Int
  public var normGroups: Int
  /// What a latent is multiplied with before the U-Net sees it.
  public var scalingFactor: Double
  /// What is taken from a latent before that.
  public var shiftFactor: Double
  /// Whether a 1×1 convolution follows the encoder.
  public var useQuantConv: Bool
  /// Whether a 1×1 convolution precedes the decoder.
  public var usePostQuantConv: Bool
  /// Whether the middle blocks have attention.
  public var midBlockAttention: Bool
  /// Side of the pictures that the autoencoder was trained on, in pixels.
  public var sampleSize: Int

  /// Pixels for one place of the latent, each way.
  public var factor: Int { 1 << (blockOutChannels.count - 1) }
}

extension AutoencoderConfiguration {
  /// Reads `vae/config.json`, with the defaults of diffusers' `AutoencoderKL`.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require([
      "act_fn": .text("silu"),
      "down_block_types": .text("DownEncoderBlock2D"),
      "latents_mean": .null,
      "latents_std": .null,
      "up_block_types": .text("UpDecoderBlock2D"),
    ])
    inChannels = try fields.count("in_channels", absent: 3)
    outChannels = try fields.count("out_channels", absent: 3)
    latentChannels = try fields.count("latent_channels", absent: 4)
    blockOutChannels = try fields.counts("block_out_channels", absent: [64])
    layersPerBlock = try fields.count("layers_per_block", absent: 1)
    normGroups = try fields.count("norm_num_groups", absent: 32)
    scalingFactor = try fields.number("scaling_factor", absent: 0.18215)
    shiftFactor = try fields.number("shift_factor", absent: 0)
    useQuantConv = try fields.flag("use_quant_conv", absent: true)
    usePostQuantConv = try fields.flag("use_post_quant_conv", absent: true)
    midBlockAttention = try fields.flag("mid_block_add_attention", absent: true)
    sampleSize = try fields.uniformCount("sample_size", levels: 2, absent: 32)
    guard blockOutChannels.allSatisfy({ $0 % normGroups == 0 }) else {
      throw .contradiction(
        path: fields.path,
        reason: "\(blockOutChannels) channels cannot be shared out to \(normGroups) groups")
    }
  }
}
