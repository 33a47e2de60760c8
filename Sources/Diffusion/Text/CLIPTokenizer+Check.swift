extension CLIPTokenizer {
  /// Checks that a text encoder knows every token.
  ///
  /// - Throws: `ModelError.contradiction`.
  func check(vocabularySize: Int, of model: Model) throws(ModelError) {
    guard largestToken < vocabularySize else {
      throw .contradiction(
        path: model.description.path,
        reason: "the tokenizer goes up to token \(largestToken), and the text encoder knows"
          + " \(vocabularySize): parts of two models are mixed")
    }
  }
}
