import Engine

/// Reading past typing errors: a word of four or more letters that is not known, and is one edit
/// away from a known word, may be taken for that word.
enum Correction {
  /// The tokens with their typing errors mended from a place on, in each way that the first word
  /// of several meanings may be mended; none where there is nothing to mend.
  ///
  /// What follows a verb of removing or colouring may be the name of any thing, and is left alone.
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

  /// The most words that a misspelt one may stand for.
  private static let mostMeanings = 4

  /// The known words an edit away, one for each meaning.
  private static func nearest(to word: String) -> [String] {
    let typed = Spelt(word)
    guard (4...24).contains(typed.letters.count),
      typed.letters.allSatisfy(\.properties.isAlphabetic)
    else { return [] }
    var found: [String] = []
    for known in Lexicon.correctable where known.mayBeWithin(1, of: typed) {
      // An error in the first letter is rare; another first letter mostly makes another word.
      guard known.letters[0] == typed.letters[0] || known.letters[0] == typed.letters[1],
        Spelling.distance(typed.letters, known.letters) == 1,
        !found.contains(where: { Lexicon.meanings[$0] == Lexicon.meanings[known.word] })
      else { continue }
      found.append(known.word)
    }
    return found.count <= mostMeanings ? found : []
  }
}

/// A word with what tells quickly how different it is from another.
struct Spelt: Sendable {
  let word: String
  let letters: [Unicode.Scalar]
  /// A bit for each of 64 classes of letters that occur.
  private let kinds: UInt64

  init(_ word: String) {
    self.word = word
    letters = Array(word.unicodeScalars)
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// Whether as few edits can make one word of the other: an edit changes two kinds of letters at
  /// most.
  func mayBeWithin(_ distance: Int, of other: Spelt) -> Bool {
    abs(letters.count - other.letters.count) <= distance
      && (kinds ^ other.kinds).nonzeroBitCount <= 2 * distance
  }
}

extension Lexicon {
  /// Words that a typing error may have made unreadable, in a fixed order: none that say nothing.
  fileprivate static let correctable: [Spelt] =
    words.filter { word in
      word.unicodeScalars.count >= 4
        && meanings[word].map { $0.contains(where: \.isTelling) } != false
    }
    .sorted().map(Spelt.init)
}

extension Meaning {
  /// Whether the name of any thing may follow.
  fileprivate var opensName: Bool { self == .verb(.removing) || self == .verb(.painting) }

  /// Whether a clause changes by the word, so that a wrong guess would show in its reading.
  fileprivate var isTelling: Bool {
    switch self {
    case .refused, .maskedThing: false
    default: !isSilent || self == .only || self == .everything
    }
  }
}
