import Checkpoints

extension AutoencoderConfiguration {
  /// Reads from the shapes of an autoencoder's tensors, under their names in diffusers, what it is
  /// made of; what no shape shows is as in Stable Diffusion's release.
  ///
  /// - Throws: `ModelError.missingTensor`.
  init(_ network: NetworkShapes) throws(ModelError) {
    latentChannels = try network.dimension(1, of: "decoder.conv_in.weight")
    blockOutChannels = []
    for level in 0..<network.count(of: "encoder.down_blocks") {
      blockOutChannels.append(
        try network.dimension(0, of: "encoder.down_blocks.\(level).resnets.0.conv2.weight"))
    }
    guard !blockOutChannels.isEmpty else {
      throw .missingTensor(path: network.path, name: "encoder.down_blocks.0")
    }
    layersPerBlock = network.count(of: "encoder.down_blocks.0.resnets")
    normGroups = 32
    scalingFactor = 0.18215
    shiftFactor = 0
    useQuantConv = network.has("quant_conv")
    usePostQuantConv = network.has("post_quant_conv")
    midBlockAttention = network.has("encoder.mid_block.attentions")
  }

  /// Checks that the shapes of the weights are those that the configuration speaks of.
  ///
  /// - Throws: `ModelError.contradiction` with the first field that differs, or `.missingTensor`.
  func check(_ network: NetworkShapes) throws(ModelError) {
    let found = try AutoencoderConfiguration(network)
    try network.require("latent_channels", latentChannels, found.latentChannels)
    try network.require("block_out_channels", blockOutChannels, found.blockOutChannels)
    try network.require("layers_per_block", layersPerBlock, found.layersPerBlock)
    try network.require("use_quant_conv", useQuantConv, found.useQuantConv)
    try network.require("use_post_quant_conv", usePostQuantConv, found.usePostQuantConv)
    try network.require("mid_block_add_attention", midBlockAttention, found.midBlockAttention)
  }
}
