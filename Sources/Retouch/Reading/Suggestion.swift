import Engine

/// Helps a person whose instruction was not understood.
enum Suggestion {
  static func error(for clause: Clause, fault: ClauseFault) -> EngineError {
    let possible =
      switch fault {
      case .unclear(let hint): hint
      case .unknown: reason(against: clause) ?? hint(for: clause)
      }
    return .notUnderstood(clause: shortened(clause.text), possible: possible)
  }

  /// For an instruction in which no clause says anything.
  static func error(forSilent pieces: [Piece]) -> EngineError {
    .notUnderstood(clause: shortened(Clause.text(pieces[...])), possible: Lexicon.possible)
  }

  static func shortened(_ text: String, to limit: Int = 60) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  /// What is known to be out of reach: a thing to be invented, or a person to be changed.
  private static func reason(against clause: Clause) -> String? {
    // "make the door darker" does not ask for a door.
    guard !clause.contains({ $0.term != nil }) else { return nil }
    return clause.pieces.lazy.compactMap(\.refusal).first
  }

  private static func hint(for clause: Clause) -> String {
    let unknown = clause.unknownWords
    // A long line of nonsense is not worth the search.
    for word in unknown.prefix(3) {
      if let phrase = nearest(to: word) { return "did you mean “\(phrase)”?" }
    }
    let things = clause.pieces.filter { $0.isUnknown || $0.refusal != nil }
    guard let word = things.first?.text else { return Lexicon.possible }
    if clause.contains({ $0.term != nil }) {
      return
        "“\(shortened(word, to: 30))” is not known here: with a mask over it, leave the word out; "
        + Lexicon.possible
    }
    let isInvention = clause.leads(with: [.adding, .putting, .drawing, .replacing, .making])
    let ending = isInvention ? "; " + Lexicon.aModelCould : ""
    return "“\(shortened(word, to: 30))” is not known here; " + Lexicon.possible + ending
  }

  /// The known phrase within an edit of a short word, two of a long one.
  private static func nearest(to word: String) -> String? {
    let typed = Spelt(word)
    guard (3...24).contains(typed.letters.count), !Lexicon.words.contains(word) else { return nil }
    var limit = typed.letters.count < 6 ? 1 : 2
    var best: String?
    for phrase in phrases where phrase.mayBeWithin(limit, of: typed) {
      let distance = Spelling.distance(typed.letters, phrase.letters)
      // Of three letters nearly every other one makes a word: only their order may be wrong.
      guard distance <= limit,
        typed.letters.count > 3 || typed.letters.sorted() == phrase.letters.sorted()
      else { continue }
      best = phrase.word
      limit = distance - 1
    }
    return best
  }

  /// Every phrase worth proposing, in a fixed order.
  private static let phrases: [Spelt] =
    Lexicon.meanings.filter { $0.value.contains(where: \.isWorthProposing) }.keys.sorted()
    .map(Spelt.init)
}

extension Meaning {
  fileprivate var isWorthProposing: Bool {
    switch self {
    case .term, .colour, .verb, .material, .scene, .shape, .skyThing, .frame, .wish: true
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
