import Engine
import Testing

@testable import Retouch

/// Instructions that are refused, with the clause that is to blame.
struct RefusalTests {
  /// The instruction, the clause named, and a part of the hint.
  static let refusals: [(String, clause: String, hint: String)] = [
    ("", "", "possible are brighter"),
    ("   ", "", "possible are"),
    ("make it", "make it", "possible are"),
    ("please", "please", "possible are"),
    ("make it winter", "make it winter", "possible are"),
    ("warmer and add a rainbow", "add a rainbow", "possible are"),
    ("make it warmer in the kitchen", "make it warmer in the kitchen", "possible are"),
    ("make the door darker", "make the door darker", "“door” is not known here"),
    ("don't make it darker", "don't make it darker", "possible are"),
    ("not darker", "not darker", "possible are"),
    ("shapren it", "shapren it", "did you mean “sharpen”?"),
    ("brigther, warmer", "brigther", "did you mean “brighter”?"),
    ("a bit of vignete", "a bit of vignete", "did you mean “vignette”?"),
    ("make it orenge", "make it orenge", "did you mean “orange”?"),
    ("make it rde", "make it rde", "did you mean “red”?"),
    ("how old", "how old", "“how” is not known"),
    ("too blue", "too blue", "possible are"),
    ("rmove the car", "rmove the car", "did you mean “remove”?"),
    ("contrast", "contrast", "did you mean “more contrast” or “less contrast”?"),
    ("warmer, saturation", "saturation", "“more saturation” or “less saturation”"),
    ("red", "red", "did you mean “make it red”?"),
    ("make it warmer and blue", "blue", "did you mean “make it blue”?"),
    ("brighter by 9000%", "brighter by 9000%", "at most 500 %"),
    ("brighter -15", "brighter -15", "more and for less"),
    ("increase brightness by -10%", "increase brightness by -10%", "more and for less"),
    ("reduce more contrast", "reduce more contrast", "more and for less"),
    ("less vignette", "less vignette", "not taken out"),
    ("blur -20", "blur -20", "not below 0"),
    ("brighter warmer", "brighter warmer", "between two changes"),
    ("brighter 10% 20%", "brighter 10% 20%", "more than one amount"),
    ("a bit brighter by 30%", "a bit brighter by 30%", "more than one amount"),
    ("brighter by", "brighter by", "possible are"),
    ("20%", "20%", "possible are"),
    ("remove the blur", "remove the blur", "possible are"),

  ]

  @Test(arguments: refusals)
  func refusalNamesTheClauseAndWhatIsPossible(
    _ instruction: String, clause: String, hint: String
  ) throws {
    let error = try #require(throws: EngineError.self) {
      try InstructionReader.read(instruction)
    }
    guard case .notUnderstood(let named, let possible) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(named == clause)
    #expect(possible.contains(hint))
  }

  @Test func everyWordInTheLexiconIsReachable() {
    for phrase in Lexicon.meanings.keys {
      let pieces = Piece.pieces(of: phrase)
      #expect(pieces.count == 1 && pieces.first?.meaning == Lexicon.meanings[phrase], "\(phrase)")
    }
  }

  @Test func anyTextIsReadOrRefusedInOneLineAndReadsBack() throws {
    var random = SeededRandom(seed: 6)
    let known = Lexicon.meanings.keys.sorted()
    let odd = [
      "“", "”", "\"", "%", "20%", "-", "+", "+5", "−7.5", ".", ",", ";", "\n", "\u{0}", "\u{202E}",
      "#", "#f80", "#12345", "é", "e\u{301}", "🇫🇷", "👩‍👩‍👧", "門", "ﷺ", "b&w", "'", "(", "1e9", "0", "..",
      "the door", "½", "٣", "x", "99999999999999999999999999", "2x", "\u{FEFF}", "\u{1B}[2J",
    ]
    var readCount = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<random.below(9) {
        switch random.below(8) {
        case 0: text += odd[random.below(odd.count)]
        case 1: text.unicodeScalars.append(Unicode.Scalar(UInt8(random.below(256))))
        default: text += known[random.below(known.count)]
        }
        if random.below(6) > 0 { text += " " }
      }
      switch Result(catching: { () throws(EngineError) in try InstructionReader.read(text) }) {
      case .success(let instruction):
        readCount += 1
        #expect(!instruction.operations.isEmpty)
        #expect(!instruction.description.contains { $0.isNewline })
        let again = try InstructionReader.read(instruction.description)
        #expect(again.operations == instruction.operations, "\(text)")
      case .failure(.notUnderstood(let clause, let possible)):
        #expect(!possible.isEmpty && clause.count <= 80)
        #expect(!clause.contains { $0.isNewline })
      case .failure(let error):
        Issue.record("another error: \(error)")
      }
    }
    #expect(readCount > 1000)
  }
}
