import Engine

/// Parser of instructions: clauses separated by "and", "then" and pauses, each with a change and
/// optionally an amount, a target and a position.
///
/// There is a reader for each kind of clause, which removes the parts it understands; a clause is
/// of the first kind whose reader leaves only words that the lexicon lists as silent.
enum InstructionReader {
  /// The instruction parsed from a text.
  ///
  /// - Throws: `EngineError.notUnderstood` for the first clause that is not understood.
  static func read(_ text: String) throws(EngineError) -> Instruction {
    guard text.unicodeScalars.count <= longest else {
      throw .notUnderstood(
        clause: Suggestion.shortened(text),
        possible: "an instruction has at most \(longest) characters")
    }
    let tokens = Tokenizer.tokens(of: text)
    switch attempt(tokens) {
    case .success(let instruction): return instruction
    case .failure(let failure):
      // Spelling is corrected only where the words as typed are not understood. Of several
      // corrections, exactly one must give a reading.
      var readings = Set<Instruction>()
      for corrected in Correction.corrections(of: tokens, from: failure.position) {
        if case .success(let instruction) = attempt(corrected) { readings.insert(instruction) }
      }
      if readings.count == 1, let instruction = readings.first { return instruction }
      // Only after that, unknown words count as objects: "sharpen the eyes".
      if readings.isEmpty, case .success(let instruction) = attempt(tokens, namingObjects: true) {
        return instruction
      }
      throw failure.error
    }
  }

  /// The largest length of an instruction, in Unicode scalars.
  static let longest = 4000

  /// Reading failure: the error, and the index of the first token of the clause that caused it.
  private struct ReadingFailure: Error {
    let error: EngineError
    let position: Int

    init(_ clause: Clause, _ fault: ClauseError) {
      error = Suggestion.error(for: clause, fault: fault)
      position = clause.chunks.first?.position ?? 0
    }

    init(silent chunks: [Chunk]) {
      error = Suggestion.error(forSilent: chunks)
      position = 0
    }
  }

  /// - Parameter namingThings: whether unknown words may name objects under a mask.
  private static func attempt(
    _ tokens: [Token], namingObjects: Bool = false
  ) -> Result<Instruction, ReadingFailure> {
    var chunks = Chunk.chunks(of: tokens)
    if namingObjects { chunks = Chunk.namingObjects(in: chunks) }
    let clauses = Clause.clauses(of: chunks)
    guard !clauses.isEmpty else { return .failure(ReadingFailure(silent: chunks)) }
    var readings: [ClauseReading] = []
    var index = 0
    while index < clauses.count {
      if let (reading, end) = longestReading(of: clauses[index...]) {
        readings.append(reading)
        index = end
        continue
      }
      do throws(ClauseError) {
        readings.append(try clauses[index].reading(after: readings.last))
      } catch {
        if continues(&readings, clauses[index]) {
          index += 1
          continue
        }
        return .failure(hintOfJoined(clauses[index...]) ?? ReadingFailure(clauses[index], error))
      }
      index += 1
    }
    distributeQuantities(among: &readings)
    var operations: [Operation] = []
    for reading in readings {
      do throws(ClauseError) {
        operations += try reading.operations()
      } catch {
        return .failure(ReadingFailure(reading.clause, error))
      }
    }
    let namesMask = chunks.contains(where: { $0.means(.mask) || $0.means(.maskedObject) })
    return .success(Instruction(operations: operations, namesMask: namesMask))
  }

  /// The longest run of clauses that together form one, such as a text with the properties of its
  /// letters.
  private static func longestReading(
    of clauses: ArraySlice<Clause>
  ) -> (ClauseReading, end: Int)? {
    let joined = clauses.dropFirst().prefix { $0.conjunction == .and }.prefix(10)
    for end in stride(from: joined.endIndex, to: clauses.startIndex + 1, by: -1) {
      let clause = Clause(joining: clauses[..<end])
      if let operations = try? clause.operationsOfSeveralParts() {
        return (ClauseReading(clause: clause, content: .operations(operations)), end)
      }
    }
    return nil
  }

  /// The error of a clause joined with the next one, where they would form one.
  private static func hintOfJoined(_ clauses: ArraySlice<Clause>) -> ReadingFailure? {
    guard let next = clauses.dropFirst().first, next.conjunction == .and else { return nil }
    let joined = Clause(joining: clauses.prefix(2))
    do throws(ClauseError) {
      _ = try joined.operationsOfSeveralParts()
    } catch {
      guard case .unclear = error else { return nil }
      return ReadingFailure(joined, error)
    }
    return nil
  }

  /// Merges a clause that is understood only with the one before it: an amount of it, as in
  /// "watercolour, 50 %", or another object of the same verb, as in "make the door red and the wall
  /// white".
  private static func continues(_ readings: inout [ClauseReading], _ clause: Clause) -> Bool {
    guard let previous = readings.last, clause.conjunction == .and else { return false }
    var whole = clause
    var kept = readings
    if clause.isAmount {
      guard !previous.clause.contains(\.isAmount) else { return false }
      whole = previous.clause
      whole.chunks += clause.chunks
      kept.removeLast()
    } else if clause.isOnlyTarget {
      whole = previous.clause
      whole.chunks += clause.chunks
      kept.removeLast()
    } else if let verb = previous.clause.leadingVerb(in: [.making, .painting, .removing]),
      clause.chunks.first.map({ $0.means(.determiner) || $0.target != nil }) == true
    {
      whole.chunks.insert(verb, at: 0)
    } else {
      return false
    }
    guard let reading = try? whole.reading(after: nil) else { return false }
    readings = kept + [reading]
    return true
  }

  /// Applies an amount at the end of a list to the names before it.
  private static func distributeQuantities(among readings: inout [ClauseReading]) {
    for index in readings.indices.dropLast().reversed() {
      let next = readings[index + 1]
      guard next.clause.conjunction == .and,
        case .adjustment(let following, let own) = next.content,
        case .adjustment(var adjustment, let ownBefore) = readings[index].content
      else { continue }
      adjustment.inheritQuantity(from: following, beforeItInherited: own)
      if adjustment.target == nil, readings[index].clause.isTransitive,
        next.clause.separators.contains(where: { $0.means(.and) })
      {
        adjustment.target = following.target
      }
      readings[index].content = .adjustment(adjustment, own: ownBefore)
    }
  }
}

/// Reading of a clause, to which later clauses may still add.
private struct ClauseReading {
  /// The operations of the clause, or an adjustment that may still inherit.
  enum Content {
    case operations([Operation])
    /// The adjustment with what it inherited from its neighbours, and without.
    case adjustment(Adjustment, own: Adjustment)
  }

  let clause: Clause
  var content: Content

  var adjustment: Adjustment? {
    if case .adjustment(let adjustment, _) = content { adjustment } else { nil }
  }

  func operations() throws(ClauseError) -> [Operation] {
    switch content {
    case .operations(let operations): operations
    case .adjustment(let adjustment, _): [try adjustment.operation()]
    }
  }
}

extension Clause {
  /// Reader of one kind of clause; it returns nil for a clause of another kind.
  private typealias Kind = @Sendable (Clause) -> () throws(ClauseError) -> Operation?

  /// The kinds of clause that may contain separators, in the order they are tried.
  private static let kindsOfSeveralParts: [Kind] = [
    Clause.keepingOneColour, Clause.writing, Clause.outlining, Clause.rounding, Clause.removal,
    Clause.framing, Clause.drawing, Clause.drawingInSky, Clause.motion, Clause.replacement,
    Clause.duotone, Clause.coveringWith,
    Clause.recolouringSeveral,
  ]

  private static let kinds: [Kind] = [
    Clause.keepingOneColour, Clause.writing, Clause.outlining, Clause.rounding, Clause.removal,
    Clause.framing, Clause.drawing, Clause.drawingInSky, Clause.motion, Clause.replacement,
    Clause.reframing, Clause.duotone, Clause.hueShift, Clause.covering, Clause.recolouring,
  ]

  /// The clause read by the first kind that accepts it.
  fileprivate func reading(after previous: ClauseReading?) throws(ClauseError) -> ClauseReading {
    try requireOneWay()
    if let operations = try wish() {
      return ClauseReading(clause: self, content: .operations(operations))
    }
    if let operations = try cast() {
      return ClauseReading(clause: self, content: .operations(operations))
    }
    if let operations = try copies() {
      return ClauseReading(clause: self, content: .operations(operations))
    }
    for kind in Self.kinds {
      if let operation = try kind(self)() {
        return ClauseReading(clause: self, content: .operations([operation]))
      }
    }
    let own = try adjustment()
    var adjustment = own
    if conjunction == .and, let previous = previous?.adjustment {
      adjustment.inherit(from: previous)
    }
    if adjustment.target == nil, let previous { adjustment.target = sharedTarget(with: previous) }
    return ClauseReading(clause: self, content: .adjustment(adjustment, own: own))
  }

  /// The target inherited from the previous clause, where this one is about the same: "make the sky
  /// darker and more saturated", "blur the background and darken it".
  private func sharedTarget(with previous: ClauseReading) -> Target? {
    let operations = (try? previous.operations()) ?? []
    guard let target = operations.last?.target, target != .mask, target != .picture else {
      return nil
    }
    let isAdjusted = previous.adjustment != nil && separators.contains { $0.means(.and) }
    if contains({ $0.word == "it" }), !contains(.being) {
      // "make it warmer" at the end is about the picture.
      return isAdjusted || !leads(with: [.making]) ? target : nil
    }
    let isSubject = previous.clause.leads(with: [.making]) || previous.clause.contains(.being)
    return isAdjusted && isSubject && chunks.allSatisfy(\.isPredicate) ? target : nil
  }

  /// The clause read by the kinds that may contain separators; nil where none accepts it.
  fileprivate func operationsOfSeveralParts() throws(ClauseError) -> [Operation]? {
    try requireOneWay()
    if let swapped = try swappingColours() { return swapped }
    for kind in Self.kindsOfSeveralParts {
      if let operation = try kind(self)() { return [operation] }
    }
    return nil
  }

  /// - Throws: where the clause asks for what a person should do, says what not to do, or leaves a
  ///   choice; a name may contain all of that, as in "remove the do not enter sign".
  private func requireOneWay() throws(ClauseError) {
    guard !leads(with: [.removing, .writing]) else { return }
    if let reason = chunks.lazy.compactMap(\.deed).first { throw .unclear(reason) }
    if contains(.alternative) { throw .undecided }
    if contains(.negation), !contains(.except) { throw .negated }
  }
}

extension Clause {
  /// Whether the clause is an amount and nothing else.
  fileprivate var isAmount: Bool {
    chunks.contains(where: \.isAmount) && chunks.allSatisfy { $0.isAmount || $0.isSilent }
  }

  /// Whether the clause is a target and nothing else: "only in the middle".
  fileprivate var isOnlyTarget: Bool {
    var rest = self
    guard contains(.only), let target = try? rest.takeTarget(), target != .picture else {
      return false
    }
    return rest.saysNothing()
  }

  /// Whether the clause is a verb whose object follows in the next one: "brighten" in "brighten and
  /// warm the subject".
  fileprivate var isTransitive: Bool {
    chunks.count == 1 && Lexicon.transitives.contains(chunks[0].word)
  }

  /// The verb that the clause begins with, if it is one of some.
  fileprivate func leadingVerb(in verbs: [Verb]) -> Chunk? {
    chunks.first { !$0.isSilent || $0.isVerb(in: verbs) }.flatMap {
      $0.isVerb(in: verbs) ? $0 : nil
    }
  }
}

extension Chunk {
  fileprivate var isAmount: Bool {
    number?.unit == .percent || percentage != nil || factor != nil || degree != nil
  }

  /// Whether the chunk can be predicated of an object: "more saturated".
  fileprivate var isPredicate: Bool {
    term != nil || degree != nil || direction != nil || means(.excess) || means(.being)
      || number != nil || means(.by) || ["a", "also"].contains(word)
  }
}
