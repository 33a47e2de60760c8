import Checkpoints

/// What a tiny autoencoder is made of (diffusers' `AutoencoderTiny`, madebyollin's TAESD).
public struct TinyAutoencoderConfiguration: Hashable, Sendable {
  /// Channels of the picture that goes in and comes out.
  public var inChannels: Int
  public var outChannels: Int
  public var latentChannels: Int
  /// Channels of each stage of the encoder, finest first.
  public var encoderChannels: [Int]
  /// Channels of each stage of the decoder, coarsest first.
  public var decoderChannels: [Int]
  /// Blocks of each stage.
  public var encoderBlocks: [Int]
  public var decoderBlocks: [Int]
  /// How much larger each stage of the decoder but the last makes the picture.
  public var upsamplingFactor: Int
  /// Latents in ± this much become 0…1.
  public var latentMagnitude: Double
  public var latentShift: Double
  public var scalingFactor: Double
  public var shiftFactor: Double

  /// Pixels for one place of the latent, each way.
  public var factor: Int { 1 << (encoderBlocks.count - 1) }
}

extension TinyAutoencoderConfiguration {
  /// Whether a configuration is one of a tiny autoencoder, told by its fields.
  static func describes(_ fields: ConfigurationFields) -> Bool {
    fields.has("encoder_block_out_channels") || fields.has("num_encoder_blocks")
  }

  /// Reads the configuration, with the defaults of diffusers' `AutoencoderTiny`.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require(["act_fn": .text("relu"), "upsample_fn": .text("nearest")])
    inChannels = try fields.count("in_channels", absent: 3)
    outChannels = try fields.count("out_channels", absent: 3)
    latentChannels = try fields.count("latent_channels", absent: 4)
    encoderChannels = try fields.counts("encoder_block_out_channels", absent: [64, 64, 64, 64])
    decoderChannels = try fields.counts("decoder_block_out_channels", absent: [64, 64, 64, 64])
    encoderBlocks = try fields.counts("num_encoder_blocks", absent: [1, 3, 3, 3])
    decoderBlocks = try fields.counts("num_decoder_blocks", absent: [3, 3, 3, 1])
    upsamplingFactor = try fields.count("upsampling_scaling_factor", absent: 2)
    latentMagnitude = try fields.number("latent_magnitude", absent: 3)
    latentShift = try fields.number("latent_shift", absent: 0.5)
    scalingFactor = try fields.number("scaling_factor", absent: 1)
    shiftFactor = try fields.number("shift_factor", absent: 0)
    guard encoderChannels.count == encoderBlocks.count,
      decoderChannels.count == decoderBlocks.count
    else {
      throw .contradiction(
        path: fields.path, reason: "each stage must have its channels and its number of blocks")
    }
  }
}
