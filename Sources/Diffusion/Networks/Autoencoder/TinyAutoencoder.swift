import Glibc
import Tensors

/// A small autoencoder without variance (madebyollin's TAESD), as diffusers' `AutoencoderTiny`.
///
/// Its latents are those that the U-Net sees where `scalingFactor` is 1 and `shiftFactor` 0.
struct TinyAutoencoder {
  let configuration: TinyAutoencoderConfiguration
  private let encoder, decoder: Sequential

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  init(_ configuration: TinyAutoencoderConfiguration, _ weights: Weights) throws(WeightError) {
    var weights = weights
    self.configuration = configuration
    encoder = try Self.encoder(configuration, &weights)
    decoder = try Self.decoder(configuration, &weights)
    try weights.finish()
  }

  /// Encodes a picture.
  ///
  /// - Parameter picture: [1, height, width, 3] in -1…1; sides are multiples of the factor.
  /// - Returns: latents, [1, height / factor, width / factor, channels].
  func encode(
    _ picture: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    // The layers know pictures in 0…1.
    let x = compute.mapped(picture) { ($0 + 1) / 2 }
    return try encoder(x, on: compute)
  }

  /// Decodes latents.
  ///
  /// - Parameter latents: [1, height, width, channels].
  /// - Returns: a picture, [1, height · factor, width · factor, 3], about -1…1.
  func decode(
    _ latents: Tensor, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let x = compute.mapped(latents) { tanh($0 / 3) * 3 }
    let picture = try decoder(x, on: compute)
    return compute.mapped(picture) { $0 * 2 - 1 }
  }
}

extension TinyAutoencoder {
  /// Three convolutions added to their input.
  struct Block {
    private let convolutions: [Convolution]

    init(_ weights: inout Weights, _ name: String, _ channels: Int) throws(WeightError) {
      var convolutions: [Convolution] = []
      // Activations have the odd numbers.
      for index in [0, 2, 4] {
        convolutions.append(
          try Convolution(&weights, "\(name).conv.\(index)", channels, channels))
      }
      self.convolutions = convolutions
    }

    func callAsFunction(_ x: Tensor, on compute: Compute) -> Tensor {
      var middle = x
      for convolution in convolutions.dropLast() {
        middle = compute.activated(compute.convolution(middle, convolution), .relu)
      }
      return compute.activated(
        compute.convolution(middle, convolutions[2], adding: x), .relu)
    }
  }

  /// The number of a layer in the names of its tensors is its position among all layers.
  private static func encoder(
    _ configuration: TinyAutoencoderConfiguration, _ weights: inout Weights
  ) throws(WeightError) -> Sequential {
    var layers: [Sequential.Layer] = []
    let stages = zip(configuration.encoderChannels, configuration.encoderBlocks)
    for (index, (channels, count)) in stages.enumerated() {
      layers.append(
        .convolution(
          try Convolution(
            &weights, "encoder.layers.\(layers.count)", index == 0 ? 3 : channels, channels,
            stride: index == 0 ? 1 : 2, hasBias: index == 0)))
      try addBlocks(count, to: &layers, &weights, "encoder", channels)
    }
    layers.append(
      .convolution(
        try Convolution(
          &weights, "encoder.layers.\(layers.count)",
          configuration.encoderChannels[configuration.encoderChannels.count - 1],
          configuration.latentChannels)))
    return Sequential(layers: layers)
  }

  private static func decoder(
    _ configuration: TinyAutoencoderConfiguration, _ weights: inout Weights
  ) throws(WeightError) -> Sequential {
    let first = try Convolution(
      &weights, "decoder.layers.0", configuration.latentChannels, configuration.decoderChannels[0])
    var layers: [Sequential.Layer] = [.convolution(first), .relu]
    let stages = zip(configuration.decoderChannels, configuration.decoderBlocks)
    for (index, (channels, count)) in stages.enumerated() {
      try addBlocks(count, to: &layers, &weights, "decoder", channels)
      let isLast = index == configuration.decoderChannels.count - 1
      if !isLast { layers.append(.enlargement) }
      layers.append(
        .convolution(
          try Convolution(
            &weights, "decoder.layers.\(layers.count)", channels,
            isLast ? 3 : channels, hasBias: isLast)))
    }
    return Sequential(layers: layers)
  }

  private static func addBlocks(
    _ count: Int, to layers: inout [Sequential.Layer], _ weights: inout Weights, _ half: String,
    _ channels: Int
  ) throws(WeightError) {
    for _ in 0..<count {
      layers.append(.tiny(try Block(&weights, "\(half).layers.\(layers.count)", channels)))
    }
  }
}

extension Compute {
  /// A function of each element, for tensors as small as latents and pictures.
  fileprivate func mapped(_ x: Tensor, _ function: (Float) -> Float) -> Tensor {
    tensor(x.floats.map(function), shape: x.shape)
  }
}
