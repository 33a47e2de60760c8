import Engine

/// Spelling correction: a word that no English word list has, at an edit distance of one from a word
/// of the lexicon, taken for it.
struct Correction: Hashable {
  /// The word as typed.
  let typed: String
  /// The word that was read.
  let known: String
}

/// Tokens with typing errors corrected.
struct CorrectedTokens {
  var tokens: [Token]
  var corrections: [Correction] = []
}

extension Correction {
  /// The tokens with spelling errors corrected from an index on: one result for each candidate of
  /// the first word that has several, and none where there is nothing to correct.
  ///
  /// The words after a verb of removing or colouring may be the name of any object, and are not
  /// corrected.
  static func corrections(of tokens: [Token], from start: Int) -> [CorrectedTokens] {
    var wordings = [CorrectedTokens(tokens: tokens)]
    var isName = false
    for index in tokens.indices.dropFirst(start) {
      guard let word = tokens[index].word else {
        isName = false
        continue
      }
      if let meanings = Lexicon.meanings[word] {
        if meanings.contains(.and) || meanings.contains(.then) { isName = false }
        isName = isName || meanings.contains(where: \.opensName)
      } else if !isName, !Lexicon.words.contains(word) {
        let known = nearest(to: word)
        guard known.count == 1 || wordings.count == 1, !known.isEmpty else { continue }
        wordings = known.flatMap { known in
          wordings.map { wording in
            var wording = wording
            wording.tokens[index] = Token(
              kind: .word(known), text: tokens[index].text, gap: tokens[index].gap)
            wording.corrections.append(Correction(typed: tokens[index].text, known: known))
            return wording
          }
        }
        isName = known.contains { Lexicon.meanings[$0]?.contains(where: \.opensName) == true }
      }
    }
    return wordings.filter { !$0.corrections.isEmpty }
  }

  /// The largest number of candidates for a misspelt word.
  private static let mostMeanings = 4

  /// The known words at an edit distance of one, one for each set of meanings; none for a real word.
  private static func nearest(to word: String) -> [String] {
    let typed = SpellingCandidate(word)
    guard (4...24).contains(typed.letters.count),
      typed.letters.allSatisfy(\.properties.isAlphabetic), !EnglishWords.contains(word)
    else { return [] }
    var found: [String] = []
    for known in Lexicon.correctable where known.mayBeWithin(1, of: typed) {
      // An error in the first letter is rare; with another first letter it is mostly another word.
      guard known.letters[0] == typed.letters[0] || known.letters[0] == typed.letters[1],
        Spelling.distance(typed.letters, known.letters) == 1,
        !found.contains(where: { Lexicon.meanings[$0] == Lexicon.meanings[known.word] })
      else { continue }
      found.append(known.word)
    }
    return found.count <= mostMeanings ? found : []
  }
}

extension Lexicon {
  /// The words that a spelling error may be corrected to, in a fixed order: none that are silent.
  fileprivate static let correctable: [SpellingCandidate] =
    words.filter { word in
      word.unicodeScalars.count >= 4
        && meanings[word].map { $0.contains(where: \.isTelling) } != false
    }
    .sorted().map(SpellingCandidate.init)
}

extension Meaning {
  /// Whether the name of any object may follow.
  fileprivate var opensName: Bool { self == .verb(.removing) || self == .verb(.painting) }

  /// Whether the word affects the reading, so that a wrong correction would be visible in it.
  fileprivate var isTelling: Bool {
    switch self {
    case .refused, .maskedObject: false
    default: !isSilent || self == .only || self == .everything
    }
  }
}
