extension [Operation] {
  /// Appends the operations of a clause, but not the same adjustment, filter or look again that the
  /// clause before it in a list already asked for: "snowy and wintry".
  ///
  /// A comparative that is said again is another step: "warmer, warmer".
  mutating func append(
    _ others: [Operation], of reading: ClauseReading, after previous: ClauseReading?
  ) throws(ClauseError) {
    if let last, others.count == 1, last.change == others[0].change,
      last.target == others[0].target, reading.isSameStep(as: previous)
    {
      let percent = last.amount.percent + others[0].amount.percent
      guard abs(percent) <= 500 else { throw .tooMuch }
      self[count - 1] = Operation(last.change, Amount(percent: percent).rounded, last.target)
      return
    }
    for other in others {
      if other.isNamedRemoval, contains(where: \.removesMaskedPlace) { throw .oneMask }
      if other.change.isFrame, reading.clause.chunks.first?.word == "like",
        contains(where: \.change.isFrame)
      {
        throw .unclear("one frame is added at a time")
      }
      let isSaid = last == other || other.change.isLook && contains { $0 == other }
      if isSaid, reading.clause.conjunction == .and, other.change.isAppliedOnce { continue }
      append(other)
    }
  }
}

extension ClauseReading {
  /// Whether the clause repeats the comparative of the one before, word for word.
  fileprivate func isSameStep(as previous: ClauseReading?) -> Bool {
    guard let previous, let term = adjustment?.term, term.sign != nil,
      adjustment?.quantity == nil
    else { return false }
    let (own, other) = (clause.text.lowercased(), previous.clause.text.lowercased())
    return own == other && own.split(separator: " ").contains { $0.hasSuffix("er") }
  }
}

extension Operation {
  /// Removal of what the mask covers, by a name.
  fileprivate var isNamedRemoval: Bool {
    if case .remove(.some) = change { target == .mask } else { false }
  }

  /// Removal of what the mask covers, which the person points at: "remove this".
  fileprivate var removesMaskedPlace: Bool {
    if case .remove(nil) = change { target == .mask } else { false }
  }
}

extension Change {
  fileprivate var isLook: Bool { if case .applyLook = self { true } else { false } }

  fileprivate var isFrame: Bool { if case .reframe(.frame) = self { true } else { false } }

  /// Whether a list of words for the change means it once.
  fileprivate var isAppliedOnce: Bool {
    switch self {
    case .adjust, .applyFilter, .applyLook, .stylise: true
    default: false
    }
  }
}
