import Engine
import Pixels
import Testing

@testable import Retouch

@Suite struct LetteringTextTests {
  let trial = DrawingTrial(320, 200)

  @Test(arguments: ["שָׁלוֹם עֲלֵיכֶם", "مَرْحَبًا بِكُمْ", "e\u{301}\u{323}\u{30A} Ãõ", "עברית and English"])
  func textOfOtherScriptsIsDrawn(text: String) throws {
    let trial = trial.masked(Rectangle(x: 10, y: 10, width: 300, height: 180))
    do {
      let marks = trial.marks(of: try trial.with(Lettering(text: text)))
      #expect(marks.count > 200)
    } catch EngineError.needs(let what) {
      // Where no font has the characters, an error names them, and no boxes are drawn.
      #expect(what.hasPrefix("no installed font has “"))
    }
  }

  @Test func lettersThatNoFontHasAreNamed() {
    // A character of a private use plane.
    let text = "A\u{10FF00}B"
    #expect(throws: EngineError.needs("no installed font has “\u{10FF00}”")) {
      try trial.with(Lettering(text: text))
    }
  }

  @Test func aLineBreakIsTypedInTwoWays() throws {
    let broken = try trial.with(Lettering(text: "One\nTwo"))
    #expect(try trial.with(Lettering(text: "One\\nTwo")) == broken)
    #expect(try trial.with(Lettering(text: "One\r\nTwo")) == broken)
    #expect(try trial.with(Lettering(text: "One Two")) != broken)
    let height = trial.marks(of: broken).bounds.height
    #expect(height > trial.marks(of: try trial.with(Lettering(text: "One Two"))).bounds.height + 8)
  }

  @Test func controlCharactersAreLeftOut() throws {
    let text = "a\u{0}b\u{1B}[31m\u{7F}c\u{85}"
    #expect(try Lettering(text: text).drawableText() == "ab[31mc")
    #expect(try Lettering(text: " \u{7}  one\ttwo \n").drawableText() == "one two")
  }

  @Test(arguments: ["", " ", "\n\t", "\u{0}\u{1B}", "\\n"])
  func emptyTextIsRefused(text: String) {
    #expect(throws: EngineError.needs("there is no text to write")) {
      try trial.with(Lettering(text: text))
    }
  }

  @Test func textThatCannotBeSeenIsRefused() {
    #expect(throws: EngineError.needs("the text has nothing that can be seen")) {
      try trial.with(Lettering(text: "\u{200B}"))
    }
  }

  @Test func aFontThatIsNotInstalledIsNamedAndOthersOffered() throws {
    let lettering = Lettering(text: "Text", family: .named("No Such Font 7"))
    let error = #expect(throws: EngineError.self) { try trial.with(lettering) }
    guard case .needs(let what) = error else { return }
    #expect(
      what.hasPrefix("the font “No Such Font 7” is not installed; installed are, for example, “"))
  }

  @Test func anInstalledFontIsFoundWhateverItsCase() throws {
    let family = try #require(FontMap().families.first { $0.hasPrefix("DejaVu Sans") })
    let drawing = try trial.with(Lettering(text: "Text", family: .named(family)))
    #expect(try trial.with(Lettering(text: "Text", family: .named(family.uppercased()))) == drawing)
  }

  @Test(.timeLimit(.minutes(10)))
  func aPageOfTextShrinksAndAPileOfItIsRefused() throws {
    let words = String(repeating: "lorem ipsum ", count: 833)
    let bounds = trial.marks(of: try trial.with(Lettering(text: words))).bounds
    #expect(bounds.width > 200 && bounds.height > 120)
    let huge = Lettering(text: String(words.prefix(500)), size: .pixels(1e9))
    #expect(try trial.with(huge).size == trial.picture.size)
    #expect(
      throws: EngineError.needs("the text has 10001 characters; at most 10000 can be written")
    ) {
      try trial.with(Lettering(text: String(repeating: "a", count: 10_001)))
    }
  }

  @Test func theSmallestPicturesCanBeWrittenOn() throws {
    for (width, height) in [(1, 1), (1, 60), (60, 1), (2, 2)] {
      let trial = DrawingTrial(width, height)
      let lettering = Lettering(text: "Some text", hasShadow: true, angle: 30)
      #expect(try trial.with(lettering).size == trial.picture.size)
      let masked = trial.masked(trial.picture.size.bounds)
      #expect(try masked.with(lettering).size == trial.picture.size)
    }
  }
}
