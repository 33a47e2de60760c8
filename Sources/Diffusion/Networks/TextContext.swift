import Tensors

/// What a U-Net's cross-attentions keep of a batch of texts: keys and values of each layer, the
/// same at every step.
struct TextContext {
  /// In the order in which the U-Net comes to its transformers.
  let memories: [Attention.Memory]

  /// How many texts there are.
  var count: Int { memories[0].keys.shape[0] }
}
