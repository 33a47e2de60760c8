import Testing

@testable import Retouch

/// Every word of the list of English words, as people may put it into an instruction: nothing is done
/// for a word that is not in the lexicon.
struct WordListTests {
  /// Sentences in which a word alone says what is to be done.
  private static let frames = [
    "make it #", "# the face", "add #", "# it", "more #", "make the sky #", "# the picture",
  ]

  /// The words of the lexicon, with those that end a phrasal verb: "make it disappear".
  private static let lexicon = Lexicon.words.union(Lexicon.splitVerbs.flatMap(\.ends))

  @Test func theListIsWhole() {
    let words = EnglishWords.all
    #expect(words.count > 75_000)
    #expect(words == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(words.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: ["warmer", "stark", "moist", "lonely", "edgy", "colour", "color", "zebra", "a"])
  func realWordsAreFound(_ word: String) {
    #expect(EnglishWords.contains(word))
  }

  @Test(arguments: ["wramer", "brigter", "zzz", "", "0", "colourr", "\u{0}", "teh"])
  func otherWordsAreNot(_ word: String) {
    #expect(!EnglishWords.contains(word))
  }

  @Test func accentsAndOwnersDoNotCount() {
    #expect(EnglishWords.contains("café") && EnglishWords.contains("zebra's"))
  }

  @Test(arguments: frames)
  func nothingIsDoneForAWordThatIsNotInTheLexicon(_ frame: String) {
    var performed: [String] = []
    for word in EnglishWords.all where !isKnown(word) {
      let instruction = frame.replacing("#", with: word)
      if (try? InstructionReader.read(instruction)) != nil { performed.append(instruction) }
    }
    #expect(performed.isEmpty, "\(performed.prefix(20))")
  }

  private func isKnown(_ word: String) -> Bool {
    Tokenizer.tokens(of: word).contains { $0.word.map(Self.lexicon.contains) ?? true }
  }
}
