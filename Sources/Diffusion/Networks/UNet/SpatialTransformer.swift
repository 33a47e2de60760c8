import Tensors

/// Attention within a picture and from it to a text (diffusers' `Transformer2DModel` with one
/// `BasicTransformerBlock`).
struct SpatialTransformer {
  private let norm: Normalisation
  private let projectionIn: Linear
  private let norm1: Normalisation
  private let selfAttention: Attention
  private let norm2: Normalisation
  private let crossAttention: Attention
  private let norm3: Normalisation
  private let inner, outer: Linear
  private let projectionOut: Linear

  /// - Parameter level: counted from the finest; gives channels and heads.
  init(
    _ weights: inout Weights, _ name: String, _ configuration: UNetConfiguration, level: Int
  ) throws(WeightError) {
    let channels = configuration.blockOutChannels[level]
    let heads = configuration.heads[level]
    let block = "\(name).transformer_blocks.0"
    norm = try Normalisation(
      &weights, "\(name).norm", channels, groups: configuration.normGroups, epsilon: 1e-6)
    // A 1×1 convolution, as Stable Diffusion 1 has it, is the same product.
    func projection(
      _ weights: inout Weights, _ name: String
    ) throws(WeightError) -> Linear {
      configuration.useLinearProjection
        ? try Linear(&weights, name, channels, channels)
        : try Linear(pointwise: &weights, name, channels, channels)
    }
    projectionIn = try projection(&weights, "\(name).proj_in")
    norm1 = try Normalisation(&weights, "\(block).norm1", channels)
    selfAttention = try Attention(
      &weights, "\(block).attn1", channels, heads: heads, hasBias: false)
    norm2 = try Normalisation(&weights, "\(block).norm2", channels)
    crossAttention = try Attention(
      &weights, "\(block).attn2", channels, encoderChannels: configuration.crossAttentionDim,
      heads: heads, hasBias: false)
    norm3 = try Normalisation(&weights, "\(block).norm3", channels)
    inner = try Linear(&weights, "\(block).ff.net.0.proj", channels, 8 * channels)
    outer = try Linear(&weights, "\(block).ff.net.2", 4 * channels, channels)
    projectionOut = try projection(&weights, "\(name).proj_out")
  }

  /// The keys and values of cross-attention for text embeddings, [batch, tokens, channels].
  func memory(of encoderHiddenStates: Tensor, on compute: Compute) -> Attention.Memory {
    crossAttention.memory(of: encoderHiddenStates, on: compute)
  }

  /// - Parameters:
  ///   - x: [items, height, width, channels].
  ///   - texts: the memory of a batch of texts.
  ///   - items: which item of `x` each text goes with, where they do not go one by one; what comes
  ///     before the text is then computed once for each item.
  /// - Returns: [texts, height, width, channels].
  func callAsFunction(
    _ x: consuming Tensor, texts: Attention.Memory, items: [Int]? = nil, on compute: Compute
  ) -> Tensor {
    var tokens = compute.linear(compute.groupNorm(x, norm), projectionIn)
      .reshaped([x.shape[0], x.shape[1] * x.shape[2], x.channels])
    tokens = selfAttention(
      compute.layerNorm(tokens, norm1), adding: consume tokens, on: compute)
    if let items {
      tokens = compute.gathered(tokens, items)
      x = compute.gathered(x, items)
    }
    tokens = crossAttention(
      compute.layerNorm(tokens, norm2), to: texts, adding: consume tokens, on: compute)
    tokens = compute.gatedFeedForward(
      compute.layerNorm(tokens, norm3), inner: inner, outer: outer, adding: consume tokens)
    return compute.linear(tokens.reshaped(x.shape), projectionOut, adding: consume x)
  }
}

extension Compute {
  /// Items of the first dimension in an order of choice, each as often as it is named.
  func gathered(_ x: Tensor, _ items: [Int]) -> Tensor {
    concatenated(items.map { x[$0..<$0 + 1] }, along: 0)
  }
}
