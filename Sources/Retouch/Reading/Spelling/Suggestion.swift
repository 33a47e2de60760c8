import Engine

/// Error messages with suggestions for instructions that are not understood.
enum Suggestion {
  static func error(for clause: Clause, fault: ClauseError) -> EngineError {
    let text = shortened(clause.text)
    switch fault {
    case .unclear(let hint): return .notUnderstood(clause: text, possible: hint)
    case .needsModel(let reason): return .needsModel(clause: text, reason: reason)
    case .unknown, .unclaimed:
      if let reason = reason(against: clause, fault) {
        return .needsModel(clause: text, reason: reason)
      }
      return .notUnderstood(clause: text, possible: hint(for: clause, fault))
    }
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
  private static func reason(against clause: Clause, _ fault: ClauseError) -> String? {
    let chunks = clause.chunks
    if chunks.contains(where: { Lexicon.pronouns.contains($0.word) }),
      clause.contains({ $0.isVerb(in: Verb.asking) }), chunks.contains(where: \.isThing)
    {
      return chunks.lazy.compactMap(\.refusal).first ?? Lexicon.people
    }
    let isElsewhere = chunks.contains { $0.target == .background || $0.target == .sky }
    if isElsewhere, clause.contains(.to), chunks.contains(where: \.isUnknown) {
      return Lexicon.world
    }
    if case .unclaimed = fault {
      // "draw an arrow to the house": the house is there already.
      let asks = chunks.indices.dropFirst().contains { index in
        let lead = chunks[..<index].last {
          $0.means(.determiner) || $0.means(.to) || $0.word == "some"
        }
        return chunks[index].refusal != nil
          && (["a", "an", "some"].contains(lead?.word) || lead?.means(.to) == true)
      }
      guard asks else { return nil }
    }
    // "make the door darker" does not ask for a door, and "dog" asks for nothing.
    let isWish = clause.contains { chunk in
      chunk.isVerb(in: Verb.asking) || chunk.means(.to) || ["a", "an"].contains(chunk.word)
        || chunk.means(.preposition) || chunk.refusal == Lexicon.world
        || chunk.refusal != nil && chunk.word.contains(" ")
    }
    guard isWish, !clause.contains({ $0.term != nil }),
      !clause.leads(with: [.cropping, .moving, .mirroring, .writing]),
      !clause.contains(.colourWord)
        || clause.leads(with: [.adding, .putting, .drawing])
    else { return nil }
    // "make the dog" is not finished.
    let said = chunks.filter { !$0.isSilent && !$0.isVerb(.making) }
    guard said.count > 1 || !clause.leads(with: [.making]) || !clause.contains({ $0.word == "the" })
    else { return nil }
    return clause.chunks.lazy.compactMap(\.refusal).first
  }

  private static func hint(for clause: Clause, _ fault: ClauseError) -> String {
    if case .unclaimed(let words) = fault, let word = words.first,
      !words.contains(where: { $0.isUnknown || $0.refusal != nil })
    {
      return "“\(shortened(word.text, to: 30))” means nothing there; " + Lexicon.possible
    }
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
    // A real word is no typing error of another.
    guard (3...24).contains(typed.letters.count), !Lexicon.words.contains(word),
      !EnglishWords.contains(word)
    else { return nil }
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
