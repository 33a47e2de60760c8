/// Taking things out: what their surroundings fill, and what becomes transparent.
extension Clause {
  /// The clause as a removal, or as clearing where a background or transparency is asked for; nil
  /// where it asks for something else.
  func removal() throws(ClauseFault) -> Operation? {
    guard let (verb, removed) = removed else { return try clearing() }
    var rest = Clause(pieces: Array(removed), joint: joint, joints: [])
    if verb == .clearing { return try rest.clearing(afterVerb: true) }
    let share = try rest.takeShareAtEnd()
    let whole = rest
    let target = try rest.takeTarget()
    if let target, rest.saysNothing(but: { $0.means(.to) }) {
      guard target != .picture else { throw .unclear("nothing would be left of the picture") }
      let clears = target == .background && verb == .removing
      return Operation(clears ? .clear : .remove(object: nil), share, target)
    }
    rest = whole
    if verb == .filling, rest.contains({ $0.means(.and) || $0.colour != nil }) { return nil }
    // "remove the vignette" is less of it, which an adjustment says.
    if rest.saysNothing(but: { $0.term != nil && !$0.isVerb(.removing) }),
      rest.contains({ $0.term != nil })
    {
      return nil
    }
    guard rest.isOneThing else { throw .unknown }
    let object = try Self.object(in: rest.pieces[...]) { $0.percentage == 100 || $0.means(.to) }
    return Operation(.remove(object: object), share)
  }

  /// A percentage at the end, where it is an amount rather than a part of a name.
  private mutating func takeShareAtEnd() throws(ClauseFault) -> Amount {
    guard let number = pieces.last?.number, number.unit == .percent, number.sign == nil,
      number.magnitude <= 100, pieces.dropLast().last?.means(.by) == true
    else { return .whole }
    pieces.removeLast(2)
    return Amount(percent: number.magnitude).rounded
  }

  /// Whether joints in the clause only list things: "the man, the dog and the kite".
  private var isOneThing: Bool {
    guard contains(\.isJoint) else { return true }
    let parts = pieces.split(whereSeparator: \.isJoint)
    return parts.dropFirst().allSatisfy { part in
      part.first?.means(.determiner) == true && part.allSatisfy(\.canName)
    }
  }

  /// The verb, and the pieces that say what to remove.
  private var removed: (Verb, ArraySlice<Piece>)? {
    let start = pieces.firstIndex { !Self.leadsIn($0) } ?? pieces.endIndex
    for verb in [Verb.removing, .filling, .clearing]
    where start < pieces.endIndex && pieces[start].isVerb(verb) {
      return (verb, pieces[(start + 1)...])
    }
    for (word, ends, verb) in Lexicon.splitVerbs {
      guard let first = pieces.firstIndex(where: { $0.word == word }),
        pieces[..<first].allSatisfy(Self.leadsIn), first + 1 < pieces.endIndex
      else { continue }
      let rest = pieces[(first + 1)...]
      guard let end = rest.lastIndex(where: { ends.contains($0.word) }) else { continue }
      // "take the cup off the table" may say where the thing is.
      let place = pieces[(end + 1)...]
      let isPlace = place.first?.means(.determiner) == true && place.allSatisfy(\.canName)
      if isPlace || place.allSatisfy(\.isSilent) { return (verb, pieces[first + 1..<end]) }
    }
    return nil
  }

  private static func leadsIn(_ piece: Piece) -> Bool {
    if piece.isVerb(.removing) || piece.isVerb(.filling) || piece.isVerb(.clearing) { return false }
    return piece.isSilent && piece.target == nil || piece.isVerb(.making) || piece.means(.to)
      || piece.percentage == 100
  }

  // MARK: Clearing

  /// The clause as making something transparent.
  private func clearing(afterVerb isVerb: Bool = false) throws(ClauseFault) -> Operation? {
    let isKeeping = contains(.keeping) && !contains({ $0.colour != nil })
    guard isVerb || contains(.transparent) || contains(.translucent) || isKeeping else {
      return nil
    }
    var rest = self
    let usual = rest.takeAll { $0.means(.translucent) } ? Amount(percent: 50) : .whole
    let share = rest.takeShare().map { Amount(percent: $0) } ?? usual
    let pointsAtMask = rest.contains(.mask) || rest.contains({ $0.word == "this" })
    var target = try rest.takeTarget()
    rest.takeAll { $0.means(.transparent) }
    if isVerb, target == nil, rest.takeAll({ Lexicon.persons.contains($0.word) }) {
      target = .subject
    }
    let isKnown: (Piece) -> Bool = {
      $0.isVerb(in: [.making, .adding, .putting, .keeping, .clearing]) || $0.means(.to)
        || $0.direction == 1
    }
    guard rest.saysNothing(but: isKnown) else {
      if isVerb { throw .unclear("say “cut out the subject”, or “cut it out” with a mask over it") }
      return nil
    }
    // What is cut out or kept is what stays.
    if isVerb || isKeeping {
      guard target != .background else { return Operation(.clear, share, .background) }
      target = .except(target ?? .mask)
    }
    let isPicture = target == nil && rest.contains(.picture)
    guard target != .picture, !isPicture else {
      throw .unclear("nothing would be left of the picture")
    }
    let pointsAtIt = rest.contains({ $0.word == "it" || $0.word == "that" })
    return Operation(.clear, share, target ?? (pointsAtMask || pointsAtIt ? .mask : .background))
  }
}

extension Clause {
  /// The thing that pieces name; nil where they only point ("this") or speak of the mask.
  ///
  /// - Parameter isOther: what, beside silent words, is not part of a name's ends.
  static func object(
    in pieces: ArraySlice<Piece>, besides isOther: (Piece) -> Bool
  ) throws(ClauseFault) -> String? {
    func isOutside(_ piece: Piece) -> Bool {
      piece.means(.filler) || piece.means(.determiner) || piece.means(.mask) || isOther(piece)
        || (piece.means(.preposition) && !piece.means(.behind)) || piece.means(.being)
        || piece.means(.everything) || piece.isJoint
    }
    if pieces.allSatisfy({ isOutside($0) || $0.isSilent }) { return nil }
    var words = pieces.drop { isOutside($0) || $0.means(.asking) }
    while let last = words.last, isOutside(last) { words.removeLast() }
    guard let last = words.last else { return nil }
    guard !last.saysHow, words.count <= 16 else { throw .unknown }
    let name = text(words)
    // "the sofa's colour" is about the sofa.
    return name.hasSuffix("'s") || name.hasSuffix("’s") ? String(name.dropLast(2)) : name
  }
}

extension Piece {
  /// Whether the piece can be part of the name of a thing.
  var canName: Bool {
    switch content {
    case .unknown, .quoted: true
    default:
      means(.determiner) || means(.filler) || colour != nil || means(.preposition)
        || anchor != nil || shape != nil || material != nil || refusal != nil || means(.side)
        || means(.maskedThing)
    }
  }

  var deed: String? { first { if case .deed(let reason) = $0 { reason } else { nil } } }

  var refusal: String? {
    first { if case .refused(let reason) = $0 { reason } else { nil } }
  }

  /// Whether the piece says how something changes, and so does not end the name of a thing.
  fileprivate var saysHow: Bool {
    if refusal != nil || shape != nil || skyThing != nil || anchor != nil || attribute == .text {
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
