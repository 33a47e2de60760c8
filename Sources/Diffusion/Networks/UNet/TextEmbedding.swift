import Tensors

/// The pooled text embedding that is added to the time embedding, so that it reaches every position
/// at once: one query over the tokens, between two normalisations (diffusers' `TextTimeEmbedding`,
/// from DeepFloyd's IF).
struct TextEmbedding {
  private let norm1: Normalisation
  private let position: [Float]
  private let query, key, value: Linear
  private let heads: Int
  private let projection: Linear
  private let norm2: Normalisation

  /// - Parameter heads: of the one attention.
  init(
    _ weights: inout Weights, _ configuration: UNetConfiguration, heads: Int
  ) throws(WeightError) {
    let (width, channels) = (
      configuration.crossAttentionDim, configuration.timeChannels
    )
    norm1 = try Normalisation(&weights, "add_embedding.norm1", width)
    position = try weights.take("add_embedding.pool.positional_embedding", shape: [1, width]).floats
    query = try Linear(&weights, "add_embedding.pool.q_proj", width, width)
    key = try Linear(&weights, "add_embedding.pool.k_proj", width, width)
    value = try Linear(&weights, "add_embedding.pool.v_proj", width, width)
    self.heads = heads
    projection = try Linear(&weights, "add_embedding.proj", width, channels)
    norm2 = try Normalisation(&weights, "add_embedding.norm2", channels)
  }

  /// - Parameter texts: [batch, tokens, width].
  /// - Returns: [batch, channels] of the time embedding.
  func callAsFunction(_ texts: Tensor, on compute: Compute) -> Tensor {
    let x = compute.layerNorm(texts, norm1)
    let means = compute.tensor(meansWithPosition(x), shape: [x.shape[0], 1, x.channels])
    let tokens = compute.concatenated([means, x], along: 1)
    let pooled = compute.attention(
      compute.linear(means, query), compute.linear(tokens, key), compute.linear(tokens, value),
      heads: heads)
    return compute.layerNorm(
      compute.linear(pooled.reshaped([x.shape[0], x.channels]), projection), norm2)
  }

  /// The query, which is also the first key: the mean of a text's tokens, plus the embedding of
  /// that position.
  private func meansWithPosition(_ x: Tensor) -> [Float] {
    let (elements, length, width) = (x.floats, x.shape[1], x.channels)
    return (0..<x.shape[0]).flatMap { text in
      (0..<width).map { channel in
        let sum = (0..<length).reduce(Float(0)) {
          $0 + elements[(text * length + $1) * width + channel]
        }
        return sum / Float(length) + position[channel]
      }
    }
  }
}
