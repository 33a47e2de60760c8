extension Clause {
  /// The clause as an adjustment.
  func adjustment() throws(ClauseFault) -> Adjustment {
    var rest = self
    let target = try rest.takeTarget()
    return try rest.adjustment(of: target)
  }

  private func adjustment(of target: Target?) throws(ClauseFault) -> Adjustment {
    guard !countsColours else {
      throw .unclear("how many colours cannot be said: say “posterise” or “posterise 50 %”")
    }
    let (term, places) = try term()
    let place = places.first ?? 0
    var words = AdjustmentWords()
    for (index, piece) in pieces.enumerated() where !places.contains(index) {
      if let number = piece.number {
        words.measures.append(try measure(number, at: index, of: term))
      } else if piece.means(.excess) {
        guard index < place || index == pieces.count - 1 else { throw .unknown }
        // "warmer too" is also warmer.
        if index < place { try words.add(direction: -1) }
      } else if let stops = piece.stops {
        words.measures.append(.stops(stops, sign: nil))
      } else if case .named = term.subject, let strength = Lexicon.strengths[piece.word] {
        words.add(degree: strength, isLeading: index < place)
      } else if let sign = piece.direction, !(piece.degree != nil && term.isNamed) {
        try words.add(direction: sign)
      } else if let sign = piece.particle {
        words.particle = sign
      } else if let degree = piece.degree {
        words.add(degree: degree, isLeading: index < place)
      } else if let factor = piece.factor {
        let isShare = factor < 1 && index > 0 && pieces[index - 1].means(.by)
        words.measures.append(isShare ? .percent(factor * 100, sign: nil) : .factor(factor))
      } else if let percent = piece.percentage {
        words.measures.append(hasGoal(at: index) ? .goal(percent) : .percent(percent, sign: nil))
      } else if piece.means(.by) {
        guard hasAmount(after: index) else { throw .unknown }
      } else if piece.isVerb(.removing) {
        try words.add(direction: -1)
      } else {
        guard isSilentHere(piece, term) else { throw .unknown }
      }
    }
    return try words.adjustment(of: term, target: target)
  }

  /// Whether the clause says how many colours or tones there should be: "posterise to 4 colours".
  private var countsColours: Bool {
    let isPosterised = contains { $0.term?.subject == .named(.paint(.posterise)) }
    return pieces.indices.contains { index in
      guard let number = pieces[index].number, number.unit == nil, number.sign == nil else {
        return false
      }
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      return next?.means(.colourWord) == true || isPosterised && number.magnitude <= 16
        || isPosterised && ["levels", "tones", "shades", "steps"].contains(next?.word ?? "")
    }
  }

  /// Whether the piece says nothing in an adjustment.
  private func isSilentHere(_ piece: Piece, _ term: Term) -> Bool {
    if piece.isSilent || piece.means(.mask) || piece.means(.to) || piece.means(.maskedThing) {
      return true
    }
    if piece.isVerb(.making) || piece.isVerb(.adding) || piece.means(.colourWord) { return true }
    guard term.isNamed else { return false }
    return piece.isVerb(in: [.drawing, .painting, .turning]) || piece.means(.parts)
  }

  /// The one term of the clause and its places; "colour" counts where there is no other.
  private func term() throws(ClauseFault) -> (Term, places: [Int]) {
    var found: [(term: Term, place: Int)] = []
    for (index, piece) in pieces.enumerated() {
      if let term = piece.term { found.append((term, index)) }
    }
    if found.count == 2 { found = try Self.combined(found, in: pieces) }
    guard found.count < 2 || Set(found.map(\.term)).count == 1 else { throw .severalChanges }
    if let first = found.first { return (first.term, found.map(\.place) + combinedPlaces(first)) }
    if let colour = pieces.firstIndex(where: { $0.means(.colourWord) }) {
      return (Term(subject: .quality(.saturation), sign: nil), [colour])
    }
    // "+1 stop" is exposure.
    if pieces.contains(where: { $0.stops != nil || $0.number?.unit == .stops }) {
      return (Term(subject: .quality(.exposure), sign: nil), [])
    }
    throw .unknown
  }

  /// Two terms that make one: "brighten the shadows", "light sepia".
  private static func combined(
    _ found: [(term: Term, place: Int)], in pieces: [Piece]
  ) throws(ClauseFault) -> [(term: Term, place: Int)] {
    for (one, other) in [(found[0], found[1]), (found[1], found[0])] {
      if case .quality(.brightness) = one.term.subject, let sign = one.term.sign,
        case .quality(let quality) = other.term.subject, Lexicon.isTonal(quality),
        other.term.sign == nil
      {
        return [(Term(subject: .quality(quality), sign: sign), other.place)]
      }
      // "the white balance cooler" names the quality twice.
      if one.term.subject == other.term.subject, one.term.sign != nil, other.term.sign == nil {
        return [one, (one.term, other.place)]
      }
      if other.term.isNamed, Lexicon.strengths[pieces[one.place].word] != nil,
        one.place < other.place
      {
        return [other]
      }
    }
    return found
  }

  /// The places of a brightness word that went into a tonal term.
  private func combinedPlaces(_ found: (term: Term, place: Int)) -> [Int] {
    guard case .quality(let quality) = found.term.subject, Lexicon.isTonal(quality),
      found.term.sign != nil
    else { return [] }
    return pieces.indices.filter { index in
      guard index != found.place, case .quality(.brightness)? = pieces[index].term?.subject else {
        return false
      }
      return true
    }
  }

  private func measure(
    _ number: Number, at index: Int, of term: Term
  ) throws(ClauseFault) -> Adjustment.Measure {
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

  /// Whether "to" stands before the amount.
  private func hasGoal(at index: Int) -> Bool {
    pieces[..<index].last { !$0.isSilent }?.means(.to) == true
  }

  private func hasAmount(after index: Int) -> Bool {
    guard let next = pieces[(index + 1)...].first(where: { !$0.isSilent || $0.stops != nil }) else {
      return false
    }
    return next.number != nil || next.percentage != nil || next.factor != nil
      || next.degree != nil || next.stops != nil
  }
}

/// What the words around a term say.
private struct AdjustmentWords {
  var direction: Double?
  var particle: Double?
  var degree: Double?
  var leadsWithDegree = false
  var measures: [Adjustment.Measure] = []

  mutating func add(direction sign: Double) throws(ClauseFault) {
    guard direction == nil || direction == sign else { throw .bothWays }
    direction = sign
  }

  mutating func add(degree factor: Double, isLeading: Bool) {
    degree = min((degree ?? 1) * factor, 4)
    leadsWithDegree = leadsWithDegree || isLeading
  }

  func adjustment(of term: Term, target: Target?) throws(ClauseFault) -> Adjustment {
    guard measures.count < 2, measures.isEmpty || degree == nil else { throw .severalAmounts }
    var direction = direction
    if let particle, direction == nil {
      if let sign = term.sign, sign != particle { throw .bothWays }
      direction = term.sign == nil ? particle : nil
    }
    return Adjustment(
      term: term, target: target, direction: direction, degree: degree,
      leadsWithDegree: leadsWithDegree, measure: measures.first)
  }
}

extension Term {
  fileprivate var isNamed: Bool { if case .named = subject { true } else { false } }
}

extension Piece {
  fileprivate var stops: Double? {
    first { if case .stops(let stops) = $0 { stops } else { nil } }
  }

  fileprivate var particle: Double? {
    first { if case .particle(let sign) = $0 { sign } else { nil } }
  }
}
