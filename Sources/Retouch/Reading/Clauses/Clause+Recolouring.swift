/// Clauses about the colour and the material of objects.
extension Clause {
  /// The clause read as a recolouring; nil where it names no colour as a goal.
  func recolouring() throws(ClauseError) -> Claim? {
    if let exchange = try exchange() { return exchange }
    guard let goal = chunks.lastIndex(where: { $0.colour != nil }),
      let (colour, start) = colour(endingAt: goal)
    else { return nil }
    // "make everything but the red parts darker" has its colour in its target.
    if try colourIsInTarget(goal) { return nil }
    guard chunks[..<goal].contains(where: Self.recolours) else {
      guard chunks.allSatisfy({ $0.isSilent || $0.colour != nil }) else { return nil }
      throw .unclear("did you mean “make it \(colour)”?")
    }
    var amounts = chunks[(goal + 1)...].filter { !Self.followsColour($0) }
    var thing = chunks[..<start]
    while let last = thing.last, last.isPercentage || Self.recolours(last) || last.means(.by) {
      if last.isPercentage { amounts.append(last) }
      thing.removeLast()
    }
    if let last = thing.last, last.word == "from" {
      throw .unclear("say from which colour to which: “change it from red to blue”")
    }
    let old = thing.takeOldColour()
    var rest = Clause(
      chunks: Array(thing) + amounts.filter { !$0.isPercentage }, conjunction: conjunction,
      separators: [])
    let named = thing
    let trailing = amounts.filter { !$0.isPercentage }
    amounts.removeAll { !$0.isPercentage }
    guard amounts.count < 2 else { throw .severalAmounts }
    let amount = Amount(percent: try amounts.first.map(Self.percent) ?? 100).rounded
    let whole = rest
    if let target = try rest.takeTarget(), rest.saysNothing(but: Self.recolours), old == nil {
      guard target != .picture || !contains({ $0.means(.negation) }) else { throw .negated }
      rest.takeAll(Self.recolours)
      let recoloured = Operation(.recolour(object: nil, colour: colour), amount, target)
      return Claim(recoloured, leaving: rest)
    }
    guard whole.chunks.allSatisfy({ !$0.isSeparator && !$0.means(.negation) }) else {
      throw .unknown
    }
    let object = try Self.object(in: named, besides: Self.recolours)
    guard
      object == nil
        || named.contains(where: {
          !$0.isSilent && $0.colour == nil && Lexicon.shades[$0.word] == nil && !Self.recolours($0)
        })
    else { throw .severalColours }
    // What follows the colour would be another thing: "make the bag brown leather".
    let spent = Clause(chunks: trailing, conjunction: conjunction, separators: [])
    // "change the door from red to blue": what is red of the door.
    if let old {
      let recoloured = Operation(.recolour(object: nil, colour: colour), amount, .colour(old))
      return Claim(recoloured, leaving: spent, thing: object)
    }
    return Claim(
      Operation(.recolour(object: object, colour: colour), amount), leaving: spent)
  }

  /// The clause read as one colour for several objects: "make the cup and the saucer blue".
  func recolouringSeveral() throws(ClauseError) -> Claim? {
    guard leads(with: [.making, .painting]), let goal = chunks.indices.last,
      let (colour, start) = colour(endingAt: goal)
    else { return nil }
    let things = chunks[..<start].drop {
      $0.isSilent && !$0.means(.determiner) || Self.recolours($0)
    }
    let parts = things.split(whereSeparator: \.isSeparator)
    let areObjects = parts.allSatisfy { part in
      part.contains(where: { !$0.isSilent })
        && part.allSatisfy {
          $0.canName && $0.colour == nil && $0.material == nil && $0.anchor == nil
        }
    }
    guard parts.count > 1, areObjects else { return nil }
    let object = try Self.object(in: things, besides: Self.recolours)
    let spent = Clause(chunks: [], conjunction: conjunction, separators: [])
    return Claim(Operation(.recolour(object: object, colour: colour), .whole), leaving: spent)
  }

  /// The clause read as an exchange of colours: "turn red to green", "replace the reds with blue",
  /// "change red into dark blue".
  func exchange() throws(ClauseError) -> Claim? {
    // "green to yellow", "from red to green": no verb is needed.
    let first = chunks.first { !$0.isSilent || $0.word == "from" }
    guard
      leads(with: [.making, .replacing, .painting]) || first?.word == "from"
        || first?.colour != nil
    else { return nil }
    let colours = chunks.indices.filter { chunks[$0].colour != nil }
    guard colours.count == 2, let (new, newStart) = colour(endingAt: colours[1]),
      let (old, oldStart) = colour(endingAt: colours[0])
    else { return nil }
    let between = chunks[(colours[0] + 1)..<newStart]
    guard between.contains(where: { $0.means(.to) || $0.word == "with" || $0.means(.by) }),
      between.allSatisfy({
        $0.isSilent || $0.means(.to) || $0.word == "with" || $0.means(.by) || $0.means(.parts)
      }),
      chunks[..<oldStart].allSatisfy({ $0.isSilent || $0.isVerb(in: [.making, .replacing]) }),
      !chunks[..<oldStart].contains(where: { $0.word == "from" })
        || chunks[..<oldStart].allSatisfy({ $0.isSilent || $0.isVerb(.making) })
    else { return nil }
    let rest = Clause(
      chunks: Array(chunks[(colours[1] + 1)...]), conjunction: conjunction, separators: [])
    return Claim(
      Operation(.recolour(object: nil, colour: new), .whole, .colour(old)), leaving: rest)
  }

  /// The clause read as a swap of two colours, as in "swap red and green"; nil for another kind.
  func swappingColours() throws(ClauseError) -> Claim? {
    guard let verb = chunks.first, ["swap", "exchange"].contains(verb.word) else { return nil }
    let parts = chunks.dropFirst().split { $0.means(.and) && $0.word != "with" }
    guard parts.count == 2, let one = Self.onlyColour(in: parts[0]),
      let other = Self.onlyColour(in: parts[1])
    else { return nil }
    let swapped = [(one, other), (other, one)].map { old, new in
      Operation(.recolour(object: nil, colour: new), .whole, .colour(old))
    }
    return Claim(swapped, leaving: Clause(chunks: [], conjunction: conjunction, separators: []))
  }

  /// The colour that chunks name and nothing else: "red", "the reds", "the red parts".
  private static func onlyColour(in chunks: ArraySlice<Chunk>) -> NamedColour? {
    var clause = Clause(chunks: Array(chunks), conjunction: .then, separators: [])
    if case .colour(let colour)? = try? clause.takeTarget(positions: false) {
      return clause.saysNothing() ? colour : nil
    }
    let colour = clause.takeColour()
    return clause.saysNothing(but: { $0.means(.parts) || $0.means(.colourWord) }) ? colour : nil
  }

  /// Whether the colour at an index is part of a target's name.
  private func colourIsInTarget(_ position: Int) throws(ClauseError) -> Bool {
    var rest = self
    guard try rest.takeTarget() != nil else { return false }
    // "paint everything red": the colour is both; there the goal is meant.
    let isLast = chunks[(position + 1)...].allSatisfy({ $0.isSilent })
    return !isLast && !rest.contains({ $0.colour != nil })
  }

  private static func recolours(_ chunk: Chunk) -> Bool {
    chunk.isVerb(in: [.making, .painting]) || chunk.means(.colourWord) || chunk.means(.to)
  }

  private static func followsColour(_ chunk: Chunk) -> Bool {
    chunk.means(.mask) || chunk.means(.colourWord) || chunk.means(.by) || chunk.isSilent
  }

  fileprivate static func percent(_ chunk: Chunk) throws(ClauseError) -> Double {
    if let number = chunk.number {
      guard number.unit == .percent, number.sign != -1, number.magnitude <= 500 else {
        throw .unknown
      }
      return number.magnitude
    }
    return chunk.percentage ?? chunk.degree.map { 100 * $0 } ?? 50
  }

  // MARK: Materials

  /// The clause read as a material after "with": "replace the wall with bricks", "cover the couch
  /// with fabric".
  func coveringWith() throws(ClauseError) -> Claim? {
    let separators = chunks.filter(\.isSeparator)
    guard leads(with: [.making, .replacing]), separators.count == 1, separators[0].word == "with"
    else {
      return nil
    }
    return try covering()
  }

  /// The clause read as another material; nil for another kind.
  func covering() throws(ClauseError) -> Claim? {
    guard let goal = chunks.lastIndex(where: { $0.material != nil }),
      let material = chunks[goal].material
    else { return nil }
    var amounts = chunks[(goal + 1)...].filter {
      !($0.isSilent || $0.means(.mask) || $0.means(.by))
    }
    var thing = chunks[..<goal]
    let makes = thing.contains(where: { $0.isVerb(in: [.making, .replacing]) || $0.word == "with" })
    let isPaint = thing.contains(where: { $0.isVerb(.painting) || $0.means(.colourWord) })
    let isNamed = thing.allSatisfy(\.isSilent) && !amounts.isEmpty && amounts.allSatisfy(\.canName)
    guard makes || isNamed, !isPaint, !contains({ $0.means(.negation) }) else { return nil }
    let spent = Clause(chunks: [], conjunction: conjunction, separators: [])
    // "a golden statue": the object follows.
    if let first = amounts.first, first.canName, first.colour == nil,
      thing.allSatisfy({ $0.isSilent || $0.isVerb(.making) || $0.means(.to) })
    {
      let object = try Self.object(in: amounts[...]) { $0.means(.to) }
      return Claim(Operation(.cover(object: object, material: material), .whole), leaving: spent)
    }
    while let last = thing.last,
      last.isPercentage || last.isVerb(.making) || last.means(.to) || last.means(.by)
        || last.isSilent
        || last.word == "with"
    {
      if last.isPercentage { amounts.append(last) }
      thing.removeLast()
    }
    guard amounts.count < 2, amounts.allSatisfy(\.isPercentage) else { return nil }
    let amount = Amount(percent: try amounts.first.map(Self.percent) ?? 100).rounded
    var rest = Clause(chunks: Array(thing), conjunction: conjunction, separators: [])
    rest.takeAll { $0.isVerb(.replacing) }
    let whole = rest
    if let target = try rest.takeTarget(), rest.saysNothing(but: Self.recolours) {
      return Claim(
        Operation(.cover(object: nil, material: material), amount, target), leaving: spent)
    }
    let object = try Self.object(in: whole.chunks[...], besides: Self.recolours)
    return Claim(Operation(.cover(object: object, material: material), amount), leaving: spent)
  }
}

extension ArraySlice<Chunk> {
  /// Removes and returns the colour of "from red" at the end.
  fileprivate mutating func takeOldColour() -> NamedColour? {
    guard let from = lastIndex(where: { $0.word == "from" }),
      self[(from + 1)...].allSatisfy({ $0.colour != nil || Lexicon.shades[$0.word] != nil }),
      self[(from + 1)...].count(where: { $0.colour != nil }) == 1,
      from + 1 < endIndex,
      let (colour, _) = Clause(
        chunks: Array(self[(from + 1)...]), conjunction: .then, separators: []
      )
      .colour(endingAt: endIndex - from - 2)
    else { return nil }
    removeSubrange(from...)
    return colour
  }
}

extension Chunk {
  /// Whether the chunk is the amount of a colour or material.
  fileprivate var isPercentage: Bool {
    number?.unit == .percent || degree != nil || percentage != nil || factor == 0.5
  }
}
