extension Clause {
  /// The clause as an adjustment.
  func adjustment() throws(ClauseFault) -> Adjustment {
    let (term, place) = try term()
    var direction: Double?
    var particle: Double?
    var degree: Double?
    var leadsWithDegree = false
    var measures: [Adjustment.Measure] = []
    for (index, piece) in pieces.enumerated() {
      switch piece.content {
      case .meaning(.direction(let sign)):
        guard direction == nil || direction == sign else { throw .bothWays }
        direction = sign
      case .meaning(.excess) where index < place:
        guard direction != 1 else { throw .bothWays }
        direction = -1
      case .meaning(.particle(let sign)): particle = sign
      case .meaning(.degree(let factor)):
        degree = min((degree ?? 1) * factor, 4)
        leadsWithDegree = leadsWithDegree || index < place
      case .meaning(.factor(let factor)):
        let isShare = factor < 1 && index > 0 && pieces[index - 1].meaning == .by
        measures.append(isShare ? .percent(factor * 100, sign: nil) : .factor(factor))
      case .meaning(.percentage(let percent)):
        measures.append(hasGoal(at: index) ? .goal(percent) : .percent(percent, sign: nil))
      case .number(let number): measures.append(measure(number, at: index))
      case .meaning(.times): guard hasNumber(before: index) else { throw .unknown }
      case .meaning(.by): guard hasAmount(after: index) else { throw .unknown }
      case .meaning(.painting), .meaning(.removal), .meaning(.colour), .meaning(.percent):
        throw .unknown
      case .meaning, .pause: continue
      case .quoted, .unknown: throw .unknown
      }
    }
    guard measures.count < 2, measures.isEmpty || degree == nil else { throw .severalAmounts }
    if let particle, direction == nil {
      if let sign = term.sign, sign != particle { throw .bothWays }
      direction = term.sign == nil ? particle : nil
    }
    return Adjustment(
      term: term, direction: direction, degree: degree, leadsWithDegree: leadsWithDegree,
      measure: measures.first)
  }

  /// The one term of the clause and its place; "colour" counts where there is no other.
  private func term() throws(ClauseFault) -> (Term, place: Int) {
    var found: [(Term, place: Int)] = []
    for (index, piece) in pieces.enumerated() {
      if case .term(let term) = piece.meaning { found.append((term, index)) }
    }
    guard found.count < 2 else { throw .severalChanges }
    if let found = found.first { return found }
    guard let colour = pieces.firstIndex(where: { $0.meaning == .colourWord }) else {
      throw .unknown
    }
    return (Term(subject: .quality(.saturation), sign: nil), colour)
  }

  private func measure(_ number: Number, at index: Int) -> Adjustment.Measure {
    let isFactor = index + 1 < pieces.count && pieces[index + 1].meaning == .times
    if isFactor { return .factor(number.magnitude) }
    let isGoal = number.isPercent && number.sign == nil && hasGoal(at: index)
    return isGoal ? .goal(number.magnitude) : .percent(number.magnitude, sign: number.sign)
  }

  /// Whether "to" stands before the amount.
  private func hasGoal(at index: Int) -> Bool {
    pieces[..<index].last { !$0.isSilent }?.meaning == .to
  }

  private func hasNumber(before index: Int) -> Bool {
    if case .number? = pieces[..<index].last?.content { true } else { false }
  }

  private func hasAmount(after index: Int) -> Bool {
    switch pieces[(index + 1)...].first(where: { !$0.isSilent })?.content {
    case .number, .meaning(.percentage), .meaning(.factor), .meaning(.degree): true
    default: false
    }
  }
}
