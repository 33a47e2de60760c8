/// The changes that need a mask.
extension Clause {
  /// The clause as a removal of what is under the mask; nil where it asks for something else.
  func removal() throws(ClauseFault) -> Operation? {
    guard let pieces = removed else { return nil }
    return Operation(.remove(object: try Self.object(in: pieces, besides: Self.wholly)), .whole)
  }

  /// The pieces that say what to remove.
  private var removed: ArraySlice<Piece>? {
    let start = pieces.firstIndex { !Self.leadsIn($0) } ?? pieces.endIndex
    if start < pieces.endIndex, pieces[start].meaning == .removal { return pieces[(start + 1)...] }
    for (verb, ends) in Lexicon.splitRemovals {
      guard let first = pieces.firstIndex(where: { $0.text.lowercased() == verb }),
        pieces[..<first].allSatisfy(Self.leadsIn)
      else { continue }
      let rest = pieces[(first + 1)...]
      let end = rest.lastIndex { !$0.isSilent } ?? first
      for words in ends where pieces[end].text.lowercased() == words {
        return pieces[first + 1..<end]
      }
    }
    return nil
  }

  private static func leadsIn(_ piece: Piece) -> Bool {
    switch piece.meaning {
    case .filler, .asking, .making, .to: true
    default: wholly.contains(piece.meaning)
    }
  }

  /// Words such as "completely", which change nothing about a removal.
  private static let wholly: Set<Meaning?> = [.percentage(100)]

  /// The clause as another colour for what is under the mask; nil where it names no colour at the
  /// place of a goal.
  func recolouring() throws(ClauseFault) -> Operation? {
    guard let goal = pieces.lastIndex(where: { $0.colour != nil }), let colour = pieces[goal].colour
    else { return nil }
    guard pieces[..<goal].contains(where: { Self.recolours.contains($0.meaning) }) else {
      guard pieces.allSatisfy({ $0.isSilent || $0.colour != nil }) else { return nil }
      throw .unclear("did you mean “make it \(colour)”?")
    }
    let (shaded, start) = shade(of: colour, at: goal)
    var amounts = pieces[(goal + 1)...].filter { !Self.followsColour($0) }
    var thing = pieces[..<start]
    while let last = thing.last, last.isAmount || Self.recolours.contains(last.meaning) {
      if last.isAmount { amounts.append(last) }
      thing.removeLast()
    }
    if thing.count > 1, thing.last?.colour != nil, thing.dropLast().last?.text == "from" {
      thing.removeLast(2)
    }
    guard amounts.count < 2 else { throw .severalAmounts }
    return Operation(
      .recolour(object: try Self.object(in: thing, besides: Self.recolours), colour: shaded),
      Amount(percent: try amounts.first.map(Self.percent) ?? 100).rounded)
  }

  private static let recolours: Set<Meaning?> = [.making, .painting, .colourWord, .to]

  private static func followsColour(_ piece: Piece) -> Bool {
    switch piece.meaning {
    case .mask, .colourWord, .by: true
    default: piece.isSilent
    }
  }

  private static func percent(_ piece: Piece) throws(ClauseFault) -> Double {
    switch piece.content {
    case .meaning(.degree(let degree)): return 100 * degree
    case .meaning(.percentage(let percent)): return percent
    case .number(let number) where number.isPercent && number.sign != -1:
      return number.magnitude
    default: throw .unknown
    }
  }

  /// The colour with the adjectives before it, and where they begin.
  private func shade(of colour: NamedColour, at goal: Int) -> (NamedColour, start: Int) {
    var start = goal
    var shaded = colour
    while start > 0, let shade = Lexicon.shades[pieces[start - 1].text.lowercased()] {
      start -= 1
      shaded = NamedColour(
        name: pieces[start].text.lowercased() + " " + shaded.name, of: shaded,
        lightness: shade.lightness, chroma: shade.chroma)
    }
    return (shaded, start)
  }

  /// The thing that pieces name; nil where they only point ("this") or speak of the mask.
  ///
  /// - Parameter others: meanings that, beside silent words, are not part of a name's ends.
  private static func object(
    in pieces: ArraySlice<Piece>, besides others: Set<Meaning?>
  ) throws(ClauseFault) -> String? {
    func isOutside(_ piece: Piece) -> Bool {
      switch piece.meaning {
      case .filler, .determiner, .mask: true
      default: others.contains(piece.meaning)
      }
    }
    if pieces.allSatisfy({ isOutside($0) || $0.isSilent }) { return nil }
    var name = pieces.drop { isOutside($0) || $0.meaning == .asking }
    while let last = name.last, isOutside(last) { name.removeLast() }
    guard let last = name.last else { return nil }
    guard !last.saysHow, name.count <= 12 else { throw .unknown }
    return text(name)
  }
}

extension Piece {
  fileprivate var colour: NamedColour? {
    if case .colour(let colour) = meaning { colour } else { nil }
  }

  fileprivate var isAmount: Bool {
    switch content {
    case .meaning(.degree), .meaning(.percentage): true
    case .number(let number): number.isPercent
    default: false
    }
  }

  /// Whether the piece says how something changes, and so does not end the name of a thing.
  fileprivate var saysHow: Bool {
    switch meaning {
    case .term, .direction, .particle, .excess, .factor, .by, .to, .times: true
    default: isAmount
    }
  }
}
