package import Checkpoints

extension CLIPTokenizer {
  /// Checks that a text encoder knows every token.
  ///
  /// - Throws: `ModelError.contradiction`.
  package func check(vocabularySize: Int, model path: String) throws(ModelError) {
    guard largestToken < vocabularySize else {
      throw .contradiction(
        path: path,
        reason: "the tokenizer goes up to token \(largestToken), and the text encoder knows"
          + " \(vocabularySize): parts of two models are mixed")
    }
  }
}
