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
    ("undo twice", .back(2)), ("undo the last two", .back(2)), ("Undo the last 3 edits.", .back(3)),
    ("go back two steps", .back(2)), ("go back 4 steps", .back(4)), ("undo three times", .back(3)),
    ("undo the last step", .back(1)), ("back two", .back(2)),
    ("back to the watercolour", .find("watercolour")),
    ("go back to the black and white version", .find("black and white")),
    ("return to the one with the border", .find("one with the border")),
    ("go back to the beach", .find("beach")),
    ("start over", .go(1)), ("undo everything", .go(1)), ("Reset!", .go(1)),
    ("no, the other way", .varied("the other way")),
    ("the other way round", .varied("the other way")),
    ("undo that and make it warmer", .instead("make it warmer")),
    ("Undo, then add “A and B”", .instead("add “A and B”")),
    ("keep the second one", .child(2)), ("take the third", .child(3)),
    ("use the first version", .child(1)),
    ("list", .list), ("history", .list),
    ("the same but with seed 10", .seeded(10)), ("again, but with seed 11", .seeded(11)),
  ])
  func wordsAboutTheHistoryAreUnderstood(line: String, intent: Intent) {
    #expect(Conversation.intent(of: line) == intent)
  }

  @Test(arguments: [
    "make it winter", "more contrast", "less red", "undo the crop", "keep the subject",
    "take the cup off the table",
    "undo the last crop and the border", "use the second beach", "undo a thousand",
    "brighten the back to 3 stops", "a seed 7 in the pot", "seed", "add 3", "", "more, but blue",
    "paint the whole house blue instead", "the same but", "butter", "instead",
    "go back to 99999999999999999999999",
  ])
  func whatIsNotAboutTheHistoryIsAnInstructionAsTyped(line: String) {
    #expect(Conversation.intent(of: line) == .instruct(line))
  }
}
