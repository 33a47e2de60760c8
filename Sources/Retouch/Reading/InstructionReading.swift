import Engine

/// What a text was read as, with what was assumed.
struct InstructionReading {
  let instruction: Instruction
  /// The words taken for typing errors.
  var corrections: [Correction] = []
  /// The person's words for what is under the mask, where the operations do not hold them.
  let things: [String]

  init(instruction: Instruction, things: [String]) {
    (self.instruction, self.things) = (instruction, things)
  }

  /// Whether the instruction is about something that only a mask can tell.
  var needsMask: Bool { maskedThing != nil || instruction.maskMention != nil }

  /// The name of the thing for which the instruction needs a mask; nil where it has none.
  var maskedThing: String? {
    let thing = things.first ?? instruction.operations.lazy.compactMap(\.change.object).first
    return thing?.withoutArticle
  }

  /// The words of a sentence with what was taken for typing errors: "(read “wramer” as “warmer”)".
  func noting(_ sentence: String) -> String {
    guard !corrections.isEmpty else { return sentence }
    let notes = corrections.map { "“\($0.typed)” as “\($0.known)”" }
    return sentence + " (read " + notes.joined(separator: ", ") + ")"
  }
}

extension String {
  /// The name of a thing without the article that a phrase of the lexicon begins with.
  fileprivate var withoutArticle: String {
    let articles = ["the ", "his ", "her ", "their "]
    return articles.first(where: lowercased().hasPrefix).map { String(dropFirst($0.count)) } ?? self
  }
}

/// Reading failure: the error, and the index of the first token of the clause that caused it.
struct ReadingFailure: Error {
  let error: EngineError
  let position: Int

  init(_ clause: Clause, _ fault: ClauseError) {
    error = Suggestion.error(for: clause, fault: fault)
    position = clause.position
  }

  init(silent chunks: [Chunk]) {
    error = Suggestion.error(forSilent: chunks)
    position = 0
  }

  /// The failure of an instruction that only says what should stay as it is.
  init(protecting protections: [Protection]) {
    let text = Clause.text(protections.first?.clause.chunks[...] ?? [])
    error = .notUnderstood(
      clause: Suggestion.shortened(text),
      possible: "say what should be done, beside what should stay as it is")
    position = 0
  }
}
