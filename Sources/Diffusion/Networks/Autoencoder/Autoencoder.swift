import Tensors

/// The variational autoencoder of latent diffusion (Rombach and others, 2022), as diffusers'
/// `AutoencoderKL`.
///
/// Latents here are what the network itself gives and takes; the U-Net sees them less
/// `shiftFactor`, times `scalingFactor`.
struct Autoencoder {
  let configuration: AutoencoderConfiguration
  private let encoder: Encoder
  private let quantisation: Linear?
  private let dequantisation: Linear?
  private let decoder: Decoder

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  init(_ configuration: AutoencoderConfiguration, _ weights: Weights) throws(WeightError) {
    var weights = weights
    let channels = configuration.latentChannels
    self.configuration = configuration
    encoder = try Encoder(&weights, configuration)
    quantisation =
      configuration.useQuantConv
      ? try Linear(pointwise: &weights, "quant_conv", 2 * channels, 2 * channels) : nil
    dequantisation =
      configuration.usePostQuantConv
      ? try Linear(pointwise: &weights, "post_quant_conv", channels, channels) : nil
    decoder = try Decoder(&weights, configuration)
    try weights.finish()
  }

  /// Encodes a picture.
  ///
  /// - Parameter picture: [1, height, width, 3] in -1…1; sides are multiples of the factor.
  /// - Returns: the latents' distribution, [1, height / factor, width / factor, 2 · channels]:
  ///   means, then logarithms of variances, for `LatentDistribution`.
  func encode(
    _ picture: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let moments = try encoder(picture, on: compute)
    return quantisation.map { compute.linear(moments, $0) } ?? moments
  }

  /// Decodes latents.
  ///
  /// - Parameter latents: [1, height, width, channels].
  /// - Returns: a picture, [1, height · factor, width · factor, 3], about -1…1.
  func decode(
    _ latents: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let latents = dequantisation.map { compute.linear(latents, $0) } ?? latents
    return try decoder(latents, on: compute)
  }
}

extension Autoencoder {
  /// From a picture to twice as many channels as latents have.
  private struct Encoder {
    let convolutionIn: Convolution
    let levels: [Level]
    let middle: Middle
    let normOut: Normalisation
    let convolutionOut: Convolution

    init(
      _ weights: inout Weights, _ configuration: AutoencoderConfiguration
    ) throws(WeightError) {
      let channels = configuration.blockOutChannels
      convolutionIn = try Convolution(
        &weights, "encoder.conv_in", 3, channels[0])
      var levels: [Level] = []
      var current = channels[0]
      for (index, outputs) in channels.enumerated() {
        let name = "encoder.down_blocks.\(index)"
        var level = try Level(
          &weights, name, current, outputs, blocks: configuration.layersPerBlock, configuration)
        if index < channels.count - 1 {
          // The reference pads at the right and below only.
          level.sampler = try Convolution(
            &weights, "\(name).downsamplers.0.conv", outputs, outputs, stride: 2,
            padding: Padding(top: 0, left: 0, bottom: 1, right: 1))
        }
        levels.append(level)
        current = outputs
      }
      self.levels = levels
      middle = try Middle(&weights, "encoder.mid_block", current, configuration)
      normOut = try Normalisation(
        &weights, "encoder.conv_norm_out", current, groups: configuration.normGroups,
        epsilon: Autoencoder.epsilon)
      convolutionOut = try Convolution(
        &weights, "encoder.conv_out", current, 2 * configuration.latentChannels)
    }

    func callAsFunction(
      _ picture: Tensor, on compute: Compute
    ) throws(CancellationError) -> Tensor {
      var x = compute.convolution(picture, convolutionIn)
      for level in levels {
        for block in level.blocks {
          try compute.checkCancellation()
          x = block(consume x, on: compute)
        }
        if let sampler = level.sampler { x = compute.convolution(x, sampler) }
      }
      try compute.checkCancellation()
      x = middle(consume x, on: compute)
      x = compute.groupNorm(x, normOut, activation: .silu)
      return compute.convolution(x, convolutionOut)
    }
  }

  /// From latents to a picture.
  private struct Decoder {
    let convolutionIn: Convolution
    let middle: Middle
    let levels: [Level]
    let normOut: Normalisation
    let convolutionOut: Convolution

    init(
      _ weights: inout Weights, _ configuration: AutoencoderConfiguration
    ) throws(WeightError) {
      let channels = Array(configuration.blockOutChannels.reversed())
      var current = channels[0]
      convolutionIn = try Convolution(
        &weights, "decoder.conv_in", configuration.latentChannels, current)
      middle = try Middle(&weights, "decoder.mid_block", current, configuration)
      var levels: [Level] = []
      for (index, outputs) in channels.enumerated() {
        let name = "decoder.up_blocks.\(index)"
        var level = try Level(
          &weights, name, current, outputs, blocks: configuration.layersPerBlock + 1,
          configuration)
        if index < channels.count - 1 {
          level.sampler = try Convolution(
            &weights, "\(name).upsamplers.0.conv", outputs, outputs)
        }
        levels.append(level)
        current = outputs
      }
      self.levels = levels
      normOut = try Normalisation(
        &weights, "decoder.conv_norm_out", current, groups: configuration.normGroups,
        epsilon: Autoencoder.epsilon)
      convolutionOut = try Convolution(
        &weights, "decoder.conv_out", current, 3)
    }

    func callAsFunction(
      _ latents: Tensor, on compute: Compute
    ) throws(CancellationError) -> Tensor {
      var x = compute.convolution(latents, convolutionIn)
      try compute.checkCancellation()
      x = middle(consume x, on: compute)
      for level in levels {
        for block in level.blocks {
          try compute.checkCancellation()
          x = block(consume x, on: compute)
        }
        if let sampler = level.sampler {
          try compute.checkCancellation()
          x = compute.enlarged(x, height: 2 * x.shape[1], width: 2 * x.shape[2])
          x = compute.convolution(x, sampler)
        }
      }
      try compute.checkCancellation()
      x = compute.groupNorm(x, normOut, activation: .silu)
      return compute.convolution(x, convolutionOut)
    }
  }

  private static let epsilon: Float = 1e-6

  /// Residual blocks of one size.
  private struct Level {
    let blocks: [ResidualBlock]
    /// The convolution that halves the size, or follows its doubling; the last level has none.
    var sampler: Convolution?

    init(
      _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int, blocks count: Int,
      _ configuration: AutoencoderConfiguration
    ) throws(WeightError) {
      var blocks: [ResidualBlock] = []
      for index in 0..<count {
        blocks.append(
          try ResidualBlock(
            &weights, "\(name).resnets.\(index)", index == 0 ? inputs : outputs, outputs,
            groups: configuration.normGroups, epsilon: Autoencoder.epsilon))
      }
      self.blocks = blocks
    }
  }

  /// Two residual blocks, and attention over the whole picture between them.
  private struct Middle {
    let first: ResidualBlock
    let attention: (norm: Normalisation, layer: Attention)?
    let last: ResidualBlock

    init(
      _ weights: inout Weights, _ name: String, _ channels: Int,
      _ configuration: AutoencoderConfiguration
    ) throws(WeightError) {
      let groups = configuration.normGroups
      first = try ResidualBlock(
        &weights, "\(name).resnets.0", channels, channels, groups: groups,
        epsilon: Autoencoder.epsilon)
      attention =
        configuration.midBlockAttention
        ? (
          try Normalisation(
            &weights, "\(name).attentions.0.group_norm", channels, groups: groups,
            epsilon: Autoencoder.epsilon),
          try Attention(&weights, "\(name).attentions.0", channels, heads: 1, hasBias: true)
        ) : nil
      last = try ResidualBlock(
        &weights, "\(name).resnets.1", channels, channels, groups: groups,
        epsilon: Autoencoder.epsilon)
    }

    func callAsFunction(_ x: consuming Tensor, on compute: Compute) -> Tensor {
      var x = first(consume x, on: compute)
      if let attention {
        let shape = x.shape
        let tokens = [shape[0], shape[1] * shape[2], shape[3]]
        let normalised = compute.groupNorm(x, attention.norm).reshaped(tokens)
        x = x.reshaped(tokens)
        x = attention.layer(normalised, adding: consume x, on: compute).reshaped(shape)
      }
      return last(consume x, on: compute)
    }
  }
}
