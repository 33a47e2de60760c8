import Editing
import Testing

@Suite struct SayingTests {
  @Test func everythingHasAnExampleAndAName() {
    #expect(Saying.all.count > 150)
    #expect(
      Saying.all.allSatisfy { !$0.name.isEmpty && !$0.example.isEmpty && !$0.summary.isEmpty })
  }

  @Test(arguments: [
    ("water", "watercolour"), ("passp", "passport photo"), ("undo", "undo"), ("blur", "blur"),
    ("SEPIA", "sepia"), ("sky sunset", "sunset"),
  ])
  func searchFindsByTheBeginningsOfWords(words: String, name: String) {
    #expect(Saying.matching(words).contains { $0.name == name })
  }

  @Test func searchForNothingIsEverythingAndForNonsenseIsNothing() {
    #expect(Saying.matching(" ") == Saying.all)
    #expect(Saying.matching("zorp").isEmpty)
  }

  @Test(arguments: [
    ("make it ni", "make it ni", "make it night"), ("SEP", "SEP", "sepia"),
    ("warmer, then make it ni", "make it ni", "make it night"),
    ("warmer and sep", "sep", "sepia"), ("black and wh", "black and wh", "black and white"),
    ("a vignette, black and wh", "black and wh", "black and white"),
    ("Make it win", "win", "winter"), ("please add a vign", "add a vign", "add a vignette"),
  ])
  func theClauseThatIsBeingTypedIsCompleted(line: String, clause: String, phrase: String) throws {
    let completion = try #require(Saying.completion(of: line))
    #expect(completion.clause == clause)
    #expect(completion.phrases.contains(phrase))
    #expect(
      completion.phrases.allSatisfy {
        $0.lowercased().hasPrefix(clause.lowercased()) && $0.count > clause.count
      })
    #expect(Set(completion.phrases).count == completion.phrases.count)
  }

  @Test(arguments: ["", "zorp", "warmer, ", "make it zorp"])
  func whereNothingFitsThereIsNoCompletion(line: String) {
    #expect(Saying.completion(of: line)?.phrases == nil)
  }
}
