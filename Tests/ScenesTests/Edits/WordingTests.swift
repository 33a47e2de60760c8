import Testing

@testable import Scenes

@Suite struct WordingTests {
  @Test func slotsAreFilledAndChoicesMade() {
    var random = SeededSequence(seed: 3)
    let wording: Wording = "(paint|make) the {thing} {colour} {where}"
    #expect(wording.slots == ["thing", "colour", "where"])
    let words = ["thing": "door", "colour": "blue", "where": ""]
    let sentences = Set((0..<40).map { _ in wording.filled(with: words, &random) })
    #expect(sentences == ["paint the door blue", "make the door blue"])
  }

  @Test func nothingButTheWordsIsLeftOfAnEmptySlot() {
    var random = SeededSequence(seed: 3)
    let wording: Wording = "{where} could we have {a} {where}?"
    #expect(wording.filled(with: ["a": "an oak", "where": ""], &random) == "could we have an oak?")
  }

  @Test func anImplicitSentenceComesWithThePlainOne() throws {
    let wordings = try SceneEdit.of(.season(.winter)).wordings
    let plain = "make it winter"
    var random = SeededSequence(seed: 1)
    for _ in 0..<60 {
      let sentence = EditSentence(wordings.chosen(.unseen, &random), words: [:], &random)
      #expect(sentence.isImplicit)
      #expect(sentence.explicit == plain)
      let trained = EditSentence(wordings.chosen(.mixed, &random), words: [:], &random)
      #expect(trained.explicit == (trained.isImplicit ? plain : trained.instruction))
      let explicit = EditSentence(wordings.chosen(.explicit, &random), words: [:], &random)
      #expect(!explicit.isImplicit)
    }
  }

  @Test func trainingNeverSaysASentenceThatIsKeptForTests() throws {
    var random = SeededSequence(seed: 8)
    let wordings = try SceneEdit.of(.time(.night)).wordings
    let kept = Set(wordings.unseen.map { $0.template.lowercased() })
    for _ in 0..<200 {
      let said = EditSentence(wordings.chosen(.mixed, &random), words: [:], &random).instruction
        .lowercased()
      #expect(!kept.contains { said.contains($0) })
    }
  }

  @Test(arguments: [
    ("oak", "an oak"), ("red car", "a red car"), ("sun", "the sun"),
    ("orange tent", "an orange tent"), ("umbrella", "an umbrella"),
  ])
  func nounsGetTheirArticle(noun: String, phrase: String) {
    #expect(ThingKind.indefinite(noun) == phrase)
  }
}
