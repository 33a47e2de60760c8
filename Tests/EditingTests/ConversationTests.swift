import Editing
import Testing

@Suite struct ConversationTests {
  @Test(arguments: [
    ("undo", Intent.undo), ("Undo.", .undo), ("undo that", .undo), ("go back", .undo),
    ("take that back!", .undo), ("redo", .redo), ("go forward", .redo),
    ("again", .again), ("once more", .again), ("Do it again, ", .again),
    ("more", .scaled(1.5)), ("stronger", .scaled(1.5)), ("a bit more", .scaled(1.25)),
    ("much more", .scaled(2)), ("less", .scaled(1 / 1.5)), ("too much", .scaled(1 / 1.5)),
    ("a little less", .scaled(1 / 1.25)), ("much less", .scaled(0.5)),
    ("go back to 3", .go(3)), ("go to revision 12", .go(12)), ("back to the second one", .go(2)),
    ("go back to the first picture", .go(1)), ("return to number 4", .go(4)),
    ("Go to the tenth version.", .go(10)),
    ("same with seed 7", .seeded(7)), ("again with seed 8", .seeded(8)), ("seed 9", .seeded(9)),
    ("the same but blue", .varied("blue")), ("Same but in the sky", .varied("in the sky")),
    ("the same, but at the top left", .varied("at the top left")),
    ("the same but “Good Night”", .varied("“Good Night”")), ("but blue", .varied("blue")),
    ("the same in blue", .varied("in blue")), ("the same with 40 %", .varied("with 40 %")),
    ("blue instead", .varied("blue")), ("at the top instead", .varied("at the top")),
    ("the same but with seed 10", .seeded(10)), ("again, but with seed 11", .seeded(11)),
  ])
  func wordsAboutTheHistoryAreUnderstood(line: String, intent: Intent) {
    #expect(Conversation.intent(of: line) == intent)
  }

  @Test(arguments: [
    "make it winter", "more contrast", "less red", "undo the crop", "go back to the beach",
    "brighten the back to 3 stops", "a seed 7 in the pot", "seed", "add 3", "", "more, but blue",
    "paint the whole house blue instead", "the same but", "butter", "instead",
    "go back to 99999999999999999999999",
  ])
  func whatIsNotAboutTheHistoryIsAnInstructionAsTyped(line: String) {
    #expect(Conversation.intent(of: line) == .instruct(line))
  }
}
