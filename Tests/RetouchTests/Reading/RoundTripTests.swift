import Testing

@testable import Retouch

/// Round trip: every reading can be typed, and is read as the same instruction.
struct RoundTripTests {
  @Test(arguments: Changes.all)
  func everyChangeReadsBackWithEveryAmountAndTarget(_ change: Change) throws {
    for operation in Changes.operations(of: change) {
      let instruction = Instruction(operations: [operation])
      let again = try? InstructionReader.read(instruction.description)
      #expect(
        again == instruction, "\(instruction) came back as \(again?.description ?? "nothing")")
    }
  }

  @Test func severalChangesReadBackTogether() throws {
    var random = SeededRandom(seed: 7)
    let operations = Changes.all.flatMap(Changes.operations)
    for _ in 0..<500 {
      let some = (0..<2 + random.below(3)).map { _ in operations[random.below(operations.count)] }
      let instruction = Instruction(operations: some, namesMask: random.below(3) == 0)
      let again = try? InstructionReader.read(instruction.description)
      #expect(
        again == instruction, "\(instruction) came back as \(again?.description ?? "nothing")")
    }
  }

  /// Every phrase of the lexicon, in the sentences it may occur in; at least one must be read.
  @Test func everyPhraseOfTheLexiconIsReadInASentenceAndReadsBack() throws {
    let frames = [
      "#", "make it #", "#er", "more #", "add a #", "make the background #", "# it",
      "replace the sky with a #",
      "make it # red", "make it brighter #", "brightness +20 % #", "write “Hello” #", "# brighter",
      "turn the door into #", "draw a # circle", "add a # border", "remove the #", "it looks #",
      "# “Hello”", "# red", "# the door", "# the sky", "make it # big", "rotate it #",
      "contrast 2 #",
      "brighter # warmer", "# the contrast", "contrast # 2", "make the # parts darker",
      "make # red parts darker",
      "brighter everywhere # the sky", "move it #", "write “Hello” 50 % #", "keep only the #",
      "resize to 800 pixels #", "blur #", "# a star", "crop #", "# it to the right",
      "brighter by #",
      "put a sunset # it", "add a 20 pixels # border", "make it 20 % #", "rotate it 20 #",
      "# navy and cream",
      "# +30", "replace the background with a # from navy to cream", "write “Hello” 20 pixels #",
      "a # of fog", "make the shadows #", "# the background", "brighter by half #",
      "make the red #  darker",
      "brighten the left #", "# to 50 %", "draw a circle 5 pixels #", "more #  blue", "add a red #",
      "change the # to blue", "make it 2 # as bright", "# of the picture brighter",
      "duplicate it #",
      "brighten # sky", "sepia 50 % #", "make # blue brighter", "# red darker",
    ]
    var unread: [String] = []
    for (phrase, meanings) in Lexicon.meanings {
      if meanings.allSatisfy(\.isNeverRead) { continue }
      let read = frames.lazy.compactMap { frame in
        try? InstructionReader.read(frame.replacing("#", with: phrase))
      }.first
      guard let read else {
        unread.append(phrase)
        continue
      }
      let again = try? InstructionReader.read(read.description)
      #expect(again == read, "\(phrase) → \(read) → \(again?.description ?? "nothing")")
    }
    #expect(unread.isEmpty, "\(unread.sorted())")
  }
}

extension Meaning {
  /// Whether the phrase exists only to be refused with a reason.
  fileprivate var isNeverRead: Bool {
    switch self {
    case .refused, .deed, .unmendable, .negation, .alternative: true
    default: false
    }
  }
}
