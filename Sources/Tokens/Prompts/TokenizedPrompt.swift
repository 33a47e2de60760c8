/// A prompt as a text encoder takes it: as many tokens as its context has positions.
public struct TokenizedPrompt: Hashable, Sendable {
  /// The start, the prompt's tokens, the end and the padding.
  public let tokens: [Int]
  /// The weight of each token; 1 for the start, the end and the padding.
  public let weights: [Float]
  /// The rest of a prompt that is longer than the context, from the first word that is not there as
  /// a whole; without markup, and as it was typed: a message must make it printable.
  public let truncatedText: String?
}

/// The tokens that frame a prompt, and the length to which they fill it.
public struct PromptFrame: Hashable, Sendable {
  /// The length of a text encoder's context, start and end counted.
  public let contextLength: Int
  public let start: Int
  public let end: Int
  /// The token that fills the positions after the end.
  public let padding: Int
}

extension CLIPTokenizer {
  /// The tokens of a prompt, truncated to the text encoder's context.
  ///
  /// The pieces of a prompt are read one by one, so that a word does not go on across a bracket.
  public func tokenize(_ prompt: WeightedPrompt) -> TokenizedPrompt {
    let capacity = frame.contextLength - 2
    var tokens: [Int] = []
    var weights: [Float] = []
    var truncatedText: String?
    for piece in prompt.pieces {
      guard truncatedText == nil else {
        truncatedText? += piece.text
        continue
      }
      let encoding = encoding(of: piece.text)
      let fitting = min(encoding.tokens.count, capacity - tokens.count)
      if fitting < encoding.tokens.count {
        let offset = encoding.words.last { $0.token <= fitting }?.offset ?? 0
        truncatedText = String(decoding: piece.text.utf8.dropFirst(offset), as: UTF8.self)
      }
      tokens += encoding.tokens.prefix(fitting)
      weights += [Float](repeating: piece.weight, count: fitting)
    }
    let unused = capacity - tokens.count
    return TokenizedPrompt(
      tokens: [frame.start] + tokens + [frame.end]
        + [Int](repeating: frame.padding, count: unused),
      weights: [1] + weights + [Float](repeating: 1, count: unused + 1),
      truncatedText: truncatedText)
  }
}
