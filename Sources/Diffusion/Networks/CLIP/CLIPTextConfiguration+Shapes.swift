import Checkpoints

extension CLIPTextConfiguration {
  /// Reads from the shapes of a text encoder's tensors, under their names in transformers, what it
  /// is made of; what no shape shows is as in CLIP's releases: 64 channels a head.
  ///
  /// - Parameter activation: quick GELU for OpenAI's CLIP, GELU for OpenCLIP.
  /// - Throws: `ModelError.missingTensor`.
  init(_ network: NetworkShapes, activation: Activation) throws(ModelError) {
    let embedding = "text_model.embeddings.token_embedding.weight"
    vocabularySize = try network.dimension(0, of: embedding)
    hiddenSize = try network.dimension(1, of: embedding)
    layers = network.count(of: "text_model.encoder.layers")
    heads = max(1, hiddenSize / 64)
    intermediateSize = try network.dimension(
      0, of: "text_model.encoder.layers.0.mlp.fc1.weight")
    self.activation = activation
    maxPositions = try network.dimension(
      0, of: "text_model.embeddings.position_embedding.weight")
    normEps = 1e-5
  }

  /// Checks that the shapes of the weights are those that the configuration speaks of.
  ///
  /// - Throws: `ModelError.contradiction` with the first field that differs, or `.missingTensor`.
  func check(_ network: NetworkShapes) throws(ModelError) {
    let found = try CLIPTextConfiguration(network, activation: activation)
    try network.require("vocab_size", vocabularySize, found.vocabularySize)
    try network.require("hidden_size", hiddenSize, found.hiddenSize)
    try network.require("num_hidden_layers", layers, found.layers)
    try network.require("intermediate_size", intermediateSize, found.intermediateSize)
    try network.require("max_position_embeddings", maxPositions, found.maxPositions)
  }
}
