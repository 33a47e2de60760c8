import Checkpoints
import Tensors

/// The configuration of a text encoder (transformers' `CLIPTextModel`).
struct CLIPTextConfiguration: Hashable, Sendable {
  var hiddenSize: Int
  /// Layers that are run.
  ///
  /// Stable Diffusion 2 takes what the last but one of OpenCLIP's 24 gives, so
  /// its files are read with 23.
  var layers: Int
  var heads: Int
  var intermediateSize: Int
  /// The function between the two products of a layer: quick GELU in OpenAI's CLIP, GELU in OpenCLIP.
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
    normEps = try fields.epsilon("layer_norm_eps", absent: 1e-5)
    try checkSharing(path: fields.path)
  }

  func checkSharing(path: String) throws(ModelError) {
    guard hiddenSize % heads == 0 else {
      throw .contradiction(
        path: path,
        reason: "the text encoder's \(hiddenSize) channels cannot be shared out to \(heads) heads")
    }
  }
}

extension CLIPTextConfiguration: ShapedConfiguration {
  /// What no shape shows is as in OpenAI's releases: 64 channels a head, quick GELU.
  init(_ network: NetworkShapes) throws(ModelError) {
    let embedding = "text_model.embeddings.token_embedding.weight"
    vocabularySize = try network.dimension(0, of: embedding)
    hiddenSize = try network.dimension(1, of: embedding)
    layers = network.count(of: "text_model.encoder.layers")
    heads = max(1, hiddenSize / 64)
    intermediateSize = try network.dimension(
      0, of: "text_model.encoder.layers.0.mlp.fc1.weight")
    activation = .quickGELU
    maxPositions = try network.dimension(
      0, of: "text_model.embeddings.position_embedding.weight")
    normEps = 1e-5
  }

  var shapedFields: KeyValuePairs<String, AnyHashable> {
    [
      "vocab_size": vocabularySize,
      "hidden_size": hiddenSize,
      "num_hidden_layers": layers,
      "intermediate_size": intermediateSize,
      "max_position_embeddings": maxPositions,
    ]
  }
}
