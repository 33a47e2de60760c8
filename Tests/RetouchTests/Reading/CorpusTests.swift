import Engine
import FoundationEssentials
import Testing

@testable import Retouch

/// The corpus: what people type, and its expected reading or the expected kind of refusal.
struct CorpusTests {
  @Test(arguments: CorpusLine.all)
  fileprivate func instructionIsReadAsThePersonMeansIt(_ line: CorpusLine) throws {
    switch line.outcome {
    case .reading(let sentence):
      #expect(try InstructionReader.read(line.instruction).description == sentence)
    case .refusal(let kind):
      let error = try #require(throws: EngineError.self) {
        try InstructionReader.read(line.instruction)
      }
      #expect(error.isRefusal(kind), "\(error)")
    }
  }

  @Test(arguments: CorpusLine.all.compactMap(\.reading))
  func readingReadsBackToTheSameOperations(_ sentence: String) throws {
    let instruction = try InstructionReader.read(sentence)
    #expect(instruction.description == sentence)
    #expect(try InstructionReader.read(instruction.description) == instruction)
  }

  @Test func corpusIsLargeAndSaysNothingTwice() {
    let refused = CorpusLine.all.filter { $0.reading == nil }
    let several = CorpusLine.all.filter(\.hasSeveralClauses)
    #expect(CorpusLine.all.count >= 2500)
    #expect(3 * several.count >= 1500)
    #expect(refused.count >= 300)
    #expect(Set(CorpusLine.all.map(\.instruction)).count == CorpusLine.all.count)
  }
}

extension EngineError {
  /// Whether the error is of a kind that a line of the corpus names: "model", "language German",
  /// "unclear"; any other text is a part of the message.
  fileprivate func isRefusal(_ kind: String) -> Bool {
    switch self {
    case .needsModel where kind == "model": true
    case .notUnderstood where kind == "unclear": true
    case .otherLanguage(let name) where kind.hasPrefix("language"):
      kind == "language" || kind == "language " + name
    default: description.contains(kind)
    }
  }
}

/// A line of the corpus.
private struct CorpusLine: Sendable, CustomTestStringConvertible {
  enum Outcome {
    case reading(String)
    /// A refusal, by its kind or a part of its message.
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

  /// The lines of `instructions.txt`, where a heading begins a family, and those of the files of
  /// `Corpus`, where the name of the file is the family.
  static let all: [CorpusLine] = {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder + "/Corpus").sorted()
    return (["instructions.txt"] + (files ?? []).map { "Corpus/" + $0 }).flatMap { name in
      let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      return lines(of: text ?? "", family: name.hasPrefix("Corpus/several") ? "several" : "")
    }
  }()

  private static func lines(of text: String, family: String) -> [CorpusLine] {
    var family = Substring(family)
    var lines: [CorpusLine] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        family = line.dropFirst(3)
      } else if !line.hasPrefix("# "), let arrow = line.firstRange(of: "→ ") {
        let outcome = String(line[arrow.upperBound...])
        lines.append(
          CorpusLine(
            instruction: String(line[..<arrow.lowerBound].dropLast()),
            outcome: outcome.hasPrefix("! ")
              ? .refusal(String(outcome.dropFirst(2))) : .reading(outcome),
            hasSeveralClauses: family.hasPrefix("several")))
      }
    }
    return lines
  }
}
