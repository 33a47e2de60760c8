/// Clauses about removal, by inpainting or to transparency.
extension Clause {
  /// The clause read as a removal, or as clearing where a background or transparency is asked for;
  /// nil for another kind.
  func removal() throws(ClauseError) -> Claim? {
    guard let (verb, removed) = removed else { return try clearing() }
    var rest = Clause(chunks: Array(removed), conjunction: conjunction, separators: [])
    if verb == .clearing { return try rest.clearing(afterVerb: true) }
    let amount = try rest.takePercentageAtEnd()
    let whole = rest
    let target = try rest.takeTarget()
    if let target, rest.saysNothing(but: { $0.means(.to) }) {
      guard target != .picture else { throw .unclear("nothing would be left of the picture") }
      let clears = target == .background && verb == .removing
      rest.takeAll { $0.means(.to) }
      let removed = Operation(clears ? .clear : .remove(object: nil), amount, target)
      return Claim(removed, leaving: rest)
    }
    rest = whole
    if verb == .filling, rest.contains({ $0.means(.and) || $0.colour != nil }) { return nil }
    // "remove the vignette" means less of it, which an adjustment reads.
    if rest.saysNothing(but: { $0.term != nil && !$0.isVerb(.removing) }),
      rest.contains({ $0.term != nil })
    {
      return nil
    }
    guard rest.listsOnlyObjects else { throw .unknown }
    let object = try Self.object(in: rest.chunks[...]) { $0.percentage == 100 || $0.means(.to) }
    // All that is left is the name, which the operation holds.
    rest.chunks = []
    return Claim(Operation(.remove(object: object), amount), leaving: rest)
  }

  /// The clause read as mending: damage under the mask is filled; what was once there is not known.
  func mending() throws(ClauseError) -> Claim? {
    guard leads(with: [.repairing]) else { return nil }
    var rest = self
    rest.takeAll(.repairing)
    guard rest.contains(.damage), !rest.contains({ $0.means(.maskedObject) }) else {
      if contains({ $0.isThing }) {
        throw .needsModel(
          "it takes a model, which knows what it should look like; scratches and dust under a mask "
            + "can be filled: “heal the scratches”")
      }
      guard contains(.picture) || chunks.allSatisfy({ $0.isSilent || $0.isVerb(.repairing) }) else {
        return nil
      }
      throw .unclear("say what is damaged: “heal the scratches”, with a mask over them")
    }
    let object = try Self.object(in: rest.chunks[...]) { $0.means(.to) }
    rest.chunks = []
    return Claim(Operation(.remove(object: object), .whole), leaving: rest)
  }

  /// Removes and returns a percentage at the end, where it is an amount rather than a part of a
  /// name.
  private mutating func takePercentageAtEnd() throws(ClauseError) -> Amount {
    guard let number = chunks.last?.number, number.unit == .percent, number.sign == nil,
      number.magnitude <= 100, chunks.dropLast().last?.means(.by) == true
    else { return .whole }
    chunks.removeLast(2)
    return Amount(percent: number.magnitude).rounded
  }

  /// Whether separators in the clause only list objects: "the man, the dog and the kite".
  private var listsOnlyObjects: Bool {
    guard contains(\.isSeparator) else { return true }
    let parts = chunks.split(whereSeparator: \.isSeparator)
    return parts.dropFirst().allSatisfy { part in
      part.first?.means(.determiner) == true && part.allSatisfy(\.canName)
    }
  }

  /// The verb, and the chunks that say what to remove.
  private var removed: (Verb, ArraySlice<Chunk>)? {
    let start = chunks.firstIndex { !Self.leadsIn($0) } ?? chunks.endIndex
    for verb in [Verb.removing, .filling, .clearing]
    where start < chunks.endIndex && chunks[start].isVerb(verb) {
      return (verb, chunks[(start + 1)...])
    }
    for (word, ends, verb) in Lexicon.splitVerbs {
      guard let first = chunks.firstIndex(where: { $0.word == word }),
        chunks[..<first].allSatisfy(Self.leadsIn), first + 1 < chunks.endIndex
      else { continue }
      let rest = chunks[(first + 1)...]
      guard let end = rest.lastIndex(where: { ends.contains($0.word) }) else { continue }
      // "take the cup off the table" may state the object's position.
      let position = chunks[(end + 1)...]
      let statesPosition =
        position.first?.means(.determiner) == true && position.allSatisfy(\.canName)
      if statesPosition || position.allSatisfy(\.isSilent) {
        return (verb, chunks[first + 1..<end])
      }
    }
    return nil
  }

  private static func leadsIn(_ chunk: Chunk) -> Bool {
    if chunk.isVerb(.removing) || chunk.isVerb(.filling) || chunk.isVerb(.clearing) { return false }
    return chunk.isSilent && chunk.target == nil || chunk.isVerb(.making) || chunk.means(.to)
      || chunk.percentage == 100
  }

  // MARK: Clearing

  /// The clause read as clearing to transparency.
  private func clearing(afterVerb isVerb: Bool = false) throws(ClauseError) -> Claim? {
    let isKeeping = contains(.keeping) && !contains({ $0.colour != nil })
    guard isVerb || contains(.transparent) || contains(.translucent) || isKeeping else {
      return nil
    }
    var rest = self
    let usual = rest.takeAll { $0.means(.translucent) } ? Amount(percent: 50) : .whole
    let amount = rest.takePercentage().map { Amount(percent: $0) } ?? usual
    let pointsAtMask = rest.contains(.mask) || rest.contains({ $0.word == "this" })
    if isKeeping, !isVerb, !pointsAtMask, !contains({ ["it", "that"].contains($0.word) }),
      !contains({ $0.target != nil || $0.means(.except) || $0.isVerb(.clearing) })
    {
      return nil
    }
    var target = try rest.takeTarget()
    rest.takeAll { $0.means(.transparent) }
    if isVerb, target == nil, rest.takeAll({ Lexicon.persons.contains($0.word) }) {
      target = .subject
    }
    let isKnown: (Chunk) -> Bool = {
      $0.isVerb(in: [.making, .adding, .putting, .keeping, .clearing]) || $0.means(.to)
        || $0.direction == 1
    }
    guard rest.saysNothing(but: isKnown) else {
      if isVerb { throw .unclear("say “cut out the subject”, or “cut it out” with a mask over it") }
      return nil
    }
    // What is cut out or kept remains.
    rest.takeAll(isKnown)
    if isVerb || isKeeping {
      guard target != .background else {
        return Claim(Operation(.clear, amount, .background), leaving: rest)
      }
      target = .except(target ?? .mask)
    }
    let isPicture = target == nil && rest.contains(.picture)
    guard target != .picture, !isPicture else {
      throw .unclear("nothing would be left of the picture")
    }
    let pointsAtIt = rest.contains({ $0.word == "it" || $0.word == "that" })
    let place = target ?? (pointsAtMask || pointsAtIt ? .mask : .background)
    return Claim(Operation(.clear, amount, place), leaving: rest)
  }
}

extension Clause {
  /// The object that chunks name; nil where they only point at it ("this") or mention the mask.
  ///
  /// - Parameter isOther: whether a chunk, besides silent words, does not belong to a name's ends.
  static func object(
    in chunks: ArraySlice<Chunk>, besides isOther: (Chunk) -> Bool
  ) throws(ClauseError) -> String? {
    func isOutside(_ chunk: Chunk) -> Bool {
      chunk.means(.filler) || chunk.means(.determiner) || chunk.means(.mask) || isOther(chunk)
        || (chunk.means(.preposition) && !chunk.means(.behind)) || chunk.means(.being)
        || chunk.means(.everything) || chunk.isSeparator
    }
    if chunks.allSatisfy({ isOutside($0) || $0.isSilent }) { return nil }
    // After an article the name begins: "the first letter".
    var words = chunks.drop { (isOutside($0) && !$0.means(.determiner)) || $0.means(.asking) }
    if words.first?.means(.determiner) == true {
      words = words.drop { chunk in
        chunk.means(.determiner) || chunk.means(.mask) || isOther(chunk) || chunk.means(.being)
          || chunk.means(.preposition) && !chunk.means(.behind)
      }
    }
    if let first = words.first, first.factor != nil || first.percentage != nil {
      throw .unclear("mark the part of it that is meant")
    }
    while let last = words.last, isOutside(last) { words.removeLast() }
    guard let last = words.last else { return nil }
    guard !last.saysHow, words.count <= 16 else { throw .unknown }
    let name = text(words)
    // "the sofa's colour" is about the sofa.
    return name.hasSuffix("'s") || name.hasSuffix("’s") ? String(name.dropLast(2)) : name
  }
}

extension Chunk {
  /// Whether the chunk can be part of the name of an object.
  var canName: Bool {
    switch content {
    case .unknown, .quoted: true
    default:
      means(.determiner) || means(.filler) || colour != nil || means(.preposition)
        || anchor != nil || shape != nil || material != nil || refusal != nil || means(.side)
        || means(.maskedObject)
    }
  }

  var deed: String? { first { if case .deed(let reason) = $0 { reason } else { nil } } }

  var refusal: String? {
    first { if case .refused(let reason) = $0 { reason } else { nil } }
  }

  /// Whether the chunk modifies a change, and so does not end the name of an object.
  fileprivate var saysHow: Bool {
    if refusal != nil || shape != nil || skyObject != nil || anchor != nil || attribute == .text {
      return false
    }
    if number?.unit == .percent { return true }
    return meanings.contains { meaning in
      switch meaning {
      case .term, .direction, .particle, .excess, .factor, .by, .to, .degree, .percentage: true
      default: false
      }
    }
  }
}
