import Engine

/// Clauses that do not say how: wishes, complaints and nuisances.
extension Clause {
  /// The operations of the instruction that the clause stands for; nil where it stands for none.
  func wish() throws(ClauseError) -> [Operation]? {
    if let reason = chunks.lazy.compactMap(\.unmendable).first { throw .unclear(reason) }
    if let sentence = chunks.lazy.compactMap(\.wish).first {
      var rest = self
      _ = rest.take { $0.wish }
      return try rest.operations(of: sentence) { $0.isVerb(in: [.making, .adding, .putting]) }
    }
    if let sentence = chunks.lazy.compactMap(\.complaint).first {
      // "make it look flat" wants it flat, "it looks flat" does not; "too dark" is read as such.
      let words = chunks.prefix { $0.complaint == nil }
      let complains = words.contains(where: { $0.means(.being) })
      let isTooMuch = chunks.contains(where: { $0.means(.excess) })
      let isTerm = chunks.contains(where: { $0.complaint != nil && $0.term != nil })
      guard complains || isTooMuch, !(isTooMuch && isTerm && hasUsefulOpposite),
        !contains(.making), !contains(.negation), !contains({ $0.direction != nil })
      else { return nil }
      var rest = self
      _ = rest.take { $0.complaint }
      rest.takeAll { $0.means(.excess) }
      rest.takeAll { $0.means(.colourWord) }
      return try rest.operations(of: sentence) { _ in false }
    }
    if let sentence = chunks.lazy.compactMap(\.nuisance).first {
      let isUnwanted =
        contains(.removing) || contains({ $0.direction == -1 })
        || leads(with: [.filling]) || contains({ $0.means(.negation) && $0.word == "no" })
      guard isUnwanted, !contains(.mask) else { return nil }
      var rest = self
      _ = rest.take { $0.nuisance }
      rest.takeAll { $0.direction == -1 }
      rest.takeAll { $0.means(.negation) }
      // Other names are objects: "remove the spots on the wall".
      guard rest.isWhollyKnown else { return nil }
      return try rest.operations(of: sentence) { $0.isVerb(in: [.removing, .filling]) }
    }
    return nil
  }

  /// Whether "too" has a direct opposite, as in "too blurry", without the table of complaints.
  private var hasUsefulOpposite: Bool {
    chunks.contains { chunk in
      guard let term = chunk.term else { return false }
      return switch term.subject {
      case .quality: term.sign != nil
      case .named(let change): Lexicon.opposite(of: change) != nil
      }
    }
  }

  private var isWhollyKnown: Bool { chunks.allSatisfy({ !$0.isUnknown && $0.quoted == nil }) }

  /// The operations of a sentence from the tables, with the clause's degree and target; nil where
  /// the clause says more than that.
  private func operations(
    of sentence: String, besides isKnown: (Chunk) -> Bool
  ) throws(ClauseError) -> [Operation]? {
    var rest = self
    let isLess = rest.takeAll { $0.direction == -1 || $0.means(.excess) }
    let isNegated = rest.takeAll { $0.means(.negation) }
    rest.takeAll { $0.direction == 1 }
    let target = try rest.takeTarget()
    var degree = 1.0
    while let factor = rest.take({ $0.degree ?? $0.percentage.map { $0 / 100 } ?? $0.factor }) {
      degree = min(degree * factor, 4)
    }
    if let number = rest.take({ $0.number }) {
      guard number.unit == .percent, number.sign != -1, number.magnitude <= 500 else { return nil }
      degree = number.magnitude / 100
      rest.takeAll { $0.means(.by) }
    }
    guard rest.saysNothing(but: { isKnown($0) || $0.means(.to) || $0.means(.cast) }) else {
      return nil
    }
    guard !isNegated else { throw .negated }
    guard !isLess else {
      throw .unclear("say what there should be less of, such as contrast, warmth or saturation")
    }
    guard let instruction = try? InstructionReader.read(sentence) else { throw .unknown }
    return instruction.operations.map { operation in
      if case .reframe = operation.change { return operation }
      // An amount below −100 percent is refused where it is typed, so a wish must not produce one.
      let percent = max(operation.amount.percent * degree, -100)
      return Operation(
        operation.change, Amount(percent: percent).rounded,
        operation.target == .mask ? target ?? .mask : operation.target)
    }
  }
}

extension Chunk {
  fileprivate var wish: String? { first { if case .wish(let wish) = $0 { wish } else { nil } } }

  fileprivate var unmendable: String? {
    first { if case .unmendable(let reason) = $0 { reason } else { nil } }
  }

  fileprivate var complaint: String? {
    first { if case .complaint(let sentence) = $0 { sentence } else { nil } }
  }

  fileprivate var nuisance: String? {
    first { if case .nuisance(let sentence) = $0 { sentence } else { nil } }
  }
}
