import Engine

/// Parser of instructions: clauses separated by "and", "then" and pauses, each with a change and
/// optionally an amount, a target and a position.
///
/// There is a reader for each kind of clause, which takes out the words it understands; a clause is
/// of the first kind whose reader leaves no word that says anything.
enum InstructionReader {
  /// The instruction parsed from a text.
  ///
  /// - Throws: `EngineError.notUnderstood` for the first clause that is not understood, `.needsModel`
  ///   for one that no engine without a model can perform, `.otherLanguage`.
  static func read(_ text: String) throws(EngineError) -> Instruction {
    try reading(of: text).instruction
  }

  /// The instruction with what was assumed to read it.
  ///
  /// - Throws: as `read`.
  static func reading(of text: String) throws(EngineError) -> InstructionReading {
    guard text.unicodeScalars.count <= longest else {
      throw .notUnderstood(
        clause: Suggestion.shortened(text),
        possible: "an instruction has at most \(longest) characters")
    }
    let tokens = Tokenizer.tokens(of: text)
    let language = ForeignLanguage.recognised(in: tokens)
    if let language, language.isCertain { throw .otherLanguage(language.name) }
    switch attempt(tokens) {
    case .success(let reading): return reading
    case .failure(let failure):
      if let language { throw .otherLanguage(language.name) }
      // Spelling is corrected only where the words as typed are not understood. Of several
      // corrections, exactly one must give a reading.
      var readings: [InstructionReading] = []
      for corrected in Correction.corrections(of: tokens, from: failure.position) {
        guard case .success(var reading) = attempt(corrected.tokens),
          !readings.contains(where: { $0.instruction == reading.instruction })
        else { continue }
        reading.corrections = corrected.corrections
        readings.append(reading)
      }
      if readings.count == 1 { return readings[0] }
      // Only after that, unknown words count as objects: "sharpen the eyes".
      if readings.isEmpty, case .success(let reading) = attempt(tokens, namingObjects: true) {
        return reading
      }
      throw failure.error
    }
  }

  /// The largest length of an instruction, in Unicode scalars.
  static let longest = 4000

  /// - Parameter namingObjects: whether unknown words may name objects under a mask.
  private static func attempt(
    _ tokens: [Token], namingObjects: Bool = false
  ) -> Result<InstructionReading, ReadingFailure> {
    var chunks = Chunk.chunks(of: tokens)
    if namingObjects { chunks = Chunk.namingObjects(in: chunks) }
    var clauses = Clause.clauses(of: chunks)
    guard !clauses.isEmpty else { return .failure(ReadingFailure(silent: chunks)) }
    guard !Clause.pointsTwice(chunks) else {
      return .failure(ReadingFailure(clauses[0], .oneMask))
    }
    Clause.carryRemoval(through: &clauses)
    Clause.takeConditions(outOf: &clauses)
    let protections = Protection.protections(in: &clauses)
    var readings: [ClauseReading] = []
    var index = 0
    while index < clauses.count {
      if !protections.isEmpty, readings.last?.region == nil { clauses[index].takeRestAsWhole() }
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
    return operations(of: readings, sparing: protections).map { operations in
      var things = readings.compactMap(\.thing) + protections.compactMap(\.thing)
      // "everything but the lamp": a target holds no name.
      if things.isEmpty, let first = chunks.firstIndex(where: { $0.means(.maskedObject) }) {
        things = [Clause.text(chunks[first...].prefix { $0.means(.maskedObject) })]
      }
      let namesMask =
        !things.isEmpty || chunks.contains { $0.means(.mask) || $0.means(.maskedObject) }
      return InstructionReading(
        instruction: Instruction(operations: operations, namesMask: namesMask), things: things)
    }
  }

  private static func operations(
    of readings: [ClauseReading], sparing protections: [Protection]
  ) -> Result<[Operation], ReadingFailure> {
    guard !readings.isEmpty else {
      return .failure(ReadingFailure(protecting: protections))
    }
    var operations: [Operation] = []
    var previous: ClauseReading?
    for reading in readings {
      do throws(ClauseError) {
        var own = try reading.operations()
        for protection in protections where protection.applies(to: reading) {
          own = try protection.sparing(own, named: reading.thing)
        }
        try operations.append(own, of: reading, after: previous)
        previous = reading
      } catch {
        return .failure(ReadingFailure(reading.clause, error))
      }
    }
    return .success(operations)
  }

  /// The longest run of clauses that together form one, such as a text with the properties of its
  /// letters.
  private static func longestReading(
    of clauses: ArraySlice<Clause>
  ) -> (ClauseReading, end: Int)? {
    // "vintage, 60 %, a white border": the amount is of what is before it.
    guard clauses.first?.isAmount != true else { return nil }
    let joined = clauses.dropFirst().prefix { $0.conjunction == .and }.prefix(10)
    for end in stride(from: joined.endIndex, to: clauses.startIndex + 1, by: -1) {
      let clause = Clause(joining: clauses[..<end])
      if let claim = try? clause.claimOfSeveralParts() {
        return (ClauseReading(claim, of: clause), end)
      }
    }
    return nil
  }

  /// The error of a clause joined with the next one, where they would form one.
  private static func hintOfJoined(_ clauses: ArraySlice<Clause>) -> ReadingFailure? {
    guard let next = clauses.dropFirst().first, next.conjunction == .and else { return nil }
    let joined = Clause(joining: clauses.prefix(2))
    do throws(ClauseError) {
      _ = try joined.claimOfSeveralParts()
    } catch {
      switch error {
      case .unclear, .needsModel: return ReadingFailure(joined, error)
      case .unknown, .unclaimed: return nil
      }
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
    if clause.isAmount || clause.isOnlyTarget {
      guard !clause.isAmount || !previous.clause.contains(\.isAmount) else { return false }
      whole = previous.clause
      whole.chunks += clause.chunks
      kept.removeLast()
    } else if let target = clause.onlyTarget, var same = previous.adjustment,
      clause.separators.contains(where: { $0.means(.and) })
    {
      guard same.target != nil, same.target != target else { return false }
      same.target = target
      readings.append(ClauseReading(same, own: same, of: previous.clause, thing: nil))
      return true
    } else if let verb = previous.clause.leadingVerb(in: [.making, .painting, .removing]),
      clause.chunks.first.map({ $0.means(.determiner) || $0.target != nil }) == true
    {
      whole.chunks.insert(verb, at: 0)
    } else if previous.clause.chunks.first?.word.hasPrefix("remove ") == true {
      whole.chunks.insert(.removal, at: 0)
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
