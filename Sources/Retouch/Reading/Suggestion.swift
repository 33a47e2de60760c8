import Engine

/// Helps a person whose instruction was not understood.
enum Suggestion {
  static func error(for clause: Clause, fault: ClauseFault) -> EngineError {
    let possible =
      switch fault {
      case .unclear(let hint): hint
      case .unknown: hint(for: clause.unknownWords)
      }
    return .notUnderstood(clause: shortened(clause.text), possible: possible)
  }

  /// For an instruction in which no clause says anything.
  static func error(forSilent pieces: [Piece]) -> EngineError {
    .notUnderstood(clause: shortened(Clause.text(pieces[...])), possible: Lexicon.possible)
  }

  private static func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
  }

  private static func hint(for unknown: [String]) -> String {
    // A long line of nonsense is not worth the search.
    for word in unknown.prefix(3) {
      if let phrase = nearest(to: word) { return "did you mean “\(phrase)”?" }
    }
    guard let word = unknown.first else { return Lexicon.possible }
    return "“\(shortened(word))” is not known here; " + Lexicon.possible
  }

  /// The known phrase within an edit of a short word, two of a long one.
  private static func nearest(to word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    guard (3...24).contains(letters.count),
      !Lexicon.splitRemovals.contains(where: { $0.verb == word })
    else { return nil }
    var limit = letters.count < 6 ? 1 : 2
    var best: String?
    for (phrase, scalars) in phrases where abs(scalars.count - letters.count) <= limit {
      let distance = Spelling.distance(letters, scalars)
      // Of three letters nearly every other one makes a word: only their order may be wrong.
      guard distance <= limit, letters.count > 3 || letters.sorted() == scalars.sorted() else {
        continue
      }
      best = phrase
      limit = distance - 1
    }
    return best
  }

  /// Every phrase worth proposing, in a fixed order.
  private static let phrases: [(String, [Unicode.Scalar])] =
    Lexicon.meanings.filter { $0.value.isWorthProposing }.keys.sorted()
    .map { ($0, Array($0.unicodeScalars)) }
}

extension Meaning {
  fileprivate var isWorthProposing: Bool {
    switch self {
    case .term, .direction, .degree, .factor, .colour, .removal, .painting, .making: true
    default: false
    }
  }
}

extension Clause {
  fileprivate var unknownWords: [String] {
    pieces.compactMap { piece in
      if case .unknown(let word) = piece.content { word } else { nil }
    }
  }
}
