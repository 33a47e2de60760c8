import Checkpoints

/// The configuration of a U-Net (diffusers' `UNet2DConditionModel`).
struct UNetConfiguration: Hashable, Sendable {
  /// Channels of the first convolution: the noisy latents and what is concatenated to them.
  var inChannels: Int
  /// Channels of the predicted noise, which are those of the latent.
  var outChannels: Int
  /// Channels of each level, finest first.
  var blockOutChannels: [Int]
  /// Residual blocks of a level on the way down; there is one more on the way up.
  var layersPerBlock: Int
  /// Whether a level on the way down has attention, finest first.
  var downAttention: [Bool]
  /// Whether a level on the way up has attention, coarsest first.
  var upAttention: [Bool]
  /// Attention heads of each level, finest first; the middle has those of the last.
  var heads: [Int]
  /// Channels of the text's embedding.
  var crossAttentionDim: Int
  /// Attention heads of what a text adds to the time embedding; nil where it adds nothing.
  var textEmbeddingHeads: Int?
  /// Whether the projections around a transformer are linear [C, C] or 1×1 convolutions
  /// [C, C, 1, 1].
  var useLinearProjection: Bool
  var normGroups: Int
  var normEps: Double
  /// Whether the time embedding's first half are cosines.
  var flipSinToCos: Bool
  var freqShift: Double
  /// Whether the time embedding scales channels too, instead of only being added to them.
  var timeScales = false
  /// Side of the latents that the model was trained on.
  var sampleSize: Int

  /// Channels of the time embedding.
  var timeChannels: Int { 4 * blockOutChannels[0] }
}

extension UNetConfiguration {
  private static let crossDown = "CrossAttnDownBlock2D"
  private static let crossUp = "CrossAttnUpBlock2D"

  /// Reads `unet/config.json`, with the defaults of diffusers' `UNet2DConditionModel`.
  ///
  /// - Throws: `ModelError.field`, `.unsupportedField` and `.contradiction`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    try fields.require([
      "act_fn": .text("silu"),
      "attention_type": .text("default"),
      "center_input_sample": .bool(false),
      "class_embed_type": .null,
      "class_embeddings_concat": .bool(false),
      "conv_in_kernel": .integer(3),
      "conv_out_kernel": .integer(3),
      "cross_attention_norm": .null,
      "downsample_padding": .integer(1),
      "dual_cross_attention": .bool(false),
      "encoder_hid_dim": .null,
      "encoder_hid_dim_type": .null,
      "mid_block_only_cross_attention": .bool(false),
      "mid_block_scale_factor": .number(1),
      "mid_block_type": .text("UNetMidBlock2DCrossAttn"),
      "num_attention_heads": .null,
      "num_class_embeds": .null,
      "only_cross_attention": .bool(false),
      "resnet_out_scale_factor": .number(1),
      "resnet_skip_time_act": .bool(false),
      "reverse_transformer_layers_per_block": .null,
      "time_cond_proj_dim": .null,
      "time_embedding_act_fn": .null,
      "time_embedding_dim": .null,
      "time_embedding_type": .text("positional"),
      "timestep_post_act": .null,
      "transformer_layers_per_block": .integer(1),
    ])
    inChannels = try fields.count("in_channels", absent: 4)
    outChannels = try fields.count("out_channels", absent: 4)
    let channels = try fields.counts("block_out_channels", absent: [320, 640, 1280, 1280])
    let levels = channels.count
    blockOutChannels = channels
    layersPerBlock = try fields.uniformCount("layers_per_block", levels: levels, absent: 2)
    downAttention = try Self.attention(
      fields, "down_block_types", levels, with: Self.crossDown, without: "DownBlock2D",
      absent: [Self.crossDown, Self.crossDown, Self.crossDown, "DownBlock2D"])
    upAttention = try Self.attention(
      fields, "up_block_types", levels, with: Self.crossUp, without: "UpBlock2D",
      absent: ["UpBlock2D", Self.crossUp, Self.crossUp, Self.crossUp])
    // The field's name is wrong and too late to change (huggingface/diffusers#2011): it counts
    // heads.
    heads = try fields.counts("attention_head_dim", levels: levels, absent: 8)
    crossAttentionDim = try fields.uniformCount(
      "cross_attention_dim", levels: levels, absent: 1280)
    textEmbeddingHeads = try Self.textEmbeddingHeads(fields)
    useLinearProjection = try fields.flag("use_linear_projection", absent: false)
    normGroups = try fields.count("norm_num_groups", absent: 32)
    normEps = try fields.epsilon("norm_eps", absent: 1e-5)
    flipSinToCos = try fields.flag("flip_sin_to_cos", absent: true)
    freqShift = try fields.number("freq_shift", absent: 0)
    timeScales = try Self.timeScales(fields)
    // One side of a picture's latent may be given for both, or both.
    sampleSize = try fields.uniformCount("sample_size", levels: 2, absent: 64)
    try checkSharing(path: fields.path)
    // The exponent of a wavelength is divided by what is left of the channels.
    guard freqShift < Double(blockOutChannels[0] / 2) else {
      throw .field(
        path: fields.path, name: "freq_shift", reason: "must be below half the first channels")
    }
  }

  func checkSharing(path: String) throws(ModelError) {
    for (channels, heads) in zip(blockOutChannels, heads)
    where channels % heads != 0 || channels % normGroups != 0 {
      throw .contradiction(
        path: path,
        reason: "the U-Net's \(channels) channels cannot be shared out to \(heads) heads and"
          + " \(normGroups) groups")
    }
    if let heads = textEmbeddingHeads, crossAttentionDim % heads != 0 {
      throw .contradiction(
        path: path,
        reason: "\(crossAttentionDim) channels of a text cannot be shared out to \(heads) heads")
    }
  }

  private static func timeScales(_ fields: ConfigurationFields) throws(ModelError) -> Bool {
    let name = "resnet_time_scale_shift"
    switch try fields.text(name, absent: "default") {
    case "default": return false
    case "scale_shift": return true
    case let other:
      throw .unsupportedField(path: fields.path, name: name, value: JSONValue.text(other).summary)
    }
  }

  private static func textEmbeddingHeads(_ fields: ConfigurationFields) throws(ModelError) -> Int? {
    guard fields.has("addition_embed_type") else { return nil }
    try fields.require(["addition_embed_type": .text("text")])
    return try fields.count("addition_embed_type_num_heads", absent: 64)
  }

  private static func attention(
    _ fields: ConfigurationFields, _ name: String, _ levels: Int, with: String, without: String,
    absent: [String]
  ) throws(ModelError) -> [Bool] {
    let types = try fields.texts(name, absent: absent)
    guard types.count == levels else {
      throw .field(
        path: fields.path, name: name,
        reason: "must name \(levels) blocks, and names \(types.count)")
    }
    var attention: [Bool] = []
    for type in types {
      guard type == with || type == without else {
        throw .unsupportedField(path: fields.path, name: name, value: JSONValue.text(type).summary)
      }
      attention.append(type == with)
    }
    return attention
  }
}

extension UNetConfiguration: ShapedConfiguration {
  /// What no shape shows is as in the two families' releases: 32 groups; 8 heads where projections
  /// are convolutions (Stable Diffusion 1), 64 channels a head where they are linear (2).
  init(_ network: NetworkShapes) throws(ModelError) {
    inChannels = try network.dimension(1, of: "conv_in.weight")
    outChannels = try network.dimension(0, of: "conv_out.weight")
    blockOutChannels = []
    downAttention = []
    upAttention = []
    for level in 0..<(try network.levels(of: "down_blocks")) {
      blockOutChannels.append(
        try network.dimension(0, of: "down_blocks.\(level).resnets.0.conv2.weight"))
      downAttention.append(network.has("down_blocks.\(level).attentions"))
      upAttention.append(network.has("up_blocks.\(level).attentions"))
    }
    layersPerBlock = network.count(of: "down_blocks.0.resnets")
    guard let key = network.first(endingIn: ".attn2.to_k.weight") else {
      throw .missingTensor(path: network.path, name: "mid_block.attentions.0")
    }
    crossAttentionDim = try network.dimension(1, of: key)
    textEmbeddingHeads = network.has("add_embedding") ? 64 : nil
    timeScales =
      try network.dimension(0, of: "down_blocks.0.resnets.0.time_emb_proj.weight")
      == 2 * blockOutChannels[0]
    useLinearProjection = try network.rank(of: "mid_block.attentions.0.proj_in.weight") == 2
    let isLinear = useLinearProjection
    heads = blockOutChannels.map { isLinear ? max(1, $0 / 64) : 8 }
    normGroups = 32
    normEps = 1e-5
    flipSinToCos = true
    freqShift = 0
    sampleSize = 64
  }

  var shapedFields: KeyValuePairs<String, AnyHashable> {
    [
      "in_channels": inChannels,
      "out_channels": outChannels,
      "block_out_channels": blockOutChannels,
      "layers_per_block": layersPerBlock,
      "down_block_types": downAttention,
      "up_block_types": upAttention,
      "cross_attention_dim": crossAttentionDim,
      "addition_embed_type": textEmbeddingHeads != nil,
      "resnet_time_scale_shift": timeScales,
      "use_linear_projection": useLinearProjection,
    ]
  }
}
