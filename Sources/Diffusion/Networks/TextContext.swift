import Tensors

/// What a U-Net keeps of a batch of texts, the same at every step: keys and values of each
/// cross-attention, and what is added to the time embedding.
struct TextContext {
  /// In the order in which the U-Net comes to its transformers.
  let memories: [Attention.Memory]
  /// [texts, channels of the time embedding]; nil for a model that adds nothing.
  let embedding: Tensor?

  /// How many texts there are.
  var count: Int { memories[0].keys.shape[0] }
}
