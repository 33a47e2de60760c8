import Checkpoints

extension UNetConfiguration {
  /// Reads from the shapes of a U-Net's tensors, under their names in diffusers, what it is made
  /// of.
  ///
  /// What no shape shows is as in the two families' releases: 32 groups; 8 heads where projections
  /// are convolutions (Stable Diffusion 1), 64 channels a head where they are linear (2). Neither
  /// adds a text to the time embedding.
  ///
  /// - Parameter sampleSize: side of the latents that the model was trained on.
  /// - Throws: `ModelError.missingTensor`.
  init(_ network: NetworkShapes, sampleSize: Int) throws(ModelError) {
    inChannels = try network.dimension(1, of: "conv_in.weight")
    outChannels = try network.dimension(0, of: "conv_out.weight")
    blockOutChannels = []
    downAttention = []
    upAttention = []
    for level in 0..<network.count(of: "down_blocks") {
      blockOutChannels.append(
        try network.dimension(0, of: "down_blocks.\(level).resnets.0.conv2.weight"))
      downAttention.append(network.has("down_blocks.\(level).attentions"))
      upAttention.append(network.has("up_blocks.\(level).attentions"))
    }
    layersPerBlock = network.count(of: "down_blocks.0.resnets")
    guard let key = network.first(endingIn: ".attn2.to_k.weight"), !blockOutChannels.isEmpty else {
      throw .missingTensor(path: network.path, name: "mid_block.attentions.0")
    }
    crossAttentionDim = try network.dimension(1, of: key)
    textEmbeddingHeads = nil
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
    self.sampleSize = sampleSize
  }

  /// Checks that the shapes of the weights are those that the configuration speaks of.
  ///
  /// - Throws: `ModelError.contradiction` with the first field that differs, or `.missingTensor`.
  func check(_ network: NetworkShapes) throws(ModelError) {
    let found = try UNetConfiguration(network, sampleSize: sampleSize)
    try network.require("in_channels", inChannels, found.inChannels)
    try network.require("out_channels", outChannels, found.outChannels)
    try network.require("block_out_channels", blockOutChannels, found.blockOutChannels)
    try network.require("layers_per_block", layersPerBlock, found.layersPerBlock)
    try network.require("down_block_types", downAttention, found.downAttention)
    try network.require("up_block_types", upAttention, found.upAttention)
    try network.require("cross_attention_dim", crossAttentionDim, found.crossAttentionDim)
    try network.require(
      "addition_embed_type", textEmbeddingHeads != nil, network.has("add_embedding"))
    try network.require("resnet_time_scale_shift", timeScales, found.timeScales)
    try network.require("use_linear_projection", useLinearProjection, found.useLinearProjection)
  }
}

extension NetworkShapes {
  /// Checks that a field of a configuration says what the weights' shapes say.
  ///
  /// - Throws: `ModelError.contradiction`.
  func require<Value: Equatable>(
    _ field: String, _ configured: Value, _ found: Value
  ) throws(ModelError) {
    guard configured != found else { return }
    throw .contradiction(
      path: path,
      reason: "the configuration's “\(field)” is \(configured), and the weights' \(found)")
  }
}
