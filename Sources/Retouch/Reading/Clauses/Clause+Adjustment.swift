extension Clause {
  /// The clause read as an adjustment, what it leaves, and the word for a thing under the mask.
  func adjustment() throws(ClauseError) -> (Adjustment, rest: Clause, thing: String?) {
    var rest = self
    let target = try rest.takeTarget()
    let thing = rest.contains { $0.means(.maskedObject) } ? rest.takeThing() : nil
    guard thing == nil || target == nil else { throw .severalTargets }
    let (adjustment, left) = try rest.adjustment(of: target)
    return (adjustment, left, thing)
  }

  private func adjustment(
    of target: Target?
  ) throws(ClauseError) -> (Adjustment, rest: Clause) {
    guard !countsColours else {
      throw .unclear("how many colours cannot be said: say “posterise” or “posterise 50 %”")
    }
    let (term, positions) = try term(of: target)
    if contains({ $0.means(.maskedObject) || $0.isThing }) || target == nil,
      chunks.indices.dropLast().contains(where: {
        (chunks[$0].percentage != nil || chunks[$0].factor != nil) && chunks[$0 + 1].word == "of"
      })
    {
      throw .unclear("mark the part of it that is meant")
    }
    if term.isNamed { try requireOneOf { $0.term == term } }
    let position = positions.first ?? 0
    var words = AdjustmentWords()
    if let direction = directionOfStatement(about: term) { try words.add(direction: direction) }
    var left: [Chunk] = []
    for (index, chunk) in chunks.enumerated() where !positions.contains(index) {
      let times = repetition(at: index, of: term, after: position)
      if let number = chunk.number, times == nil {
        words.quantities.append(try quantity(number, at: index, of: term))
      } else if chunk.means(.excess) {
        guard index < position || index == chunks.count - 1 else {
          left.append(chunk)
          continue
        }
        // "warmer too" means also warmer.
        if index < position { try words.add(direction: -1) }
      } else if let stops = chunk.stops {
        words.quantities.append(.stops(stops, sign: nil))
      } else if case .named = term.subject, let strength = Lexicon.strengths[chunk.word] {
        words.add(degree: strength, isLeading: index < position)
      } else if let sign = chunk.direction, !(chunk.degree != nil && term.isNamed) {
        try words.add(direction: sign)
      } else if let sign = chunk.particle {
        words.particle = sign
      } else if let degree = chunk.degree {
        words.add(degree: degree, isLeading: index < position)
      } else if let times {
        guard times <= 10 else { throw .tooMuch }
        words.repetitions = times
      } else if let factor = chunk.factor {
        let isPercentage = factor < 1 && index > 0 && chunks[index - 1].means(.by)
        words.quantities.append(isPercentage ? .percent(factor * 100, sign: nil) : .factor(factor))
      } else if let percent = chunk.percentage {
        // "to the max" is no percentage of what there is.
        let isGoal = percent < 100 && hasGoal(at: index)
        words.quantities.append(isGoal ? .goal(percent) : .percent(percent, sign: nil))
      } else if chunk.means(.by) {
        if !hasAmount(after: index) { left.append(chunk) }
      } else if chunk.isVerb(.removing), chunk.word != "without" {
        try words.add(direction: -1)
      } else if chunk.means(.negation) || chunk.word == "enough" {
        if !isStatementOfLack { left.append(chunk) }
      } else if isNoun(at: index) {
        left.append(chunk.asUnknown)
      } else if !isSilentHere(chunk, term) {
        left.append(chunk)
      }
    }
    var rest = self
    rest.chunks = left
    return (try words.adjustment(of: term, target: target), rest)
  }

  /// The direction that a statement asks for: less of what the picture is, more of what it is not
  /// enough; nil where the clause is no statement.
  private func directionOfStatement(about term: Term) -> Double? {
    if isStatementOfLack { return 1 }
    let hasOpposite =
      switch term.subject {
      case .quality: term.sign != nil
      case .named(let change): Lexicon.opposite(of: change) != nil
      }
    let isComparative = chunks.contains { $0.term == term && $0.word.hasSuffix("er") }
    guard saysWhatIs, hasOpposite, !isComparative,
      !contains({ $0.direction != nil || $0.number != nil || $0.means(.excess) })
    else { return nil }
    return -1
  }

  /// Whether the clause states a number of colours or tones: "posterise to 4 colours".
  private var countsColours: Bool {
    let isPosterised = contains { $0.term?.subject == .named(.stylise(.posterise)) }
    return chunks.indices.contains { index in
      guard let number = chunks[index].number, number.unit == nil, number.sign == nil else {
        return false
      }
      let next = index + 1 < chunks.count ? chunks[index + 1] : nil
      return next?.means(.colourWord) == true || isPosterised && number.magnitude <= 16
        || isPosterised && ["levels", "tones", "shades", "steps"].contains(next?.word ?? "")
    }
  }

  /// Whether the chunk is silent in an adjustment.
  private func isSilentHere(_ chunk: Chunk, _ term: Term) -> Bool {
    if chunk.isSilent || chunk.means(.mask) || chunk.means(.to) { return true }
    if chunk.isVerb(.making) || chunk.isVerb(.adding) || chunk.means(.colourWord) { return true }
    guard term.isNamed else { return false }
    // "old vintage photo": a look that several words mean.
    if chunk.wish?.hasPrefix(term.name) == true { return true }
    // "draw it in charcoal", but nobody colours in a look.
    let isStyle = if case .named(.stylise) = term.subject { true } else { false }
    return isStyle && chunk.isVerb(in: [.drawing, .painting]) || chunk.isVerb(.turning)
      || chunk.means(.parts)
  }

  /// The one term of the clause and its indices; "colour" counts where there is no other.
  private func term(of target: Target?) throws(ClauseError) -> (Term, positions: [Int]) {
    var found: [(term: Term, position: Int)] = []
    for (index, chunk) in chunks.enumerated() {
      if let term = chunk.term { found.append((term, index)) }
    }
    if found.count == 2 { found = try Self.combined(found, in: chunks) }
    guard found.count < 2 || Set(found.map(\.term)).count == 1 else { throw .severalChanges }
    if let first = found.first {
      return (first.term, found.map(\.position) + combinedPositions(first))
    }
    if let colour = chunks.firstIndex(where: { $0.means(.colourWord) }) {
      return (Term(subject: .quality(.saturation), sign: nil), [colour])
    }
    // "make the reds stronger"
    if case .colour? = target,
      contains({ ["stronger", "weaker", "too strong", "too weak"].contains($0.word) })
    {
      return (Term(subject: .quality(.saturation), sign: nil), [])
    }
    // "+1 stop" is exposure.
    if chunks.contains(where: { $0.stops != nil || $0.number?.unit == .stops }) {
      return (Term(subject: .quality(.exposure), sign: nil), [])
    }
    throw .unknown
  }

  /// The combination of two terms that form one: "brighten the shadows", "light sepia".
  private static func combined(
    _ found: [(term: Term, position: Int)], in chunks: [Chunk]
  ) throws(ClauseError) -> [(term: Term, position: Int)] {
    for (one, other) in [(found[0], found[1]), (found[1], found[0])] {
      if case .quality(.brightness) = one.term.subject, let sign = one.term.sign,
        case .quality(let quality) = other.term.subject, Lexicon.isTonal(quality),
        other.term.sign == nil
      {
        return [(Term(subject: .quality(quality), sign: sign), other.position)]
      }
      // "the white balance cooler" names the quality twice.
      if one.term.subject == other.term.subject, one.term.sign != nil, other.term.sign == nil {
        return [one, (one.term, other.position)]
      }
      if other.term.isNamed, Lexicon.strengths[chunks[one.position].word] != nil,
        one.position < other.position
      {
        return [other]
      }
    }
    return found
  }

  /// The indices of a brightness word that was combined with a tonal term.
  private func combinedPositions(_ found: (term: Term, position: Int)) -> [Int] {
    guard case .quality(let quality) = found.term.subject, Lexicon.isTonal(quality),
      found.term.sign != nil
    else { return [] }
    return chunks.indices.filter { index in
      guard index != found.position, case .quality(.brightness)? = chunks[index].term?.subject
      else {
        return false
      }
      return true
    }
  }

  private func quantity(
    _ number: Number, at index: Int, of term: Term
  ) throws(ClauseError) -> Adjustment.Quantity {
    let isExposure = term.subject == .quality(.exposure)
    switch number.unit {
    case .times: return .factor(number.magnitude)
    case .stops: return .stops(number.magnitude, sign: number.sign)
    case .degrees, .pixels:
      throw .unclear(
        "\(term.name) is measured by the picture, in percent: say “\(term.name) 50 %”")
    case .percent:
      let isGoal = number.sign == nil && hasGoal(at: index)
      return isGoal ? .goal(number.magnitude) : .percent(number.magnitude, sign: number.sign)
    case nil:
      if isExposure, number.hasPoint || number.magnitude <= 5 && number.magnitude > 0 {
        return .stops(number.magnitude, sign: number.sign)
      }
      if number.magnitude == 0, number.sign == nil, hasGoal(at: index) { return .goal(0) }
      // "contrast 1.2" is a factor, "contrast 12" and "contrast +1.2" are percentages.
      let isFactor = number.hasPoint && number.sign == nil && number.magnitude < 5
      return isFactor
        ? .factor(number.magnitude) : .percent(number.magnitude, sign: number.sign)
    }
  }

  /// How often a step is taken: "warmer three times", "darker x2"; nil where the clause says how
  /// much there should be: "three times warmer".
  private func repetition(at index: Int, of term: Term, after position: Int) -> Double? {
    guard index > position,
      !chunks[position..<index].contains(where: { $0.means(.by) || $0.means(.to) }),
      term.sign != nil || term.isNamed
    else { return nil }
    if let factor = chunks[index].factor, factor > 1 {
      let ends = ["as", "the", "its", "as much"]
      return ends.contains(where: { chunks[index].word.hasSuffix(" " + $0) }) ? nil : factor
    }
    guard let number = chunks[index].number, number.unit == .times, number.sign == nil,
      number.magnitude == number.magnitude.rounded(), number.magnitude >= 1
    else { return nil }
    return number.magnitude
  }

  /// Whether "to" precedes the amount.
  private func hasGoal(at index: Int) -> Bool {
    chunks[..<index].last { !$0.isSilent }?.means(.to) == true
  }

  private func hasAmount(after index: Int) -> Bool {
    guard let next = chunks[(index + 1)...].first(where: { !$0.isSilent || $0.stops != nil }) else {
      return false
    }
    return next.number != nil || next.percentage != nil || next.factor != nil
      || next.degree != nil || next.stops != nil
  }
}

/// Modifiers around a term.
private struct AdjustmentWords {
  var direction: Double?
  var particle: Double?
  var degree: Double?
  var leadsWithDegree = false
  /// How often the step is taken.
  var repetitions = 1.0
  var quantities: [Adjustment.Quantity] = []

  mutating func add(direction sign: Double) throws(ClauseError) {
    guard direction == nil || direction == sign else { throw .bothWays }
    direction = sign
  }

  mutating func add(degree factor: Double, isLeading: Bool) {
    degree = Lexicon.degree(degree ?? 1, of: factor)
    leadsWithDegree = leadsWithDegree || isLeading
  }

  func adjustment(of term: Term, target: Target?) throws(ClauseError) -> Adjustment {
    guard quantities.count < 2, quantities.isEmpty || degree == nil else { throw .severalAmounts }
    if repetitions > 1 {
      // A look that is laid already is not laid again, and inverting twice undoes itself.
      guard quantities.isEmpty, !term.isNamed || Lexicon.usualAmount(of: term.subject) < 100 else {
        throw .unclear("a look is laid once: say how much of it, in percent")
      }
    }
    let steps = repetitions > 1 ? (degree ?? 1) * repetitions : degree
    var direction = direction
    if let particle, direction == nil {
      if let sign = term.sign, sign != particle { throw .bothWays }
      direction = term.sign == nil ? particle : nil
    }
    return Adjustment(
      term: term, target: target, direction: direction, degree: steps,
      leadsWithDegree: leadsWithDegree, quantity: quantities.first)
  }
}

extension Term {
  fileprivate var isNamed: Bool { if case .named = subject { true } else { false } }
}

extension Chunk {
  /// The chunk as a name of something.
  fileprivate var asUnknown: Chunk {
    var chunk = self
    chunk.content = .unknown(word)
    return chunk
  }

  fileprivate var stops: Double? {
    first { if case .stops(let stops) = $0 { stops } else { nil } }
  }
}
