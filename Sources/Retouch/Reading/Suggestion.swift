import Engine

/// Error messages with suggestions for instructions that are not understood.
enum Suggestion {
  static func error(for clause: Clause, fault: ClauseError) -> EngineError {
    let possible =
      switch fault {
      case .unclear(let hint): hint
      case .unknown: reason(against: clause) ?? hint(for: clause)
      }
    return .notUnderstood(clause: shortened(clause.text), possible: possible)
  }

  /// The error for an instruction in which no clause asks for anything.
  static func error(forSilent chunks: [Chunk]) -> EngineError {
    .notUnderstood(clause: shortened(Clause.text(chunks[...])), possible: Lexicon.possible)
  }

  static func shortened(_ text: String, to limit: Int = 60) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  /// The reason why a known request is out of reach: an object to be generated, or a person to be
  /// changed.
  private static func reason(against clause: Clause) -> String? {
    // "make the door darker" does not ask for a door.
    guard !clause.contains({ $0.term != nil }) else { return nil }
    return clause.chunks.lazy.compactMap(\.refusal).first
  }

  private static func hint(for clause: Clause) -> String {
    let unknown = clause.unknownWords
    // The search is limited to three words, for long lines of nonsense.
    for word in unknown.prefix(3) {
      if let phrase = nearest(to: word) { return "did you mean “\(phrase)”?" }
    }
    let things = clause.chunks.filter { $0.isUnknown || $0.refusal != nil }
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

  /// The known phrase within an edit distance of one of a short word, or two of a long one.
  private static func nearest(to word: String) -> String? {
    let typed = SpellingCandidate(word)
    guard (3...24).contains(typed.letters.count), !Lexicon.words.contains(word) else { return nil }
    var limit = typed.letters.count < 6 ? 1 : 2
    var best: String?
    for phrase in phrases where phrase.mayBeWithin(limit, of: typed) {
      let distance = Spelling.distance(typed.letters, phrase.letters)
      // With three letters nearly every other one makes a word: only their order may be wrong.
      guard distance <= limit,
        typed.letters.count > 3 || typed.letters.sorted() == phrase.letters.sorted()
      else { continue }
      best = phrase.word
      limit = distance - 1
    }
    return best
  }

  /// The phrases worth proposing, in a fixed order.
  private static let phrases: [SpellingCandidate] =
    Lexicon.meanings.filter { $0.value.contains(where: \.isWorthProposing) }.keys.sorted()
    .map(SpellingCandidate.init)
}

extension Meaning {
  fileprivate var isWorthProposing: Bool {
    switch self {
    case .term, .colour, .verb, .material, .paintedSky, .shape, .skyObject, .frame, .wish: true
    default: false
    }
  }
}

extension Clause {
  fileprivate var unknownWords: [String] {
    chunks.compactMap { chunk in
      if case .unknown(let word) = chunk.content { word } else { nil }
    }
  }
}
