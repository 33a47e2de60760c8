import Tensors

/// The text transformer of CLIP (Radford and others, 2021), as transformers' `CLIPTextModel`.
///
/// Its hidden states are the last layer's after the final normalisation. Stable Diffusion 2 wants
/// what the last but one of OpenCLIP's layers gives, normalised likewise: its configuration has one
/// layer less.
struct CLIPTextEncoder {
  let configuration: CLIPTextConfiguration
  private let tokens: StoredTensor
  private let positions: [Float]
  private let layers: [Layer]
  private let finalNorm: Normalisation

  /// - Throws: `WeightError` where a tensor is missing, left over or of another shape.
  init(_ configuration: CLIPTextConfiguration, _ weights: Weights) throws(WeightError) {
    var weights = weights
    let width = configuration.hiddenSize
    self.configuration = configuration
    tokens = try weights.take(
      "text_model.embeddings.token_embedding.weight",
      shape: [configuration.vocabularySize, width])
    positions = try weights.take(
      "text_model.embeddings.position_embedding.weight",
      shape: [configuration.maxPositions, width]
    ).floats
    var layers: [Layer] = []
    for index in 0..<configuration.layers {
      layers.append(
        try Layer(&weights, "text_model.encoder.layers.\(index)", configuration))
    }
    self.layers = layers
    finalNorm = try Normalisation(
      &weights, "text_model.final_layer_norm", width, epsilon: Float(configuration.normEps))
    try weights.finish()
  }

  /// Embeds texts.
  ///
  /// - Parameter texts: token ids of each, as many for all and at most `maxPositions`, each below
  ///   `vocabularySize`.
  /// - Returns: [texts, tokens, channels].
  func callAsFunction(
    _ texts: [[Int]], on compute: Compute
  ) throws(CancellationError) -> Tensor {
    var x = embedded(texts, on: compute)
    for layer in layers {
      try compute.checkCancellation()
      x = layer(consume x, on: compute)
    }
    return compute.layerNorm(x, finalNorm)
  }

  private func embedded(_ texts: [[Int]], on compute: Compute) -> Tensor {
    let (width, length) = (configuration.hiddenSize, texts[0].count)
    precondition(
      length <= configuration.maxPositions && texts.allSatisfy { $0.count == length },
      "texts are of one length that the network has positions for")
    var elements: [Float] = []
    elements.reserveCapacity(texts.count * length * width)
    for text in texts {
      for (position, id) in text.enumerated() {
        let token = tokens.rows(id..<id + 1).floats
        let positionEmbedding = positions[position * width..<(position + 1) * width]
        elements.append(contentsOf: zip(token, positionEmbedding).lazy.map { $0 + $1 })
      }
    }
    return compute.tensor(elements, shape: [texts.count, length, width])
  }
}

extension CLIPTextEncoder {
  /// Self-attention and two products, each normalised beforehand and added to its input.
  private struct Layer {
    let norm1: Normalisation
    let attention: Attention
    let norm2: Normalisation
    let inner, outer: Linear
    let activation: Activation

    init(
      _ weights: inout Weights, _ name: String, _ configuration: CLIPTextConfiguration
    ) throws(WeightError) {
      let (width, middle) = (configuration.hiddenSize, configuration.intermediateSize)
      let epsilon = Float(configuration.normEps)
      norm1 = try Normalisation(&weights, "\(name).layer_norm1", width, epsilon: epsilon)
      attention = try Attention(
        &weights, "\(name).self_attn", width, heads: configuration.heads, names: .transformers,
        hasBias: true)
      norm2 = try Normalisation(&weights, "\(name).layer_norm2", width, epsilon: epsilon)
      inner = try Linear(&weights, "\(name).mlp.fc1", width, middle)
      outer = try Linear(&weights, "\(name).mlp.fc2", middle, width)
      activation = configuration.activation
    }

    func callAsFunction(_ x: consuming Tensor, on compute: Compute) -> Tensor {
      x = attention(compute.layerNorm(x, norm1), isCausal: true, adding: consume x, on: compute)
      let middle = compute.linear(compute.layerNorm(x, norm2), inner, activation: activation)
      return compute.linear(middle, outer, adding: consume x)
    }
  }
}
