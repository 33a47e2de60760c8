import Checkpoints

/// The configuration of a text encoder (transformers' `CLIPTextModel`).
struct CLIPTextConfiguration: Hashable, Sendable {
  /// The function between the two products of a layer.
  enum Activation: Hashable, Sendable {
    /// x · sigmoid(1.702 x), of OpenAI's CLIP.
    case quickGELU
    /// x · Φ(x), of OpenCLIP.
    case gelu
  }

  var hiddenSize: Int
  /// Layers that are run.
  ///
  /// Stable Diffusion 2 takes what the last but one of OpenCLIP's 24 gives, so
  /// its files are read with 23.
  var layers: Int
  var heads: Int
  var intermediateSize: Int
  var activation: Activation
  /// Tokens of a text, the ends counted.
  var maxPositions: Int
  var vocabularySize: Int
  var normEps: Double
}

extension CLIPTextConfiguration {
  /// Reads `text_encoder/config.json`, with the defaults of transformers' `CLIPTextConfig`.
  ///
  /// - Throws: `ModelError.field` and `.unsupportedField`.
  init(_ fields: ConfigurationFields) throws(ModelError) {
    let types = ["clip_text_model": true, "clip": true]
    _ = try fields.choice("model_type", absent: "clip_text_model", types)
    hiddenSize = try fields.count("hidden_size", absent: 512)
    layers = try fields.count("num_hidden_layers", absent: 12)
    heads = try fields.count("num_attention_heads", absent: 8)
    intermediateSize = try fields.count("intermediate_size", absent: 2048)
    activation = try fields.choice(
      "hidden_act", absent: "quick_gelu", ["quick_gelu": .quickGELU, "gelu": .gelu])
    maxPositions = try fields.count("max_position_embeddings", absent: 77)
    vocabularySize = try fields.count("vocab_size", absent: 49408)
    normEps = try fields.number("layer_norm_eps", absent: 1e-5)
    guard hiddenSize % heads == 0 else {
      throw .contradiction(
        path: fields.path, reason: "\(hiddenSize) channels cannot be shared out to \(heads) heads")
    }
  }
}
