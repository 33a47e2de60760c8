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

  @Test func completionsBeginWithWhatIsTyped() {
    let completions = Saying.completions(of: "make it ni")
    #expect(completions.contains("make it night"))
    #expect(completions.allSatisfy { $0.hasPrefix("make it ni") })
    #expect(Set(completions).count == completions.count)
  }
}
