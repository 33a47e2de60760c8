import Tensors

/// The denoiser of Stable Diffusion 1 and 2 (Rombach and others, 2022), as diffusers'
/// `UNet2DConditionModel`.
///
/// On the way down each level is half the size of the one before; the way up meets, at each layer,
/// what the way down gave there.
struct UNet: Denoiser {
  let configuration: UNetConfiguration
  private let convolutionIn: Convolution
  private let timeEmbedding: TimeEmbedding
  private let textEmbedding: TextEmbedding?
  private let down: [Level]
  private let middle: (first: ResidualBlock, transformer: SpatialTransformer, last: ResidualBlock)
  private let up: [Level]
  private let normOut: Normalisation
  private let convolutionOut: Convolution

  /// A residual block, with attention on most levels.
  struct Layer {
    let block: ResidualBlock
    let transformer: SpatialTransformer?
  }

  struct Level {
    var layers: [Layer] = []
    /// The convolution that halves the size, or follows its doubling; the last level has none.
    var sampler: Convolution?
  }

  /// The context of a conditioning.
  struct Context {
    /// Keys and values of the texts, in the order in which the U-Net comes to its transformers.
    let memories: [Attention.Memory]
    /// The pooled text embedding, [passes, channels of the time embedding]; nil for a model that
    /// adds nothing to the time.
    let embedding: Tensor?
    let channels: Tensor?
    let inputs: [Int]
  }

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  init(_ configuration: UNetConfiguration, _ weights: Weights) throws(WeightError) {
    var weights = weights
    let channels = configuration.blockOutChannels
    self.configuration = configuration
    convolutionIn = try Convolution(&weights, "conv_in", configuration.inChannels, channels[0])
    timeEmbedding = try TimeEmbedding(&weights, configuration)
    textEmbedding =
      if let heads = configuration.textEmbeddingHeads {
        try TextEmbedding(&weights, configuration, heads: heads)
      } else { nil }

    var skips = [channels[0]]
    var current = channels[0]
    var down: [Level] = []
    for (index, outputs) in channels.enumerated() {
      let name = "down_blocks.\(index)"
      var level = Level()
      for layer in 0..<configuration.layersPerBlock {
        level.layers.append(
          try Layer(
            &weights, name, layer, current, configuration, level: index,
            hasAttention: configuration.downAttention[index]))
        current = outputs
        skips.append(current)
      }
      if index < channels.count - 1 {
        level.sampler = try Convolution(
          &weights, "\(name).downsamplers.0.conv", current, current, stride: 2)
        skips.append(current)
      }
      down.append(level)
    }
    self.down = down

    middle = (
      try ResidualBlock(&weights, "mid_block.resnets.0", current, current, configuration),
      try SpatialTransformer(
        &weights, "mid_block.attentions.0", configuration, level: channels.count - 1),
      try ResidualBlock(&weights, "mid_block.resnets.1", current, current, configuration)
    )

    var up: [Level] = []
    for (index, outputs) in channels.reversed().enumerated() {
      let name = "up_blocks.\(index)"
      var level = Level()
      for layer in 0...configuration.layersPerBlock {
        level.layers.append(
          try Layer(
            &weights, name, layer, current + skips.removeLast(), configuration,
            level: channels.count - 1 - index, hasAttention: configuration.upAttention[index]))
        current = outputs
      }
      if index < channels.count - 1 {
        level.sampler = try Convolution(
          &weights, "\(name).upsamplers.0.conv", current, current)
      }
      up.append(level)
    }
    self.up = up

    normOut = try Normalisation(
      &weights, "conv_norm_out", current, groups: configuration.normGroups,
      epsilon: Float(configuration.normEps))
    convolutionOut = try Convolution(&weights, "conv_out", current, configuration.outChannels)
    try weights.finish()
  }

  func prepare(_ conditioning: Conditioning, on compute: Compute) -> Context {
    precondition(
      conditioning.inputs.count == conditioning.text.shape[0], "each text goes with one input")
    let transformers =
      down.flatMap(\.layers).compactMap(\.transformer) + [middle.transformer]
      + up.flatMap(\.layers).compactMap(\.transformer)
    return Context(
      memories: transformers.map { $0.memory(of: conditioning.text, on: compute) },
      embedding: textEmbedding?(conditioning.text, on: compute),
      channels: conditioning.channels, inputs: conditioning.inputs)
  }

  /// The prediction of each pass: the noise, or the velocity.
  ///
  /// Up to where the text first comes in, work is done once for each different input: for
  /// InstructPix2Pix's three passes (conditional, image, unconditional) these are two, and the
  /// context's `inputs` are `[0, 0, 1]`.
  ///
  /// - Parameter latents: [1, height, width, channels]; where nothing is concatenated to them also
  ///   several, one for each input.
  func predict(
    _ latents: Tensor, timestep: Float, _ context: Context, on compute: Compute
  ) throws(CancellationError) -> Tensor {
    let inputs =
      if let channels = context.channels {
        compute.concatenated([
          compute.gathered(latents, Array(repeating: 0, count: channels.shape[0])), channels,
        ])
      } else { latents }
    let time = timeEmbedding(timestep, adding: context.embedding, on: compute)
    var x = compute.convolution(inputs, convolutionIn)
    var memories = context.memories[...]
    /// Which item of `x` each text goes with, as long as they do not go one by one.
    var items = context.inputs == Array(0..<inputs.shape[0]) ? nil : context.inputs
    if let shared = items, context.embedding != nil {
      x = compute.gathered(x, shared)
      items = nil
    }
    var skips = [x]

    func attend(_ x: consuming Tensor, _ transformer: SpatialTransformer) -> Tensor {
      let result = transformer(consume x, texts: memories.removeFirst(), items: items, on: compute)
      if let shared = items {
        skips = skips.map { compute.gathered($0, shared) }
        items = nil
      }
      return result
    }

    for level in down {
      for layer in level.layers {
        try compute.checkCancellation()
        x = layer.block(consume x, time: time, on: compute)
        if let transformer = layer.transformer { x = attend(consume x, transformer) }
        skips.append(x)
      }
      if let sampler = level.sampler {
        x = compute.convolution(x, sampler)
        skips.append(x)
      }
    }

    try compute.checkCancellation()
    x = middle.first(consume x, time: time, on: compute)
    x = attend(consume x, middle.transformer)
    x = middle.last(consume x, time: time, on: compute)

    for level in up {
      for layer in level.layers {
        try compute.checkCancellation()
        x = compute.concatenated([x, skips.removeLast()])
        x = layer.block(consume x, time: time, on: compute)
        if let transformer = layer.transformer { x = attend(consume x, transformer) }
      }
      if let sampler = level.sampler, let skip = skips.last {
        // Twice the size, or one less where halving an odd size rounded up.
        x = compute.enlarged(x, height: skip.shape[1], width: skip.shape[2])
        x = compute.convolution(x, sampler)
      }
    }
    x = compute.groupNorm(x, normOut, activation: .silu)
    return compute.convolution(x, convolutionOut)
  }
}

extension UNet.Layer {
  fileprivate init(
    _ weights: inout Weights, _ name: String, _ index: Int, _ inputs: Int,
    _ configuration: UNetConfiguration, level: Int, hasAttention: Bool
  ) throws(WeightError) {
    block = try ResidualBlock(
      &weights, "\(name).resnets.\(index)", inputs, configuration.blockOutChannels[level],
      configuration)
    transformer =
      if hasAttention {
        try SpatialTransformer(&weights, "\(name).attentions.\(index)", configuration, level: level)
      } else { nil }
  }
}

extension ResidualBlock {
  fileprivate init(
    _ weights: inout Weights, _ name: String, _ inputs: Int, _ outputs: Int,
    _ configuration: UNetConfiguration
  ) throws(WeightError) {
    try self.init(
      &weights, name, inputs, outputs, timeChannels: configuration.timeChannels,
      isScaled: configuration.timeScales, groups: configuration.normGroups,
      epsilon: Float(configuration.normEps))
  }
}
