/// A token that is found in a text as a whole, before anything is split.
struct AddedToken: Hashable, Sendable {
  var content: String
  var id: Int
  /// Whether it is looked for in the normalised text, in its own normalised form.
  var isNormalised: Bool
}

/// Finds the added tokens of one kind in a text.
struct AddedTokens: Sendable {
  private var patterns: [(scalars: [Unicode.Scalar], id: Int)] = []

  /// The tokens that are, or are not, looked for in normalised text.
  init(_ tokens: [AddedToken], normalised: Bool) {
    patterns = tokens.filter { $0.isNormalised == normalised }.map { token in
      let text = TracedText(token.content)
      guard normalised else { return (text.scalars, token.id) }
      return (TracedText(normalising: text, text.scalars.indices).scalars, token.id)
    }
    // The longest of those that begin at a position counts.
    patterns.sort { $0.scalars.count > $1.scalars.count }
  }

  /// A stretch of a text.
  enum Part: Equatable {
    case text(Range<Int>)
    case token(Int, at: Int)
  }

  /// The text's parts, in order; none is empty.
  func parts(of scalars: [Unicode.Scalar]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var position = 0
    while position < scalars.count {
      let found = patterns.first {
        $0.scalars[0] == scalars[position] && scalars[position...].starts(with: $0.scalars)
      }
      guard let found else {
        position += 1
        continue
      }
      if start < position { parts.append(.text(start..<position)) }
      parts.append(.token(found.id, at: position))
      position += found.scalars.count
      start = position
    }
    if start < position { parts.append(.text(start..<position)) }
    return parts
  }
}
