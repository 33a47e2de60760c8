import Testing

@testable import Terminal

struct InputParserTests {
  @Test(arguments: InputSamples.keys)
  func everyKeySequenceIsOneKey(_ sample: InputSample) {
    var buffer = InputBuffer()
    #expect(buffer.append(sample.bytes) + buffer.expire() == sample.events)
  }

  @Test(arguments: InputSamples.others)
  func everyMouseFocusPasteAndAnswerIsUnderstood(_ sample: InputSample) {
    var buffer = InputBuffer()
    #expect(buffer.append(sample.bytes) + buffer.expire() == sample.events)
  }

  @Test(arguments: InputSamples.unknown)
  func whatNobodyKnowsIsSwallowedWhole(_ bytes: String) {
    var buffer = InputBuffer()
    let events = buffer.append(Array((bytes + "x").utf8)) + buffer.expire()
    #expect(events == [.key(Key(.character("x")))])
  }

  @Test(arguments: InputSamples.keys + InputSamples.others)
  func bytesThatComeOneByOneMeanTheSame(_ sample: InputSample) {
    for cut in 1..<max(2, sample.bytes.count) {
      var buffer = InputBuffer()
      let first = buffer.append(sample.bytes.prefix(cut))
      #expect(first + buffer.append(sample.bytes.dropFirst(cut)) + buffer.expire() == sample.events)
    }
    var buffer = InputBuffer()
    var events: [InputEvent] = []
    for byte in sample.bytes { events += buffer.append([byte]) }
    #expect(events + buffer.expire() == sample.events)
  }

  @Test func aLoneEscapeWaitsForMoreAndIsThenTheEscapeKey() {
    var buffer = InputBuffer()
    #expect(buffer.append([0x1B]) == [])
    #expect(buffer.timeout == 25)
    #expect(buffer.expire() == [.key(Key(.escape))])
    #expect(buffer.timeout == nil)
  }

  @Test func altWithALetterThatOpensASequenceIsStillThatKey() {
    for letter: Character in ["[", "O", "]", "P", "_"] {
      var buffer = InputBuffer()
      #expect(buffer.append(Array("\u{1B}\(letter)".utf8)) == [])
      #expect(buffer.expire() == [.key(Key(.character(letter), .alt))])
    }
  }

  @Test func marksThatComeWithACharacterBelongToIt() {
    var buffer = InputBuffer()
    let events = buffer.append(Array("e\u{301}👩‍💻🇩🇪".utf8))
    let wanted: [Character] = ["e\u{301}", "👩‍💻", "🇩🇪"]
    #expect(events == wanted.map { .key(Key(.character($0))) })
  }

  @Test func bytesThatAreNotUTF8AreDropped() {
    var buffer = InputBuffer()
    let events = buffer.append([0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x61, 0xED, 0xA0, 0x80])
    #expect(events + buffer.expire() == ["(", "a"].map { .key(Key(.character($0))) })
  }

  @Test func noBytesWhateverStallTheParser() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] =
      Array("\u{1B}\u{1B}\u{1B}[]OPG<>?;:$0129~MmRcyut\u{7}\\".utf8) + [0xC3, 0xE2, 0x9B, 0xFF]
    for round in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        round.isMultiple(of: 2)
          ? UInt8.random(in: 0...255, using: &random)
          : alphabet.randomElement(using: &random) ?? 0
      }
      var rest = bytes[...]
      while !rest.isEmpty {
        guard let result = InputParser.parse(rest, isEnd: true),
          (1...rest.count).contains(result.used)
        else {
          Issue.record("stalled on \(Array(rest))")
          return
        }
        if let waiting = InputParser.parse(rest, isEnd: false) {
          #expect((1...rest.count).contains(waiting.used))
        }
        rest = rest.dropFirst(result.used)
      }
    }
  }

  @Test func anEndlessSequenceEndsSomewhere() {
    for opening in ["\u{1B}[", "\u{1B}]11;", "\u{1B}P>|", "\u{1B}_G"] {
      var buffer = InputBuffer()
      let digits = [UInt8](repeating: UInt8(ascii: "1"), count: 1000)
      _ = buffer.append(Array(opening.utf8))
      for _ in 0..<70 { _ = buffer.append(digits) }
      #expect(buffer.append(Array("q".utf8)).last == .key(Key(.character("q"))))
    }
  }

  @Test func aPasteLongerThanTheLimitIsCutAndNeverTyped() {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: InputParser.pasteLimit + 100_000)
    var bytes = Array("\u{1B}[200~".utf8) + long + InputBuffer.pasteEnd + Array("z".utf8)
    var buffer = InputBuffer()
    var events: [InputEvent] = []
    while !bytes.isEmpty {
      events += buffer.append(bytes.prefix(65_537))
      bytes.removeFirst(min(65_537, bytes.count))
    }
    #expect(events.count == 2)
    #expect(events.last == .key(Key(.character("z"))))
    guard case .paste(let text) = events.first else {
      Issue.record("no paste came")
      return
    }
    #expect(text.utf8.count == InputParser.pasteLimit)
  }
}
