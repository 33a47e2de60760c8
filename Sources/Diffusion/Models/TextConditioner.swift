import Tensors

/// A text encoder with its tokenizer.
protocol TextConditioner {
  /// The end of a text that has no place in the encoder's context; nil where all of it has.
  func truncatedText(of text: String) -> String?

  /// A text's embeddings, [1, tokens, channels].
  func encode(_ text: String, on compute: Compute) throws(CancellationError) -> Tensor

  /// Releases the encoder's weights until the next text.
  func release()
}
