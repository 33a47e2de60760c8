import Checkpoints

/// The configuration of an autoencoder (diffusers' `AutoencoderKL`).
struct AutoencoderConfiguration: Hashable, Sendable {
  var latentChannels: Int
  /// Channels of each level, finest first; every level but the last halves the size.
  var blockOutChannels: [Int]
  /// Residual blocks of a level in the encoder; the decoder has one more.
  var layersPerBlock: Int
  var normGroups: Int
  /// The factor of latents as the denoiser sees them.
  var scalingFactor: Double
  /// The shift that is subtracted from latents before that.
  var shiftFactor: Double
  /// Whether a 1×1 convolution follows the encoder.
  var useQuantConv: Bool
  /// Whether a 1×1 convolution precedes the decoder.
  var usePostQuantConv: Bool
  /// Whether the middle blocks have attention.
  var midBlockAttention: Bool

  var latents: LatentFormat {
    LatentFormat(
      channels: latentChannels, factor: 1 << (blockOutChannels.count - 1), scale: scalingFactor,
      shift: shiftFactor)
  }
}

extension AutoencoderConfiguration {
  /// Reads `vae/config.json`, with the defaults of diffusers' `AutoencoderKL`.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require([
      "act_fn": .text("silu"),
      "down_block_types": .text("DownEncoderBlock2D"),
      "in_channels": .integer(3),
      "latents_mean": .null,
      "latents_std": .null,
      "out_channels": .integer(3),
      "up_block_types": .text("UpDecoderBlock2D"),
    ])
    latentChannels = try fields.count("latent_channels", absent: 4)
    blockOutChannels = try fields.counts("block_out_channels", absent: [64])
    layersPerBlock = try fields.count("layers_per_block", absent: 1)
    normGroups = try fields.count("norm_num_groups", absent: 32)
    scalingFactor = try fields.factor("scaling_factor", absent: 0.18215)
    shiftFactor = try fields.number("shift_factor", absent: 0)
    useQuantConv = try fields.flag("use_quant_conv", absent: true)
    usePostQuantConv = try fields.flag("use_post_quant_conv", absent: true)
    midBlockAttention = try fields.flag("mid_block_add_attention", absent: true)
    try checkSharing(path: fields.path)
  }

  func checkSharing(path: String) throws(ModelError) {
    guard blockOutChannels.allSatisfy({ $0 % normGroups == 0 }) else {
      throw .contradiction(
        path: path,
        reason: "the autoencoder's \(blockOutChannels) channels cannot be shared out to"
          + " \(normGroups) groups")
    }
  }
}

extension AutoencoderConfiguration: ShapedConfiguration {
  init(_ network: NetworkShapes) throws(ModelError) {
    latentChannels = try network.dimension(1, of: "decoder.conv_in.weight")
    blockOutChannels = []
    for level in 0..<(try network.levels(of: "encoder.down_blocks")) {
      blockOutChannels.append(
        try network.dimension(0, of: "encoder.down_blocks.\(level).resnets.0.conv2.weight"))
    }
    layersPerBlock = network.count(of: "encoder.down_blocks.0.resnets")
    normGroups = 32
    scalingFactor = 0.18215
    shiftFactor = 0
    useQuantConv = network.has("quant_conv")
    usePostQuantConv = network.has("post_quant_conv")
    midBlockAttention = network.has("encoder.mid_block.attentions")
  }

  var shapedFields: KeyValuePairs<String, AnyHashable> {
    [
      "latent_channels": latentChannels,
      "block_out_channels": blockOutChannels,
      "layers_per_block": layersPerBlock,
      "use_quant_conv": useQuantConv,
      "use_post_quant_conv": usePostQuantConv,
      "mid_block_add_attention": midBlockAttention,
    ]
  }
}
