import Engine
import Glibc
import Testing

@testable import Retouch

/// Fuzzing: any text is read or refused, with one line and without delay.
struct FuzzTests {
  @Test func soupsOfWordsAreReadOrRefusedAndReadBack() throws {
    var random = SeededRandom(seed: 6)
    let known = Lexicon.meanings.keys.sorted()
    let odd = [
      "“", "”", "\"", "%", "20%", "-", "+", "+5", "−7.5", ".", ",", ";", "\n", "\u{0}", "\u{202E}",
      "#", "#f80", "#12345", "é", "e\u{301}", "🇫🇷", "👩‍👩‍👧", "門", "ﷺ", "b&w", "'", "(", "1e9", "0", "..",
      "the door", "½", "٣", "x", "99999999999999999999999999", "2x", "\u{FEFF}", "\u{1B}[2J",
      "‘", "’", "'a b'", "“c d”", "800x600", "16:9", "120,80", "10%,20%", "30°", "5 pixels",
      "a.jpg",
      ".png", "(((", "1.5", "-30 degrees", "red", "in the sky", "make it", "write", "and", "then",
    ]
    var readCount = 0
    let seconds = try processorSeconds {
      for _ in 0..<20_000 {
        var text = ""
        for _ in 0..<random.below(9) {
          switch random.below(8) {
          case 0, 1: text += odd[random.below(odd.count)]
          case 2: text.unicodeScalars.append(Unicode.Scalar(UInt8(random.below(256))))
          default: text += known[random.below(known.count)]
          }
          if random.below(6) > 0 { text += " " }
        }
        if try isRead(text) { readCount += 1 }
      }
    }
    #expect(readCount > 500)
    #expect(seconds < 60, "a reading takes about a millisecond at most")
  }

  @Test func randomUnicodeIsReadOrRefused() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<random.below(60) {
        let value = UInt32(random.below(random.below(4) == 0 ? 0x11_0000 : 0x250))
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      _ = try isRead(text)
    }
  }

  @Test(arguments: [
    String(repeating: "and ", count: 900), String(repeating: "red, ", count: 700),
    String(repeating: "“", count: 3900), String(repeating: "not ", count: 900),
    String(repeating: "the top left of ", count: 240),
    String(repeating: "everything but ", count: 250),
    String(repeating: "make it red and ", count: 240), String(repeating: "dark ", count: 790),
    String(repeating: "20 % ", count: 790), String(repeating: "add a star, ", count: 330),
    String(repeating: "write “a”, ", count: 360), String(repeating: "move left ", count: 390),
  ])
  func longRepetitionsTakeNoLongTime(_ text: String) throws {
    let seconds = try processorSeconds { _ = try isRead(text) }
    #expect(seconds < 2)
  }

  @Test func whatIsTooLongIsRefusedAtOnce() {
    #expect(throws: EngineError.self) {
      try InstructionReader.read(String(repeating: "brighter, ", count: 100_000))
    }
  }

  /// The processor time of this thread, independent of the machine's other load.
  private func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return now() - start
  }

  /// Whether a text is read; checks the properties of every result.
  private func isRead(_ text: String) throws -> Bool {
    do {
      let instruction = try InstructionReader.read(text)
      #expect(!instruction.operations.isEmpty)
      #expect(!instruction.description.contains { $0.isNewline })
      // The reading of a very long instruction may be too long to be read itself.
      guard instruction.description.unicodeScalars.count <= InstructionReader.longest else {
        return true
      }
      let again = try? InstructionReader.read(instruction.description)
      #expect(
        again == instruction, "\(text) → \(instruction) → \(again?.description ?? "nothing")")
      return true
    } catch {
      switch error {
      case EngineError.notUnderstood(let clause, let possible),
        EngineError.needsModel(let clause, let possible):
        #expect(!possible.isEmpty && clause.count <= 80)
        #expect(!clause.contains { $0.isNewline })
      case EngineError.otherLanguage: break
      default: throw error
      }
      return false
    }
  }
}
