import Engine

/// Spelling correction: an unknown word of four or more letters at an edit distance of one from a
/// known word may be replaced by it.
enum Correction {
  /// The tokens with spelling errors corrected from an index on: one result for each candidate of
  /// the first word that has several, and none where there is nothing to correct.
  ///
  /// The words after a verb of removing or colouring may be the name of any object, and are not
  /// corrected.
  static func corrections(of tokens: [Token], from start: Int) -> [[Token]] {
    var wordings = [tokens]
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
            wording[index] = Token(kind: .word(known), text: tokens[index].text)
            return wording
          }
        }
        isName = known.contains { Lexicon.meanings[$0]?.contains(where: \.opensName) == true }
      }
    }
    return wordings == [tokens] ? [] : wordings
  }

  /// The largest number of candidates for a misspelt word.
  private static let mostMeanings = 4

  /// The known words at an edit distance of one, one for each set of meanings.
  private static func nearest(to word: String) -> [String] {
    let typed = SpellingCandidate(word)
    guard (4...24).contains(typed.letters.count),
      typed.letters.allSatisfy(\.properties.isAlphabetic)
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

/// Word with a letter signature for fast rejection in a spelling search.
struct SpellingCandidate: Sendable {
  let word: String
  let letters: [Unicode.Scalar]
  /// The signature: one bit for each of 64 classes of letters.
  private let kinds: UInt64

  init(_ word: String) {
    self.word = word
    letters = Array(word.unicodeScalars)
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// A necessary condition for an edit distance of at most `distance`: an edit changes at most two
  /// bits of the signature.
  func mayBeWithin(_ distance: Int, of other: SpellingCandidate) -> Bool {
    abs(letters.count - other.letters.count) <= distance
      && (kinds ^ other.kinds).nonzeroBitCount <= 2 * distance
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
