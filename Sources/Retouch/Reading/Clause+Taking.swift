/// Taking from a clause what each kind may have; what is left at the end must say nothing.
extension Clause {
  /// Whether only words are left that say nothing, or that have one of some meanings.
  func saysNothing(but isKnown: (Piece) -> Bool = { _ in false }) -> Bool {
    pieces.allSatisfy({ $0.isSilent || $0.isJoint || $0.means(.mask) || isKnown($0) })
  }

  /// - Throws: `ClauseFault.unknown` where more is left.
  func requireNothing(but isKnown: (Piece) -> Bool = { _ in false }) throws(ClauseFault) {
    guard saysNothing(but: isKnown) else { throw .unknown }
  }

  func contains(_ isWanted: (Piece) -> Bool) -> Bool { pieces.contains(where: isWanted) }

  func contains(_ verb: Verb) -> Bool { pieces.contains(where: { $0.isVerb(verb) }) }

  func contains(_ meaning: Meaning) -> Bool { pieces.contains(where: { $0.means(meaning) }) }

  /// The verb that the clause begins with, after words that say nothing.
  func leads(with verbs: [Verb]) -> Bool {
    let leading = pieces.first { piece in
      verbs.contains(where: piece.isVerb) || !(piece.isSilent || piece.isJoint)
    }
    return leading?.isVerb(in: verbs) ?? false
  }

  /// The value of the first piece that has one, which is taken out.
  mutating func take<Value>(_ value: (Piece) -> Value?) -> Value? {
    for (index, piece) in pieces.enumerated() {
      guard let value = value(piece) else { continue }
      pieces.remove(at: index)
      return value
    }
    return nil
  }

  @discardableResult
  mutating func takeAll(_ isWanted: (Piece) -> Bool) -> Bool {
    let count = pieces.count
    pieces.removeAll(where: isWanted)
    return pieces.count < count
  }

  @discardableResult
  mutating func takeAll(_ verbs: Verb...) -> Bool { takeAll { $0.isVerb(in: verbs) } }

  // MARK: Colours

  /// The colour that ends at a place, with the adjectives before it, and where they begin.
  func colour(endingAt end: Int) -> (colour: NamedColour, start: Int)? {
    guard var colour = pieces[end].colour else { return nil }
    var start = end
    while start > 0, let shade = Lexicon.shades[pieces[start - 1].word] {
      start -= 1
      colour = NamedColour(
        name: pieces[start].word + " " + colour.name, of: colour, lightness: shade.lightness,
        chroma: shade.chroma)
    }
    return (colour, start)
  }

  /// The first colour with its adjectives.
  mutating func takeColour() -> NamedColour? {
    guard let end = pieces.firstIndex(where: { $0.colour != nil }),
      let (colour, start) = colour(endingAt: end)
    else { return nil }
    pieces.removeSubrange(start...end)
    return colour
  }

  /// The colour that belongs to a word, right before it or after it ("black outline", "outlined in
  /// black"), which is taken with the word.
  mutating func takeColour(of isWord: (Piece) -> Bool) -> (found: Bool, colour: NamedColour?) {
    guard let place = pieces.firstIndex(where: isWord) else { return (false, nil) }
    if place > 0, let (colour, start) = colour(endingAt: place - 1) {
      pieces.removeSubrange(start...place)
      return (true, colour)
    }
    let after = pieces[(place + 1)...].firstIndex {
      !($0.isSilent || Lexicon.shades[$0.word] != nil)
    }
    if let after, let (colour, start) = colour(endingAt: after), start > place {
      pieces.removeSubrange(place...after)
      return (true, colour)
    }
    pieces.remove(at: place)
    return (true, nil)
  }

  // MARK: Amounts, lengths and angles

  /// How much of a change that has a whole, in percent; nil where nothing says so, or more than one
  /// does.
  mutating func takeShare() -> Double? {
    var shares: [Double] = []
    var rest: [Piece] = []
    for piece in pieces {
      if let number = piece.number, number.unit == .percent, number.sign != -1 {
        shares.append(number.magnitude)
      } else if let percent = piece.percentage {
        shares.append(percent)
      } else if let degree = piece.degree {
        shares.append(min(100 * degree, 100))
      } else if piece.factor == 0.5 {
        shares.append(50)
      } else if !(piece.means(.by) || piece.means(.opacity)) {
        rest.append(piece)
      }
    }
    guard shares.count == 1, let share = shares.first, share <= 500 else { return nil }
    pieces = rest
    return Amount(percent: share).rounded.percent
  }

  /// The length next to a word such as "thick" or "size".
  mutating func takeLength(at isWord: (Piece) -> Bool) throws(ClauseFault) -> Length? {
    guard let place = pieces.firstIndex(where: isWord) else { return nil }
    var first = place
    while first > 0, pieces[first - 1].means(.preposition) { first -= 1 }
    if first > 0, let number = pieces[first - 1].number {
      let length = try Length(number)
      pieces.removeSubrange((first - 1)...place)
      return length
    }
    let after = pieces[(place + 1)...].firstIndex { !($0.isSilent || $0.means(.to)) }
    guard let after, let number = pieces[after].number else { return nil }
    let length = try Length(number)
    pieces.removeSubrange(place...after)
    return length
  }

  /// Whether a word such as "left" names a part of the picture: "the left side".
  func isPart(_ index: Int) -> Bool {
    index > 0 && index + 1 < pieces.count && pieces[index - 1].means(.determiner)
      && pieces[index + 1].means(.side)
  }

  /// Whether a word such as "left" says where something is: "at the left".
  private func isPlace(_ index: Int) -> Bool {
    guard pieces[index].anchor != nil else { return false }
    let lead = pieces[..<index].last { !$0.means(.determiner) }
    return lead?.means(.preposition) == true
  }

  /// An angle against the clock; with the clock where nothing says so and no sign is typed.
  mutating func takeAngle() throws(ClauseFault) -> Double? {
    let place = pieces.firstIndex { $0.number?.unit == .degrees }
    let bare = pieces.firstIndex { $0.number != nil && $0.number?.unit == nil }
    guard let place = place ?? bare, let number = pieces[place].number else { return nil }
    guard number.magnitude <= 360 else { throw .unclear("an angle is at most 360°") }
    pieces.remove(at: place)
    let ways = pieces.indices.filter {
      pieces[$0].rotation != nil && !isPart($0) && !isPlace($0)
    }
    let words = ways.compactMap { pieces[$0].rotation }
    guard Set(words).count < 2 else { throw .unclear("it turns both ways at once") }
    for index in ways.reversed() { pieces.remove(at: index) }
    takeAll { $0.means(.by) }
    let sign = words.first.map { $0 * (number.sign ?? 1) } ?? number.sign ?? -1
    return (number.magnitude * 10).rounded() / 10 * sign + 0
  }
}

extension Length {
  /// A length of at most ten times a side; a number without a unit counts pixels.
  init(_ number: Number) throws(ClauseFault) {
    switch number.unit {
    case nil, .pixels:
      guard number.magnitude <= 100_000 else { throw .unclear("a length is at most 100000 pixels") }
      self = .pixels((number.signed * 10).rounded() / 10 + 0)
    case .percent:
      guard number.magnitude <= 1000 else { throw .unclear("a length is at most 1000 %") }
      self = .share((number.signed * 10).rounded() / 1000 + 0)
    case .degrees, .stops, .times: throw .unclear("a length is in pixels or percent")
    }
  }
}
