/// A prompt in pieces, each with the weight of its words.
public struct WeightedPrompt: Hashable, Sendable {
  /// A stretch of text of one weight.
  public struct Piece: Hashable, Sendable {
    public var text: String
    /// 1 is ordinary; more is stronger, 0 takes the words' meaning away.
    public var weight: Float

    public init(_ text: String, weight: Float = 1) {
      (self.text, self.weight) = (text, weight)
    }
  }

  /// In the order of the text; none is empty, and no two neighbours have the same weight.
  public let pieces: [Piece]

  /// A prompt with emphasis, as it is written for AUTOMATIC1111's web UI.
  ///
  /// - `(words)` is weight 1.1, `[words]` 1/1.1, `(words:1.3)` 1.3; within each other they multiply.
  /// - `\(`, `\)`, `\[`, `\]` and `\\` stand for the character itself.
  /// - No weight goes beyond ±100.
  /// - Brackets without a weight are emphasis in an ordinary instruction too: people who write
  ///   prompts expect it, and the weight is mild.
  /// - Everything that is no emphasis is text: a bracket without its partner, a weight that is no
  ///   number or stands in square brackets, another backslash. (The web UI drops some of these.)
  public init(parsing text: String) {
    var parser = EmphasisParser(text)
    self.init(parser.pieces())
  }

  init(_ pieces: [Piece]) {
    var merged: [Piece] = []
    for piece in pieces where !piece.text.isEmpty {
      if let last = merged.last, last.weight == piece.weight {
        merged[merged.count - 1].text += piece.text
      } else {
        merged.append(piece)
      }
    }
    self.pieces = merged
  }
}
