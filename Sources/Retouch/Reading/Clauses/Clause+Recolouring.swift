/// Another colour, or another material, for things.
extension Clause {
  /// The clause as another colour; nil where it names no colour at the place of a goal.
  func recolouring() throws(ClauseFault) -> Operation? {
    if let exchange = try exchange() { return exchange }
    guard let goal = pieces.lastIndex(where: { $0.colour != nil }),
      let (colour, start) = colour(endingAt: goal)
    else { return nil }
    // "make everything but the red parts darker" has its colour in its target.
    if try colourIsInTarget(goal) { return nil }
    guard pieces[..<goal].contains(where: Self.recolours) else {
      guard pieces.allSatisfy({ $0.isSilent || $0.colour != nil }) else { return nil }
      throw .unclear("did you mean “make it \(colour)”?")
    }
    var amounts = pieces[(goal + 1)...].filter { !Self.followsColour($0) }
    var thing = pieces[..<start]
    while let last = thing.last, last.isShare || Self.recolours(last) || last.means(.by) {
      if last.isShare { amounts.append(last) }
      thing.removeLast()
    }
    let old = thing.takeOldColour()
    var rest = Clause(
      pieces: Array(thing) + amounts.filter { !$0.isShare }, joint: joint, joints: [])
    amounts.removeAll { !$0.isShare }
    guard amounts.count < 2 else { throw .severalAmounts }
    let share = Amount(percent: try amounts.first.map(Self.percent) ?? 100).rounded
    let whole = rest
    if let target = try rest.takeTarget(), rest.saysNothing(but: Self.recolours) {
      guard target != .picture || !contains({ $0.means(.negation) }) else { throw .negated }
      return Operation(.recolour(object: nil, colour: colour), share, target)
    }
    guard whole.pieces.allSatisfy({ !$0.isJoint && !$0.means(.negation) }) else { throw .unknown }
    let object = try Self.object(in: whole.pieces[...], besides: Self.recolours)
    guard object != nil || old == nil else {
      return Operation(.recolour(object: nil, colour: colour), share, .colour(old ?? colour))
    }
    return Operation(.recolour(object: object, colour: colour), share)
  }

  /// "make the cup and the saucer blue": several things that get one colour.
  func recolouringSeveral() throws(ClauseFault) -> Operation? {
    guard leads(with: [.making, .painting]), let goal = pieces.indices.last,
      let (colour, start) = colour(endingAt: goal)
    else { return nil }
    let things = pieces[..<start].drop { !$0.means(.determiner) }
    let parts = things.split(whereSeparator: \.isJoint)
    let areThings = parts.allSatisfy { part in
      part.contains(where: { !$0.isSilent })
        && part.allSatisfy {
          $0.canName && $0.colour == nil && $0.material == nil && $0.anchor == nil
        }
    }
    guard parts.count > 1, areThings else { return nil }
    let object = try Self.object(in: things, besides: Self.recolours)
    return Operation(.recolour(object: object, colour: colour), .whole)
  }

  /// "turn red to green", "replace the reds with blue", "change red into dark blue".
  func exchange() throws(ClauseFault) -> Operation? {
    guard leads(with: [.making, .replacing, .painting]) else { return nil }
    let colours = pieces.indices.filter { pieces[$0].colour != nil }
    guard colours.count == 2, let (new, newStart) = colour(endingAt: colours[1]),
      let (old, oldStart) = colour(endingAt: colours[0])
    else { return nil }
    let between = pieces[(colours[0] + 1)..<newStart]
    guard between.contains(where: { $0.means(.to) || $0.word == "with" || $0.means(.by) }),
      between.allSatisfy({
        $0.isSilent || $0.means(.to) || $0.word == "with" || $0.means(.by) || $0.means(.parts)
      }),
      pieces[..<oldStart].allSatisfy({ $0.isSilent || $0.isVerb(in: [.making, .replacing]) }),
      !pieces[..<oldStart].contains(where: { $0.word == "from" })
        || pieces[..<oldStart].allSatisfy({ $0.isSilent || $0.isVerb(.making) })
    else { return nil }
    let rest = Clause(pieces: Array(pieces[(colours[1] + 1)...]), joint: joint, joints: [])
    guard rest.saysNothing() else { return nil }
    return Operation(.recolour(object: nil, colour: new), .whole, .colour(old))
  }

  /// "swap red and green": each gets the other's colour; nil where it asks for something else.
  func swappingColours() throws(ClauseFault) -> [Operation]? {
    guard let verb = pieces.first, ["swap", "exchange"].contains(verb.word) else { return nil }
    let parts = pieces.dropFirst().split { $0.means(.and) && $0.word != "with" }
    guard parts.count == 2, let one = Self.onlyColour(in: parts[0]),
      let other = Self.onlyColour(in: parts[1])
    else { return nil }
    return [(one, other), (other, one)].map { old, new in
      Operation(.recolour(object: nil, colour: new), .whole, .colour(old))
    }
  }

  /// The colour that pieces name: "red", "the reds", "the red parts".
  private static func onlyColour(in pieces: ArraySlice<Piece>) -> NamedColour? {
    var clause = Clause(pieces: Array(pieces), joint: .then, joints: [])
    if case .colour(let colour)? = try? clause.takeTarget(places: false) {
      return clause.saysNothing() ? colour : nil
    }
    let colour = clause.takeColour()
    return clause.saysNothing(but: { $0.means(.parts) || $0.means(.colourWord) }) ? colour : nil
  }

  /// Whether the colour at a place is what a target is named by.
  private func colourIsInTarget(_ place: Int) throws(ClauseFault) -> Bool {
    var rest = self
    guard try rest.takeTarget() != nil else { return false }
    // "paint everything red": the colour is both; there the goal is meant.
    let isLast = pieces[(place + 1)...].allSatisfy({ $0.isSilent })
    return !isLast && !rest.contains({ $0.colour != nil })
  }

  private static func recolours(_ piece: Piece) -> Bool {
    piece.isVerb(in: [.making, .painting]) || piece.means(.colourWord) || piece.means(.to)
  }

  private static func followsColour(_ piece: Piece) -> Bool {
    piece.means(.mask) || piece.means(.colourWord) || piece.means(.by) || piece.isSilent
  }

  fileprivate static func percent(_ piece: Piece) throws(ClauseFault) -> Double {
    if let number = piece.number {
      guard number.unit == .percent, number.sign != -1, number.magnitude <= 500 else {
        throw .unknown
      }
      return number.magnitude
    }
    return piece.percentage ?? piece.degree.map { 100 * $0 } ?? 50
  }

  // MARK: Materials

  /// "replace the wall with bricks", "cover the couch with fabric": a material after "with".
  func coveringWith() throws(ClauseFault) -> Operation? {
    let joints = pieces.filter(\.isJoint)
    guard leads(with: [.making, .replacing]), joints.count == 1, joints[0].word == "with" else {
      return nil
    }
    return try covering()
  }

  /// The clause as another material; nil where it asks for something else.
  func covering() throws(ClauseFault) -> Operation? {
    guard let goal = pieces.lastIndex(where: { $0.material != nil }),
      let material = pieces[goal].material
    else { return nil }
    var amounts = pieces[(goal + 1)...].filter {
      !($0.isSilent || $0.means(.mask) || $0.means(.by))
    }
    var thing = pieces[..<goal]
    let makes = thing.contains(where: { $0.isVerb(in: [.making, .replacing]) || $0.word == "with" })
    let isPaint = thing.contains(where: { $0.isVerb(.painting) || $0.means(.colourWord) })
    let isNamed = thing.allSatisfy(\.isSilent) && !amounts.isEmpty && amounts.allSatisfy(\.canName)
    guard makes || isNamed, !isPaint, !contains({ $0.means(.negation) }) else { return nil }
    // "a golden statue": what follows is the thing.
    if let first = amounts.first, first.canName, first.colour == nil,
      thing.allSatisfy({ $0.isSilent || $0.isVerb(.making) || $0.means(.to) })
    {
      let object = try Self.object(in: amounts[...]) { $0.means(.to) }
      return Operation(.cover(object: object, material: material), .whole)
    }
    while let last = thing.last,
      last.isShare || last.isVerb(.making) || last.means(.to) || last.means(.by) || last.isSilent
        || last.word == "with"
    {
      if last.isShare { amounts.append(last) }
      thing.removeLast()
    }
    guard amounts.count < 2, amounts.allSatisfy(\.isShare) else { return nil }
    let share = Amount(percent: try amounts.first.map(Self.percent) ?? 100).rounded
    var rest = Clause(pieces: Array(thing), joint: joint, joints: [])
    rest.takeAll { $0.isVerb(.replacing) }
    let whole = rest
    if let target = try rest.takeTarget(), rest.saysNothing(but: Self.recolours) {
      return Operation(.cover(object: nil, material: material), share, target)
    }
    let object = try Self.object(in: whole.pieces[...], besides: Self.recolours)
    return Operation(.cover(object: object, material: material), share)
  }
}

extension ArraySlice<Piece> {
  /// Takes "from red" at the end.
  fileprivate mutating func takeOldColour() -> NamedColour? {
    guard let from = lastIndex(where: { $0.word == "from" }),
      self[(from + 1)...].allSatisfy({ $0.colour != nil || Lexicon.shades[$0.word] != nil }),
      from + 1 < endIndex,
      let (colour, _) = Clause(pieces: Array(self[(from + 1)...]), joint: .then, joints: [])
        .colour(endingAt: endIndex - from - 2)
    else { return nil }
    removeSubrange(from...)
    return colour
  }
}

extension Piece {
  /// Whether the piece says how much of a colour there should be.
  fileprivate var isShare: Bool {
    number?.unit == .percent || degree != nil || percentage != nil || factor == 0.5
  }
}
