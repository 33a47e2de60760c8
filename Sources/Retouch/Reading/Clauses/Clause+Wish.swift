import Engine

/// Clauses that do not say how: wishes, formats and nuisances.
extension Clause {
  /// The clause read as an instruction that it stands for; nil where it stands for none.
  func wish() throws(ClauseError) -> Claim? {
    if let reason = chunks.lazy.compactMap(\.unmendable).first { throw .unclear(reason) }
    if let sentence = chunks.lazy.compactMap(\.wish).first {
      var rest = self
      _ = rest.take { $0.wish }
      rest.takeAll { $0.isVerb(in: [.making, .adding, .putting]) }
      return try rest.claim(of: sentence)
    }
    if let claim = try format() { return claim }
    guard let sentence = chunks.lazy.compactMap(\.nuisance).first else { return nil }
    let isUnwanted =
      contains(.removing) || contains({ $0.direction == -1 })
      || leads(with: [.filling]) || contains({ $0.means(.negation) && $0.word == "no" })
    let isThere = !isUnwanted && saysThatThereIs
    guard isUnwanted || isThere, !contains(.mask) else { return nil }
    var rest = self
    _ = rest.take { $0.nuisance }
    rest.takeAll { $0.direction == -1 }
    rest.takeAll { $0.means(.negation) || $0.isVerb(in: [.removing, .filling]) }
    if isThere { rest.takeAll { $0.means(.excess) } }
    // Other names are things: "remove the spots on the wall".
    guard rest.chunks.allSatisfy({ !$0.isUnknown && $0.quoted == nil }) else { return nil }
    return try rest.claim(of: sentence)
  }

  /// Whether the clause says that the picture has something: "there is a lot of noise".
  private var saysThatThereIs: Bool {
    contains { ["there is", "there's", "has", "there are"].contains($0.word) }
  }

  /// The clause read as the format of a use: "crop for instagram", "passport photo".
  private func format() throws(ClauseError) -> Claim? {
    guard let sentence = chunks.lazy.compactMap(\.format).first,
      !leads(with: [.removing, .writing, .filling, .drawing, .painting])
    else { return nil }
    var rest = self
    _ = rest.take { $0.format }
    rest.takeAll { chunk in
      chunk.isVerb(in: [.making, .cropping, .resizing, .scaling]) || chunk.means(.to)
        || chunk.attribute == .fitting || ["size", "format", "ratio"].contains(chunk.word)
        || chunk.ratio.map { $0 == $1 } == true
    }
    return try rest.claim(of: sentence)
  }

  /// The claim of a sentence from the tables, with the clause's degree and target.
  func claim(of sentence: String) throws(ClauseError) -> Claim? {
    var rest = self
    let isLess = rest.takeAll { $0.direction == -1 || $0.means(.excess) }
    let isNegated = rest.takeAll { $0.means(.negation) }
    rest.takeAll { $0.direction == 1 }
    let target = try rest.takeTarget()
    var degree = 1.0
    while let factor = rest.take({ $0.degree ?? $0.percentage.map { $0 / 100 } ?? $0.factor }) {
      degree = Lexicon.degree(degree, of: factor)
    }
    if let number = rest.take({ $0.number }) {
      guard number.unit == .percent, number.sign != -1, number.magnitude <= 500 else { return nil }
      degree = number.magnitude / 100
      rest.takeAll { $0.means(.by) }
    }
    rest.takeAll { $0.means(.to) || $0.means(.cast) }
    guard let instruction = try? InstructionReader.read(sentence) else { throw .unknown }
    // A thing can be of other tones, not of another time.
    let isTonal = instruction.operations.allSatisfy(\.change.isAdjustment)
    let thing =
      isTonal && rest.contains({ $0.means(.maskedObject) }) ? rest.takeThing() : nil
    guard rest.saysNothing() else { return Claim([], leaving: rest) }
    guard !isNegated else { throw .negated }
    guard !isLess else {
      throw .unclear("say what there should be less of, such as contrast, warmth or saturation")
    }
    let operations = instruction.operations.map { operation in
      if case .reframe = operation.change { return operation }
      // An amount below −100 percent is refused where it is typed, so a wish must not produce one.
      let percent = max(operation.amount.percent * degree, -100)
      return Operation(
        operation.change, Amount(percent: percent).rounded,
        operation.target == .mask ? target ?? .mask : operation.target)
    }
    return Claim(operations, leaving: rest, thing: thing)
  }
}

extension Chunk {
  var wish: String? { first { if case .wish(let wish) = $0 { wish } else { nil } } }

  fileprivate var format: String? {
    first { if case .format(let sentence) = $0 { sentence } else { nil } }
  }

  fileprivate var unmendable: String? {
    first { if case .unmendable(let reason) = $0 { reason } else { nil } }
  }
}
