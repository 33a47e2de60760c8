/// The kinds of clause, in the order they are tried.
extension Clause {
  /// The kinds that may contain separators.
  private static let kindsOfSeveralParts: [Kind] = [
    Clause.swappingColours, Clause.keepingOneColour, Clause.writing, Clause.outlining,
    Clause.rounding, Clause.removal, Clause.framing, Clause.drawing, Clause.drawingInSky,
    Clause.movingSeveralWays, Clause.replacement, Clause.duotone, Clause.coveringWith,
    Clause.recolouringSeveral, Clause.sizingBothSides,
  ]

  private static let kinds: [Kind] = [
    Clause.wish, Clause.cast, Clause.copies, Clause.keepingOneColour, Clause.writing,
    Clause.outlining, Clause.rounding, Clause.mending, Clause.removal, Clause.framing,
    Clause.drawing, Clause.drawingInSky, Clause.motion, Clause.replacement, Clause.reframing,
    Clause.duotone, Clause.hueShift, Clause.covering, Clause.recolouring,
  ]

  /// The clause read by the first kind that accounts for all of its words.
  func reading(after previous: ClauseReading?) throws(ClauseError) -> ClauseReading {
    if let said = resolved(after: previous) { return try said.reading(after: nil) }
    try requireNoQuestion()
    if let claim = try complaint(after: previous) {
      guard claim.rest.unclaimed.isEmpty else { throw .unclaimed(claim.rest.unclaimed) }
      var reading = ClauseReading(claim, of: self)
      reading.isComplaint = true
      return reading
    }
    if !isStatementOfLack { try requireOneWay() }
    let left: ClauseError
    do {
      if let claim = try claim(by: Self.kinds) { return ClauseReading(claim, of: self) }
      left = .unknown
    } catch {
      guard case .unclaimed = error else { throw error }
      left = error
    }
    return try adjusting(after: previous, otherwise: left)
  }

  /// The clause read as an adjustment, the kind that may share its words with its neighbours.
  private func adjusting(
    after previous: ClauseReading?, otherwise left: ClauseError
  ) throws(ClauseError) -> ClauseReading {
    let (own, rest, thing): (Adjustment, Clause, String?)
    do {
      (own, rest, thing) = try adjustment()
    } catch {
      if case .unknown = error { throw left }
      throw error
    }
    let unclaimed = rest.unclaimed
    guard unclaimed.isEmpty else {
      if case .unclaimed(let fewer) = left, fewer.count < unclaimed.count { throw left }
      throw .unclaimed(unclaimed)
    }
    var adjustment = own
    if conjunction == .and, let previous = previous?.adjustment {
      adjustment.inherit(from: previous)
    }
    if adjustment.target == nil, thing == nil, let previous {
      adjustment.target = sharedTarget(with: previous)
    }
    var reading = ClauseReading(adjustment, own: own, of: self, thing: thing)
    reading.isComplaint = saysWhatIs || contains(.excess)
    return reading
  }

  /// The clause with "the rest" put into words; nil where it does not say so.
  ///
  /// The rest is what the region of the previous clause leaves, or the mask where it has none.
  private func resolved(after previous: ClauseReading?) -> Clause? {
    guard let index = chunks.firstIndex(where: { $0.means(.rest) }) else { return nil }
    var clause = self
    clause.chunks[index].content = .phrase([.target(.except(previous?.region?.base ?? .mask))])
    return clause
  }

  /// Takes "the rest" for the picture, where what stays as it is has been said apart.
  mutating func takeRestAsWhole() {
    for index in chunks.indices where chunks[index].means(.rest) {
      chunks[index].content = .phrase([.filler])
    }
  }

  /// The target inherited from the previous clause, where this one is about the same: "make the sky
  /// darker and more saturated", "blur the background and darken it".
  private func sharedTarget(with previous: ClauseReading) -> Target? {
    guard let target = previous.region else { return nil }
    let isAdjusted = previous.adjustment != nil && separators.contains { $0.means(.and) }
    if contains({ $0.word == "it" }), !contains(.being) {
      // "make it warmer" at the end is about the picture.
      return isAdjusted || !leads(with: [.making]) ? target : nil
    }
    let isSubject = previous.clause.leads(with: [.making]) || previous.clause.contains(.being)
    return isAdjusted && isSubject && chunks.allSatisfy(\.isPredicate) ? target : nil
  }

  /// The claim of the kinds that may contain separators; nil where none accepts the clause.
  func claimOfSeveralParts() throws(ClauseError) -> Claim? {
    guard !contains(.sparing) else { return nil }
    try requireOneWay()
    return try claim(by: Self.kindsOfSeveralParts)
  }

  /// - Throws: where the clause asks for what a person should do, says what not to do, or leaves a
  ///   choice; a name may contain all of that, as in "remove the do not enter sign".
  private func requireOneWay() throws(ClauseError) {
    guard !leads(with: [.removing, .writing]), !contains({ $0.quoted != nil }) else { return }
    if let reason = chunks.lazy.compactMap(\.outOfReach).first { throw .unclear(reason) }
    if let reason = chunks.lazy.compactMap(\.deed).first { throw .needsModel(reason) }
    if contains(.alternative) { throw .undecided }
    if contains(.negation), !contains(.except) { throw .negated }
  }

  /// - Throws: where the clause asks for an answer: "is it too dark?", "should i crop it?".
  private func requireNoQuestion() throws(ClauseError) {
    guard chunks.count > 1 else { return }
    let verb = chunks[0].word
    let asks =
      ["is", "are", "was", "were", "does", "did", "am"].contains(verb)
      && ["it", "this", "that", "the", "there"].contains(chunks[1].word)
      || ["should", "shall", "must", "may", "do"].contains(verb)
        && ["i", "we"].contains(chunks[1].word)
      || ["should", "shall", "must"].contains(verb)
        && (["it", "this", "that"].contains(chunks[1].word) || chunks[1].means(.determiner))
    if asks { throw .unclear("that is a question: say what should be done") }
  }
}

extension Clause {
  /// Whether the clause is an amount and nothing else.
  var isAmount: Bool {
    chunks.contains(where: \.isAmount)
      && chunks.allSatisfy { ($0.isAmount || $0.isSilent) && !$0.word.hasSuffix(" of") }
  }

  /// Whether the clause is a target and nothing else: "only in the middle".
  var isOnlyTarget: Bool {
    var rest = self
    guard contains(.only), let target = try? rest.takeTarget(), target != .picture else {
      return false
    }
    return rest.saysNothing()
  }

  /// The target of a clause that names one and nothing else, of the verb before: "darken the left
  /// third and the right third".
  var onlyTarget: Target? {
    var rest = self
    guard let target = try? rest.takeTarget(), target != .picture, rest.saysNothing() else {
      return nil
    }
    return target
  }

  /// Whether the clause is a verb whose object follows in the next one: "brighten" in "brighten and
  /// warm the subject".
  var isTransitive: Bool {
    chunks.count == 1 && Lexicon.transitives.contains(chunks[0].word)
  }

  /// The verb that the clause begins with, if it is one of some.
  func leadingVerb(in verbs: [Verb]) -> Chunk? {
    chunks.first { !$0.isSilent || $0.isVerb(in: verbs) }.flatMap {
      $0.isVerb(in: verbs) ? $0 : nil
    }
  }
}

extension Chunk {
  /// The verb of removing, for what follows a phrase such as "remove the noise".
  static let removal = Chunk(content: .phrase([.verb(.removing)]), text: "remove", position: 0)

  var isAmount: Bool {
    number?.unit == .percent || percentage != nil || factor != nil || degree != nil
  }

  /// Whether the chunk can be predicated of an object: "more saturated".
  fileprivate var isPredicate: Bool {
    term != nil || degree != nil || direction != nil || means(.excess) || means(.being)
      || number != nil || means(.by) || ["a", "also"].contains(word)
  }
}
