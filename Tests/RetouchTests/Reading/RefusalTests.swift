import Engine
import Testing

@testable import Retouch

/// Instructions that are refused, with the clause that caused it.
struct RefusalTests {
  /// The instruction, the clause named, and a part of the hint.
  static let refusals: [(String, clause: String, hint: String)] = [
    ("", "", "possible are “warmer”"),
    ("   ", "", "possible are"),
    ("make it", "make it", "possible are"),
    ("please", "please", "possible are"),
    ("warmer and add a rainbow", "add a rainbow", "it takes a model"),
    ("make it warmer in the kitchen", "make it warmer in the kitchen", "possible are"),
    ("make door darker", "make door darker", "“door” is not known here"),
    ("don't make it darker", "don't make it darker", "not what should not"),
    ("not darker", "not darker", "not what should not"),
    ("make it not red", "make it not red", "not what should not"),
    ("make it red or blue", "make it red or blue", "it leaves a choice"),
    ("make it rde", "make it rde", "did you mean “red”?"),
    ("make it crispperr", "make it crispperr", "did you mean “crisper”?"),
    ("how old", "how old", "“how” is not known"),
    ("contrast", "contrast", "did you mean “more contrast” or “less contrast”?"),
    ("warmer, saturation", "saturation", "“more saturation” or “less saturation”"),
    ("red", "red", "did you mean “make it red”?"),
    ("make it warmer and blue", "blue", "did you mean “make it blue”?"),
    ("brighter by 9000%", "brighter by 9000%", "at most 500 %"),
    ("saturation -200%", "saturation -200%", "no saturation is left at −100 %"),
    ("brighter -15", "brighter -15", "more and for less"),
    ("increase brightness by -10%", "increase brightness by -10%", "more and for less"),
    ("reduce more contrast", "reduce more contrast", "more and for less"),
    ("less vignette", "less vignette", "not taken out"),
    ("remove the vignette", "remove the vignette", "not taken out"),
    ("blur -20", "blur -20", "not below 0"),
    ("blur by 5 pixels", "blur by 5 pixels", "measured by the picture, in percent"),
    ("contrast +1 stop", "contrast +1 stop", "exposure alone"),
    ("brighter warmer", "brighter warmer", "between two changes"),
    ("brighter 10% 20%", "brighter 10% 20%", "more than one amount"),
    ("a bit brighter by 30%", "a bit brighter by 30%", "more than one amount"),
    ("brighter by", "brighter by", "possible are"),
    ("20%", "20%", "possible are"),
    ("remove the red eye", "remove the red eye", "a mask on each pupil"),
    (
      "write hello under the tree", "write hello under the tree", "put the text in quotation marks"
    ),
    ("write “Hello” under zorbling", "write Hello under zorbling", "is not known here"),
    (
      "replace the background with a castle", "replace the background with a castle",
      "a model could"
    ),
    ("remove the whole picture", "remove the whole picture", "nothing would be left"),
    ("make the picture transparent", "make the picture transparent", "nothing would be left"),
    ("move it", "move it", "say where to"),
    ("resize it", "resize it", "resize to 50 %"),
    ("crop by 60%", "crop by 60%", "less than half"),
    ("rotate by 400 degrees", "rotate by 400 degrees", "at most 360°"),
    ("make it 100 times as big", "make it 100 times as big", "20 times"),
    ("replace the sky with a gradient", "replace the sky with a gradient", "from one colour"),
    ("change the hue", "change the hue", "degrees of the colour circle"),
    (
      "brighten the sky in the background", "brighten the sky in the background",
      "more than one part"
    ),
    ("less spooky", "less spooky", "what there should be less of"),
  ]

  @Test(arguments: refusals)
  func refusalNamesTheClauseAndWhatIsPossible(
    _ instruction: String, clause: String, hint: String
  ) throws {
    let error = try #require(throws: EngineError.self) {
      try InstructionReader.read(instruction)
    }
    switch error {
    case .notUnderstood(let named, let possible), .needsModel(let named, let possible):
      #expect(named == clause)
      #expect(possible.contains(hint), "\(possible)")
    default: Issue.record("another error: \(error)")
    }
  }

  /// Requests for generative models, in the words of public editing benchmarks.
  @Test(arguments: [
    "she has a formal meeting", "make her smile", "add a dog", "add a hat to the man",
    "what would it look like in Paris", "put a cat on the sofa", "make him look younger",
    "put sunglasses on her", "change her clothes", "let her wear a red dress",
    "make the dog jump", "add fireworks", "zoom out", "extend the background",
    "show it after an earthquake", "turn the cat into a tiger", "replace the dog with a cat",
    "give him a beard", "open her eyes", "add a castle on the hill", "view it from above",
    "what if it was on the moon",
  ])
  func whatNeedsAModelSaysSo(_ wish: String) throws {
    let error = try #require(throws: EngineError.self) { try InstructionReader.read(wish) }
    guard case .needsModel(_, let reason) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(reason.contains("it takes a model") || reason.hasSuffix("a model could"))
  }

  /// How a model is chosen and a mask given is for the surface to say, which may have no options.
  @Test(arguments: [
    "add a dog", "make it red", "remove the flag", "write", "mach es heller", "zorp",
  ])
  func noRefusalNamesAnOption(_ instruction: String) throws {
    do {
      let reading = try InstructionReader.reading(of: instruction)
      #expect(reading.needsMask)
    } catch {
      #expect(!"\(error)".contains("--") && !"\(error)".contains(":engine"), "\(error)")
    }
  }

  @Test func everyPhraseIsFoundAsOne() {
    for phrase in Lexicon.meanings.keys where Lexicon.meanings[phrase]?.first?.isCount == false {
      let chunks = Chunk.chunks(of: Tokenizer.tokens(of: phrase))
      #expect(chunks.count == 1, "\(phrase)")
      #expect(chunks.first?.meanings == Lexicon.meanings[phrase], "\(phrase)")
    }
  }
}

extension Meaning {
  fileprivate var isCount: Bool { if case .count = self { true } else { false } }
}
