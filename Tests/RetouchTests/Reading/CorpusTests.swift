import Engine
import FoundationEssentials
import Testing

@testable import Retouch

/// The corpus of `instructions.txt`: what people type, and its expected reading.
struct CorpusTests {
  @Test(arguments: CorpusLine.all)
  fileprivate func instructionIsReadAsThePersonMeansIt(_ line: CorpusLine) throws {
    switch line.outcome {
    case .reading(let sentence):
      #expect(try InstructionReader.read(line.instruction).description == sentence)
    case .refusal(let message):
      let error = try #require(throws: EngineError.self) {
        try InstructionReader.read(line.instruction)
      }
      #expect(error.description.contains(message))
    }
  }

  @Test(arguments: CorpusLine.all.compactMap(\.reading))
  func readingReadsBackToTheSameOperations(_ sentence: String) throws {
    let instruction = try InstructionReader.read(sentence)
    #expect(instruction.description == sentence)
    #expect(try InstructionReader.read(instruction.description) == instruction)
  }

  @Test func corpusIsLargeAndSaysNothingTwice() {
    let understood = CorpusLine.all.filter { $0.reading != nil }
    let multiple = understood.filter(\.hasSeveralClauses)
    #expect(understood.count >= 400)
    #expect(multiple.count >= 120)
    #expect(multiple.allSatisfy { $0.reading?.contains(", then ") == true })
    #expect(CorpusLine.all.count - understood.count >= 60)
    #expect(Set(CorpusLine.all.map(\.instruction)).count == CorpusLine.all.count)
  }
}

/// A line of the corpus.
private struct CorpusLine: Sendable, CustomTestStringConvertible {
  enum Outcome {
    case reading(String)
    /// A refusal, with a part of the message.
    case refusal(String)
  }

  let instruction: String
  let outcome: Outcome
  /// Whether the line belongs to the instructions that ask for several changes.
  let hasSeveralClauses: Bool

  var reading: String? {
    if case .reading(let sentence) = outcome { sentence } else { nil }
  }

  var testDescription: String { instruction }

  static let all: [CorpusLine] = {
    let path = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let text = try? String(contentsOfFile: path + "/instructions.txt", encoding: .utf8)
    var lines: [CorpusLine] = []
    var family = Substring()
    for line in (text ?? "").split(separator: "\n") {
      if line.hasPrefix("## ") {
        family = line.dropFirst(3)
      } else if !line.hasPrefix("#"), let arrow = line.firstRange(of: "→ ") {
        let outcome = String(line[arrow.upperBound...])
        lines.append(
          CorpusLine(
            instruction: String(line[..<arrow.lowerBound].dropLast()),
            outcome: outcome.hasPrefix("! ")
              ? .refusal(String(outcome.dropFirst(2))) : .reading(outcome),
            hasSeveralClauses: family.hasPrefix("several clauses")))
      }
    }
    return lines
  }()
}
