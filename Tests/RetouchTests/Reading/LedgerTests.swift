import Testing

@testable import Retouch

/// Nothing that is said is left out: a word more makes another reading, names something in it, or is
/// refused.
struct LedgerTests {
  /// Words that say something wherever they stand.
  private static let words = [
    "zorble", "teapot", "purple", "in the kitchen", "“stray”", "seventeen",
  ]

  @Test(arguments: words)
  func aWordMoreIsNeverLeftOut(_ word: String) {
    var random = SeededRandom(seed: UInt64(word.count))
    var left: [String] = []
    for instruction in Self.instructions {
      guard let reading = try? InstructionReader.reading(of: instruction) else { continue }
      var words = instruction.split(separator: " ").map(String.init)
      words.insert(word, at: random.below(words.count + 1))
      let longer = words.joined(separator: " ")
      guard let other = try? InstructionReader.reading(of: longer) else { continue }
      if other.instruction == reading.instruction, other.things == reading.things {
        left.append(longer)
      }
    }
    #expect(left.isEmpty, "\(left)")
  }

  /// What is left of a sentence after one of its words is claimed by nobody is refused by name.
  @Test(arguments: [
    ("brighten the picture in the kitchen", "kitchen"), ("add a moon over the house", "house"),
    ("add a red sun", "red"), ("draw a circle around the two dogs", "two"),
    ("make the ball bigger than the dog", "dog"), ("sharpen it, zorp, vignette", "zorp"),
  ])
  func whatIsLeftIsNamed(_ instruction: String, word: String) throws {
    let error = #expect(throws: (any Error).self) { try InstructionReader.read(instruction) }
    #expect("\(try #require(error))".contains(word))
  }

  /// Instructions of every kind.
  private static let instructions =
    Catalogue.entries.map(\.example) + [
      "make it warmer and a bit darker", "brighten the sky by 20 %", "make the door blue",
      "change the door from red to blue", "blur the background, then add a vignette",
      "make the rocket bigger", "crop to the left third", "resize to fit 300x300", "passport photo",
      "it is a bit too dark", "there is a green cast", "kodak portra", "make it cosy",
      "brighter but not the sky", "keep the subject as it is and darken the rest",
      "write Hello World in red at the top", "add a big white circle at the top left",
      "move it 20 pixels to the right", "duplicate it twice", "keep only the red",
      "make the sky pink and everything else black and white", "turn the floor into marble",
      "remove the lamp and make it warmer", "less blue", "swap red and green",
    ]
}
