package import Checkpoints

/// A tokenizer: it turns a text into the token ids of a text encoder or a language model.
public protocol Tokenizer: Sendable {
  /// The largest token that a text can have.
  var largestToken: Int { get }

  /// The tokens of a text, however many they are, without those that frame a prompt.
  func encoding(of text: String) -> TextEncoding
}

/// The tokens of a text, with where its words begin.
public struct TextEncoding: Sendable {
  public internal(set) var tokens: [Int] = []
  /// For each word its first token's position, and its own offset in the UTF-8 of the text.
  public internal(set) var words: [(token: Int, offset: Int)] = []
}

extension Tokenizer {
  /// The tokens of a text, however many they are, without those that frame a prompt.
  public func encode(_ text: String) -> [Int] { encoding(of: text).tokens }

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
