import Checkpoints

/// The configuration of a tiny autoencoder (diffusers' `AutoencoderTiny`, madebyollin's TAESD).
struct TinyAutoencoderConfiguration: Hashable, Sendable {
  var latentChannels: Int
  /// Channels of each stage of the encoder, finest first.
  var encoderChannels: [Int]
  /// Channels of each stage of the decoder, coarsest first.
  var decoderChannels: [Int]
  /// Blocks of each stage.
  var encoderBlocks: [Int]
  var decoderBlocks: [Int]
  var scalingFactor: Double
  var shiftFactor: Double

  var latents: LatentFormat {
    LatentFormat(
      channels: latentChannels, factor: 1 << (encoderBlocks.count - 1), scale: scalingFactor,
      shift: shiftFactor)
  }
}

extension TinyAutoencoderConfiguration {
  /// Whether a configuration is one of a tiny autoencoder; its class does not always say so.
  static func describes(_ fields: ConfigurationFields) -> Bool {
    fields.has("encoder_block_out_channels") || fields.has("num_encoder_blocks")
  }

  /// Reads the configuration, with the defaults of diffusers' `AutoencoderTiny`.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require([
      "act_fn": .text("relu"), "in_channels": .integer(3), "out_channels": .integer(3),
      "upsample_fn": .text("nearest"), "upsampling_scaling_factor": .integer(2),
    ])
    latentChannels = try fields.count("latent_channels", absent: 4)
    encoderChannels = try fields.counts("encoder_block_out_channels", absent: [64, 64, 64, 64])
    decoderChannels = try fields.counts("decoder_block_out_channels", absent: [64, 64, 64, 64])
    encoderBlocks = try fields.counts("num_encoder_blocks", absent: [1, 3, 3, 3])
    decoderBlocks = try fields.counts("num_decoder_blocks", absent: [3, 3, 3, 1])
    scalingFactor = try fields.factor("scaling_factor", absent: 1)
    shiftFactor = try fields.number("shift_factor", absent: 0)
    guard encoderChannels.count == encoderBlocks.count,
      decoderChannels.count == decoderBlocks.count, encoderBlocks.count == decoderBlocks.count
    else {
      throw .contradiction(
        path: fields.path,
        reason:
          "encoder and decoder must have as many stages, each with its channels and its number"
          + " of blocks")
    }
  }
}
