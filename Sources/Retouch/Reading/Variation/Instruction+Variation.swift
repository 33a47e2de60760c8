import Engine

extension Instruction {
  /// The instruction varied by a phrase: "the same but blue", "but stronger", "in the background
  /// instead", "but “Other text”".
  ///
  /// The phrase changes every operation in which all of it fits. A change that fits none but can
  /// stand for itself, as in "the same but warmer", is appended.
  ///
  /// - Throws: `EngineError.notUnderstood` where the phrase fits nowhere.
  func varied(by phrase: String) throws(EngineError) -> Instruction {
    if phrase == "the other way" {
      guard let opposite else {
        throw .notUnderstood(clause: phrase, possible: "what was done has no other way")
      }
      return opposite
    }
    let chunks = Chunk.chunks(of: Tokenizer.tokens(of: phrase.sayingMore))
    let clause = Clause(chunks: chunks, conjunction: .then, separators: [])
    guard !clause.saysNothing() || clause.contains(.mask) else {
      throw .notUnderstood(clause: Suggestion.shortened(phrase), possible: Self.canVary)
    }
    if let fewer = without(clause) { return fewer }
    let namesMask = clause.contains(.mask) || namesMask
    let variations = operations.map { (try? $0.varied(by: clause)) ?? nil }
    if variations.contains(where: { $0 != nil }) {
      let varied = zip(operations, variations).map { $1 ?? $0 }
      guard varied != operations else {
        throw .notUnderstood(
          clause: Suggestion.shortened(phrase), possible: "it is as much so as it can be")
      }
      return Instruction(operations: varied, namesMask: namesMask)
    }
    guard let added = (try? InstructionReader.read(phrase.sayingMore))?.operations,
      added.allSatisfy(\.change.isAdjustment)
    else {
      throw .notUnderstood(clause: Suggestion.shortened(phrase), possible: Self.canVary)
    }
    let kept = operations.filter { old in !added.contains { $0.change == old.change } }
    return Instruction(operations: kept + added, namesMask: namesMask)
  }

  private static let canVary =
    "it fits nothing of what was done; a colour, an amount, a part of the picture, a place or a "
    + "text can be another, as in “the same but blue”"

  /// The instruction without an operation, as in "the same without the vignette"; nil where the
  /// phrase does not ask for that or nothing would be left.
  private func without(_ clause: Clause) -> Instruction? {
    guard clause.leads(with: [.removing]) || clause.contains(.negation) else { return nil }
    let dropped = clause.chunks.compactMap { $0.term?.subject }
    let kept = operations.filter { operation in
      !dropped.contains { subject in
        switch (subject, operation.change) {
        case (.quality(let quality), .adjust(let other)): quality == other
        case (.named(let change), let other): change == other
        default: false
        }
      }
    }
    guard kept.count < operations.count, !kept.isEmpty else { return nil }
    return Instruction(operations: kept, namesMask: namesMask)
  }
}

extension String {
  /// The phrase without the words that only say that the rest is kept.
  fileprivate var sayingMore: String {
    var words = split(separator: " ")
    let said: Set<Substring> = ["the", "same", "but", "again", "and", "with"]
    while let first = words.first, said.contains(Substring(first.lowercased())) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}

extension Change {
  var isAdjustment: Bool {
    switch self {
    case .adjust, .applyFilter: true
    default: false
    }
  }
}
