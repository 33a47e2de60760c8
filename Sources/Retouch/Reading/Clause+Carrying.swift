/// Carrying: a verb of removing, or a word for less, that stands before the first name of a list is
/// said of all of them: "remove the fog and the grain", "not too bright and contrasty".
extension Clause {
  /// Repeats such a word before each bare name after it, so that none is read as a wish.
  static func carryRemoval(through clauses: inout [Clause]) {
    var first: (word: Chunk, clause: Clause)?
    for index in clauses.indices {
      if let word = clauses[index].lessening {
        first = (word, clauses[index])
        continue
      }
      let next = index + 1 < clauses.count ? clauses[index + 1] : nil
      // "less contrast and a vignette" asks for one.
      let isNew = first?.word.direction != nil && clauses[index].hasIndefiniteArticle
      guard let (word, start) = first, !isNew,
        clauses[index].isListed(before: next, after: start)
      else {
        first = nil
        continue
      }
      // Names of qualities share direction and amount as adjustments do.
      let sharesAmount =
        start.isNameOfQuality && !start.contains(\.isNuisance) && clauses[index].isNameOfQuality
      if !(sharesAmount && word.direction != nil) {
        let repeated = Chunk(
          content: word.content, text: word.text, position: clauses[index].position)
        clauses[index].chunks.insert(repeated, at: 0)
      }
    }
  }

  /// The word for removing or for less with which the clause begins; nil where it has none.
  private var lessening: Chunk? {
    let first = chunks.first { !($0.isSilent || $0.isVerb(.making)) || $0.isVerb(.removing) }
    guard let first else { return nil }
    if first.direction == -1 || first.means(.negation) && first.word == "no" { return first }
    guard first.term != nil else { return first.isVerb(.removing) ? .removal : nil }
    if ["reduce ", "less "].contains(where: first.word.hasPrefix) { return .lessening }
    let verbs = ["remove ", "get rid of ", "take out ", "delete "]
    return verbs.contains(where: first.word.hasPrefix) ? .removal : nil
  }

  /// Whether the clause is a bare name in a list: after "and", or after a comma with an article or
  /// before an "and".
  private func isListed(before next: Clause?, after first: Clause) -> Bool {
    guard conjunction == .and, isBare(after: first) else { return false }
    let isJoined = separators.contains { Self.conjunctions.contains($0.word) }
    let isCounted = next.map { next in
      next.conjunction == .and && next.isBare(after: first)
        && next.separators.contains { Self.conjunctions.contains($0.word) }
    }
    return separators.allSatisfy { $0.content == .pause || Self.conjunctions.contains($0.word) }
      && (isJoined || hasArticle || isCounted == true)
  }

  /// Whether a list points at two things, which one mask cannot show: "remove this and that".
  static func pointsTwice(_ chunks: [Chunk]) -> Bool {
    let pointers = ["this", "that", "it", "these", "those"]
    return chunks.indices.dropLast(2).contains { index in
      let end = index + 3 < chunks.count ? chunks[index + 3] : nil
      return pointers.contains(chunks[index].word) && chunks[index + 1].means(.and)
        && chunks[index + 1].word != "but" && pointers.contains(chunks[index + 2].word)
        && end?.isSeparator ?? true
    }
  }

  private static let conjunctions: Set<String> = ["and", "&", "+", "as well as", "and also"]

  private var hasArticle: Bool { chunks.first?.means(.determiner) == true }

  private var hasIndefiniteArticle: Bool { ["a", "an"].contains(chunks.first?.word) }

  private var isNameOfQuality: Bool {
    contains { chunk in
      guard case .quality? = chunk.term?.subject else { return false }
      return chunk.term?.sign == nil
    }
  }

  /// Whether the clause names something that can be in a picture, or how a picture is, without a
  /// verb of its own.
  private func isBare(after first: Clause) -> Bool {
    let names = chunks.filter { $0.isNameOfEffect }
    guard !names.isEmpty,
      chunks.allSatisfy({
        $0.isNameOfEffect || $0.isAmount || $0.number != nil || $0.means(.by)
          || $0.isSilent && !$0.means(.being) || $0.colour != nil
      })
    else { return false }
    // "cool" alone is an adjective, "cool it" is none.
    let isOneWord = chunks.count == 1 && ["warm", "cool", "dim"].contains(chunks[0].word)
    return isOneWord || names.contains(where: \.isAdjective)
      ? first.contains { $0.term?.sign != nil || $0.isAdjective }
      : hasArticle || names.contains(where: \.isEffectNoun)
  }
}

extension Chunk {
  /// The word for less of what follows a phrase such as "less noise".
  fileprivate static let lessening = Chunk(
    content: .phrase([.direction(-1)]), text: "less", position: 0)

  /// Whether the chunk can be the name of what a picture has; an imperative is none.
  fileprivate var isNameOfEffect: Bool {
    guard term != nil || isNuisance || skyObject != nil || frame != nil || paintedSky != nil else {
      return false
    }
    return !(word.hasSuffix("er") && term?.sign != nil)
  }

  /// Whether the chunk begins with a verb, as in "brighten up".
  private var isImperative: Bool {
    let verb = word.split(separator: " ").first.map(String.init) ?? word
    return Lexicon.transitives.contains(verb)
      || ["en", "ate", "mute"].contains(where: verb.hasSuffix)
  }

  fileprivate var isAdjective: Bool {
    term?.sign != nil && !isImperative
      || term != nil && ["y", "ed", "ful"].contains(where: word.hasSuffix)
  }

  /// Whether the chunk is a noun even without an article.
  fileprivate var isEffectNoun: Bool {
    (isNuisance && !Lexicon.transitives.contains(word)) || skyObject != nil || frame != nil
      || ["vignette", "vignetting", "rain", "snow", "stars", "pixelation"].contains(word)
  }
}
