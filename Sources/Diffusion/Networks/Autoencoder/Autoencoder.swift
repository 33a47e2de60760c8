import Tensors

/// The variational autoencoder of latent diffusion (Rombach and others, 2022), as diffusers'
/// `AutoencoderKL`.
///
/// Latents here are what the network itself gives and takes; the U-Net sees them less
/// `shiftFactor`, times `scalingFactor`.
struct Autoencoder {
  let configuration: AutoencoderConfiguration
  private let encoder, decoder: Sequential

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  init(_ configuration: AutoencoderConfiguration, _ weights: Weights) throws(WeightError) {
    var layers = AutoencoderLayers(configuration, weights)
    self.configuration = configuration
    encoder = try layers.encoder()
    decoder = try layers.decoder()
    try layers.weights.finish()
  }

  /// Encodes a picture.
  ///
  /// - Parameter picture: [1, height, width, 3] in -1…1; sides are multiples of the factor.
  /// - Returns: the latents' distribution, [1, height / factor, width / factor, 2 · channels]:
  ///   means, then logarithms of variances, for `LatentDistribution`.
  func encode(
    _ picture: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    try encoder(picture, on: compute)
  }

  /// Decodes latents.
  ///
  /// - Parameter latents: [1, height, width, channels].
  /// - Returns: a picture, [1, height · factor, width · factor, 3], about -1…1.
  func decode(
    _ latents: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    try decoder(latents, on: compute)
  }
}

/// Takes the layers of an autoencoder from its weights, in the order in which they run.
private struct AutoencoderLayers {
  private let configuration: AutoencoderConfiguration
  private(set) var weights: Weights
  private var layers: [Sequential.Layer] = []

  private static let epsilon: Float = 1e-6

  init(_ configuration: AutoencoderConfiguration, _ weights: Weights) {
    (self.configuration, self.weights) = (configuration, weights)
  }

  /// From a picture to twice as many channels as latents have.
  mutating func encoder() throws(WeightError) -> Sequential {
    layers = []
    let channels = configuration.blockOutChannels
    let moments = 2 * configuration.latentChannels
    var current = channels[0]
    try addConvolution("encoder.conv_in", 3, current)
    for (level, outputs) in channels.enumerated() {
      let name = "encoder.down_blocks.\(level)"
      for block in 0..<configuration.layersPerBlock {
        try addResidual("\(name).resnets.\(block)", current, outputs)
        current = outputs
      }
      guard level < channels.count - 1 else { break }
      // The reference pads at the right and below only.
      try addConvolution(
        "\(name).downsamplers.0.conv", outputs, outputs, stride: 2,
        padding: Padding(top: 0, left: 0, bottom: 1, right: 1))
    }
    try addMiddle("encoder.mid_block", current)
    try addOutput("encoder", current, moments)
    if configuration.useQuantConv { try addPointwise("quant_conv", moments) }
    return Sequential(layers: layers)
  }

  /// From latents to a picture.
  mutating func decoder() throws(WeightError) -> Sequential {
    layers = []
    let channels = Array(configuration.blockOutChannels.reversed())
    let latents = configuration.latentChannels
    var current = channels[0]
    if configuration.usePostQuantConv { try addPointwise("post_quant_conv", latents) }
    try addConvolution("decoder.conv_in", latents, current)
    try addMiddle("decoder.mid_block", current)
    for (level, outputs) in channels.enumerated() {
      let name = "decoder.up_blocks.\(level)"
      for block in 0...configuration.layersPerBlock {
        try addResidual("\(name).resnets.\(block)", current, outputs)
        current = outputs
      }
      guard level < channels.count - 1 else { break }
      layers.append(.enlargement)
      try addConvolution("\(name).upsamplers.0.conv", outputs, outputs)
    }
    try addOutput("decoder", current, 3)
    return Sequential(layers: layers)
  }

  private mutating func addConvolution(
    _ name: String, _ inputs: Int, _ outputs: Int, stride: Int = 1, padding: Padding? = nil
  ) throws(WeightError) {
    layers.append(
      .convolution(
        try Convolution(&weights, name, inputs, outputs, stride: stride, padding: padding)))
  }

  private mutating func addPointwise(_ name: String, _ channels: Int) throws(WeightError) {
    layers.append(.pointwise(try Linear(pointwise: &weights, name, channels, channels)))
  }

  private mutating func addResidual(
    _ name: String, _ inputs: Int, _ outputs: Int
  ) throws(WeightError) {
    layers.append(
      .residual(
        try ResidualBlock(
          &weights, name, inputs, outputs, groups: configuration.normGroups,
          epsilon: Self.epsilon)))
  }

  /// Two residual blocks, and attention between them.
  private mutating func addMiddle(_ name: String, _ channels: Int) throws(WeightError) {
    try addResidual("\(name).resnets.0", channels, channels)
    if configuration.midBlockAttention {
      let name = "\(name).attentions.0"
      layers.append(
        .attention(
          try norm("\(name).group_norm", channels),
          try Attention(&weights, name, channels, heads: 1, hasBias: true)))
    }
    try addResidual("\(name).resnets.1", channels, channels)
  }

  private mutating func addOutput(
    _ half: String, _ inputs: Int, _ outputs: Int
  ) throws(WeightError) {
    layers.append(.normalisation(try norm("\(half).conv_norm_out", inputs)))
    try addConvolution("\(half).conv_out", inputs, outputs)
  }

  private mutating func norm(_ name: String, _ channels: Int) throws(WeightError) -> Normalisation {
    try Normalisation(
      &weights, name, channels, groups: configuration.normGroups, epsilon: Self.epsilon)
  }
}
