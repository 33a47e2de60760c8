import Tensors

/// The context of a batch of texts, the same at every step: keys and values of each
/// cross-attention, and the pooled embedding that is added to the time embedding.
struct TextContext {
  /// In the order in which the U-Net comes to its transformers.
  let memories: [Attention.Memory]
  /// [texts, channels of the time embedding]; nil for a model that adds nothing.
  let embedding: Tensor?

  /// The number of texts.
  var count: Int { memories[0].keys.shape[0] }
}
