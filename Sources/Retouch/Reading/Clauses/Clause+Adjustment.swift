extension Clause {
  /// The clause read as an adjustment.
  func adjustment() throws(ClauseError) -> Adjustment {
    var rest = self
    let target = try rest.takeTarget()
    return try rest.adjustment(of: target)
  }

  private func adjustment(of target: Target?) throws(ClauseError) -> Adjustment {
    guard !countsColours else {
      throw .unclear("how many colours cannot be said: say “posterise” or “posterise 50 %”")
    }
    let (term, positions) = try term()
    let position = positions.first ?? 0
    var words = AdjustmentWords()
    for (index, chunk) in chunks.enumerated() where !positions.contains(index) {
      if let number = chunk.number {
        words.quantities.append(try quantity(number, at: index, of: term))
      } else if chunk.means(.excess) {
        guard index < position || index == chunks.count - 1 else { throw .unknown }
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
      } else if let factor = chunk.factor {
        let isPercentage = factor < 1 && index > 0 && chunks[index - 1].means(.by)
        words.quantities.append(isPercentage ? .percent(factor * 100, sign: nil) : .factor(factor))
      } else if let percent = chunk.percentage {
        words.quantities.append(hasGoal(at: index) ? .goal(percent) : .percent(percent, sign: nil))
      } else if chunk.means(.by) {
        guard hasAmount(after: index) else { throw .unknown }
      } else if chunk.isVerb(.removing) {
        try words.add(direction: -1)
      } else {
        guard isSilentHere(chunk, term) else { throw .unknown }
      }
    }
    return try words.adjustment(of: term, target: target)
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
    if chunk.isSilent || chunk.means(.mask) || chunk.means(.to) || chunk.means(.maskedObject) {
      return true
    }
    if chunk.isVerb(.making) || chunk.isVerb(.adding) || chunk.means(.colourWord) { return true }
    guard term.isNamed else { return false }
    return chunk.isVerb(in: [.drawing, .painting, .turning]) || chunk.means(.parts)
  }

  /// The one term of the clause and its indices; "colour" counts where there is no other.
  private func term() throws(ClauseError) -> (Term, positions: [Int]) {
    var found: [(term: Term, position: Int)] = []
    for (index, chunk) in chunks.enumerated() {
      if let term = chunk.term { found.append((term, index)) }
    }
    if found.count == 2 { found = try Self.combined(found, in: chunks) }
    guard found.count < 2 || Set(found.map(\.term)).count == 1 else { throw .severalChanges }
    if let first = found.first {
      return (first.term, found.map(\.position) + combinedPlaces(first))
    }
    if let colour = chunks.firstIndex(where: { $0.means(.colourWord) }) {
      return (Term(subject: .quality(.saturation), sign: nil), [colour])
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
  private func combinedPlaces(_ found: (term: Term, position: Int)) -> [Int] {
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
  var quantities: [Adjustment.Quantity] = []

  mutating func add(direction sign: Double) throws(ClauseError) {
    guard direction == nil || direction == sign else { throw .bothWays }
    direction = sign
  }

  mutating func add(degree factor: Double, isLeading: Bool) {
    degree = min((degree ?? 1) * factor, 4)
    leadsWithDegree = leadsWithDegree || isLeading
  }

  func adjustment(of term: Term, target: Target?) throws(ClauseError) -> Adjustment {
    guard quantities.count < 2, quantities.isEmpty || degree == nil else { throw .severalAmounts }
    var direction = direction
    if let particle, direction == nil {
      if let sign = term.sign, sign != particle { throw .bothWays }
      direction = term.sign == nil ? particle : nil
    }
    return Adjustment(
      term: term, target: target, direction: direction, degree: degree,
      leadsWithDegree: leadsWithDegree, quantity: quantities.first)
  }
}

extension Term {
  fileprivate var isNamed: Bool { if case .named = subject { true } else { false } }
}

extension Chunk {
  fileprivate var stops: Double? {
    first { if case .stops(let stops) = $0 { stops } else { nil } }
  }

  fileprivate var particle: Double? {
    first { if case .particle(let sign) = $0 { sign } else { nil } }
  }
}
