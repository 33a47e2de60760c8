import Engine

/// Understands an instruction by a small grammar: clauses joined by "and", "then" and pauses, each
/// with a change and perhaps an amount, a part of the picture and a place.
///
/// Each kind of clause has a reader that takes from the clause what it knows; a clause is of the
/// first kind whose reader leaves no word but those that the lexicon lists as saying nothing.
enum InstructionReader {
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
      // What a typing error hides is looked for only where the words as typed say nothing.
      // Of several words that may be meant, one must be the only one that can be read.
      var readings = Set<Instruction>()
      for corrected in Correction.corrections(of: tokens, from: failure.place) {
        if case .success(let instruction) = attempt(corrected) { readings.insert(instruction) }
      }
      if readings.count == 1, let instruction = readings.first { return instruction }
      // Only then is a word that is not known a thing: "sharpen the eyes".
      if readings.isEmpty, case .success(let instruction) = attempt(tokens, namingThings: true) {
        return instruction
      }
      throw failure.error
    }
  }

  /// The longest instruction that is read, in Unicode scalars.
  static let longest = 4000

  /// Why tokens are not understood, and the first token of the clause to blame.
  private struct Failure: Error {
    let error: EngineError
    let place: Int

    init(_ clause: Clause, _ fault: ClauseFault) {
      error = Suggestion.error(for: clause, fault: fault)
      place = clause.pieces.first?.place ?? 0
    }

    init(silent pieces: [Piece]) {
      error = Suggestion.error(forSilent: pieces)
      place = 0
    }
  }

  /// - Parameter namingThings: whether words that are not known may be things under a mask.
  private static func attempt(
    _ tokens: [Token], namingThings: Bool = false
  ) -> Result<Instruction, Failure> {
    var pieces = Piece.pieces(of: tokens)
    if namingThings { pieces = Piece.namingThings(in: pieces) }
    let clauses = Clause.clauses(of: pieces)
    guard !clauses.isEmpty else { return .failure(Failure(silent: pieces)) }
    var readings: [ClauseReading] = []
    var index = 0
    while index < clauses.count {
      if let (reading, end) = longestReading(of: clauses[index...]) {
        readings.append(reading)
        index = end
        continue
      }
      do throws(ClauseFault) {
        readings.append(try clauses[index].reading(after: readings.last))
      } catch {
        if continues(&readings, clauses[index]) {
          index += 1
          continue
        }
        return .failure(hintOfJoined(clauses[index...]) ?? Failure(clauses[index], error))
      }
      index += 1
    }
    shareMeasures(among: &readings)
    var operations: [Operation] = []
    for reading in readings {
      do throws(ClauseFault) {
        operations += try reading.operations()
      } catch {
        return .failure(Failure(reading.clause, error))
      }
    }
    let namesMask = pieces.contains(where: { $0.means(.mask) || $0.means(.maskedThing) })
    return .success(Instruction(operations: operations, namesMask: namesMask))
  }

  /// Several clauses that make one, such as a text with what its letters look like, as many as do.
  private static func longestReading(
    of clauses: ArraySlice<Clause>
  ) -> (ClauseReading, end: Int)? {
    let joined = clauses.dropFirst().prefix { $0.joint == .and }.prefix(10)
    for end in stride(from: joined.endIndex, to: clauses.startIndex + 1, by: -1) {
      let clause = Clause(joining: clauses[..<end])
      if let operations = try? clause.operationsOfSeveralParts() {
        return (ClauseReading(clause: clause, content: .operations(operations)), end)
      }
    }
    return nil
  }

  /// What is unclear about a clause with the next one, where they would make one.
  private static func hintOfJoined(_ clauses: ArraySlice<Clause>) -> Failure? {
    guard let next = clauses.dropFirst().first, next.joint == .and else { return nil }
    let joined = Clause(joining: clauses.prefix(2))
    do throws(ClauseFault) {
      _ = try joined.operationsOfSeveralParts()
    } catch {
      guard case .unclear = error else { return nil }
      return Failure(joined, error)
    }
    return nil
  }

  /// A clause that is only understood with the one before it: an amount of it, as in "watercolour,
  /// 50 %", or another thing to do the same with, as in "make the door red and the wall white".
  private static func continues(_ readings: inout [ClauseReading], _ clause: Clause) -> Bool {
    guard let previous = readings.last, clause.joint == .and else { return false }
    var whole = clause
    var kept = readings
    if clause.isAmount {
      guard !previous.clause.contains(\.isAmount) else { return false }
      whole = previous.clause
      whole.pieces += clause.pieces
      kept.removeLast()
    } else if clause.isOnlyPlace {
      whole = previous.clause
      whole.pieces += clause.pieces
      kept.removeLast()
    } else if let verb = previous.clause.leadingVerb(in: [.making, .painting, .removing]),
      clause.pieces.first.map({ $0.means(.determiner) || $0.target != nil }) == true
    {
      whole.pieces.insert(verb, at: 0)
    } else {
      return false
    }
    guard let reading = try? whole.reading(after: nil) else { return false }
    readings = kept + [reading]
    return true
  }

  /// Gives an amount at the end of a list to the names before it.
  private static func shareMeasures(among readings: inout [ClauseReading]) {
    for index in readings.indices.dropLast().reversed() {
      let next = readings[index + 1]
      guard next.clause.joint == .and,
        case .adjustment(let following, let own) = next.content,
        case .adjustment(var adjustment, let ownBefore) = readings[index].content
      else { continue }
      adjustment.inheritMeasure(from: following, beforeItInherited: own)
      if adjustment.target == nil, readings[index].clause.isTransitive,
        next.clause.joints.contains(where: { $0.means(.and) })
      {
        adjustment.target = following.target
      }
      readings[index].content = .adjustment(adjustment, own: ownBefore)
    }
  }
}

/// What a clause asks for, while later clauses may still add to it.
private struct ClauseReading {
  enum Content {
    case operations([Operation])
    /// With what it took from its neighbours, and without.
    case adjustment(Adjustment, own: Adjustment)
  }

  let clause: Clause
  var content: Content

  var adjustment: Adjustment? {
    if case .adjustment(let adjustment, _) = content { adjustment } else { nil }
  }

  func operations() throws(ClauseFault) -> [Operation] {
    switch content {
    case .operations(let operations): operations
    case .adjustment(let adjustment, _): [try adjustment.operation()]
    }
  }
}

extension Clause {
  /// A reader of one kind of clause; nil for a clause of another kind.
  private typealias Kind = @Sendable (Clause) -> () throws(ClauseFault) -> Operation?

  /// The kinds that may be asked for in several parts, in the order they are tried.
  private static let kindsOfSeveralParts: [Kind] = [
    Clause.keepingOneColour, Clause.writing, Clause.outlining, Clause.rounding, Clause.removal,
    Clause.framing, Clause.drawing, Clause.hanging, Clause.motion, Clause.replacement,
    Clause.duotone, Clause.coveringWith,
    Clause.recolouringSeveral,
  ]

  private static let kinds: [Kind] = [
    Clause.keepingOneColour, Clause.writing, Clause.outlining, Clause.rounding, Clause.removal,
    Clause.framing, Clause.drawing, Clause.hanging, Clause.motion, Clause.replacement,
    Clause.reframing, Clause.duotone, Clause.hueShift, Clause.covering, Clause.recolouring,
  ]

  /// The clause by the first kind that it is of.
  fileprivate func reading(after previous: ClauseReading?) throws(ClauseFault) -> ClauseReading {
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
    if joint == .and, let previous = previous?.adjustment { adjustment.inherit(from: previous) }
    if adjustment.target == nil, let previous { adjustment.target = sharedTarget(with: previous) }
    return ClauseReading(clause: self, content: .adjustment(adjustment, own: own))
  }

  /// The part of the picture that the clause before names, where this one is about the same: "make
  /// the sky darker and more saturated", "blur the background and darken it".
  private func sharedTarget(with previous: ClauseReading) -> Target? {
    let operations = (try? previous.operations()) ?? []
    guard let target = operations.last?.target, target != .mask, target != .picture else {
      return nil
    }
    let isAdjusted = previous.adjustment != nil && joints.contains { $0.means(.and) }
    if contains({ $0.word == "it" }), !contains(.being) {
      // "make it warmer" at the end is about the picture.
      return isAdjusted || !leads(with: [.making]) ? target : nil
    }
    let isSubject = previous.clause.leads(with: [.making]) || previous.clause.contains(.being)
    return isAdjusted && isSubject && pieces.allSatisfy(\.isPredicate) ? target : nil
  }

  /// The clause by the kinds that may have several parts; nil where it is of none.
  fileprivate func operationsOfSeveralParts() throws(ClauseFault) -> [Operation]? {
    try requireOneWay()
    if let swapped = try swappingColours() { return swapped }
    for kind in Self.kindsOfSeveralParts {
      if let operation = try kind(self)() { return [operation] }
    }
    return nil
  }

  /// - Throws: where the clause asks for what a person should do, says what not to do, or leaves a
  ///   choice; a name may do all of that, as in "remove the do not enter sign".
  private func requireOneWay() throws(ClauseFault) {
    guard !leads(with: [.removing, .writing]) else { return }
    if let reason = pieces.lazy.compactMap(\.deed).first { throw .unclear(reason) }
    if contains(.alternative) { throw .undecided }
    if contains(.negation), !contains(.except) { throw .negated }
  }
}

extension Clause {
  /// Whether the clause says how much and nothing else.
  fileprivate var isAmount: Bool {
    pieces.contains(where: \.isAmount) && pieces.allSatisfy { $0.isAmount || $0.isSilent }
  }

  /// Whether the clause says where and nothing else: "only in the middle".
  fileprivate var isOnlyPlace: Bool {
    var rest = self
    guard contains(.only), let target = try? rest.takeTarget(), target != .picture else {
      return false
    }
    return rest.saysNothing()
  }

  /// Whether the clause is a verb whose object comes with the next one: "brighten" in "brighten and
  /// warm the subject".
  fileprivate var isTransitive: Bool {
    pieces.count == 1 && Lexicon.transitives.contains(pieces[0].word)
  }

  /// The verb that the clause begins with, where it is one of some.
  fileprivate func leadingVerb(in verbs: [Verb]) -> Piece? {
    pieces.first { !$0.isSilent || $0.isVerb(in: verbs) }.flatMap {
      $0.isVerb(in: verbs) ? $0 : nil
    }
  }
}

extension Piece {
  fileprivate var isAmount: Bool {
    number?.unit == .percent || percentage != nil || factor != nil || degree != nil
  }

  /// Whether the piece can be said of a thing: "more saturated".
  fileprivate var isPredicate: Bool {
    term != nil || degree != nil || direction != nil || means(.excess) || means(.being)
      || number != nil || means(.by) || ["a", "also"].contains(word)
  }
}
