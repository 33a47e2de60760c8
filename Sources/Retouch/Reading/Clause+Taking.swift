/// Claiming the words of a clause: a reader takes out those it understands.
extension Clause {
  /// The words that nobody has claimed and that say something.
  var unclaimed: [Chunk] {
    chunks.indices.filter { index in
      let chunk = chunks[index]
      return !(chunk.isSilent || chunk.isSeparator || chunk.means(.mask)) || isNoun(at: index)
    }.map { chunks[$0] }
  }

  /// Whether a word such as "style" names something: "cartoon style" says no more than "cartoon",
  /// "blur the style" is about one.
  func isNoun(at index: Int) -> Bool {
    chunks[index].means(.manner) && index > 0 && chunks[index - 1].word == "the"
      && chunks[index - 1].position == chunks[index].position - 1
      && !(index + 1 < chunks.count && ["to", "of", "into"].contains(chunks[index + 1].word))
  }

  /// Whether every word that says something is claimed, or satisfies a condition.
  func saysNothing(but isKnown: (Chunk) -> Bool = { _ in false }) -> Bool {
    unclaimed.allSatisfy(isKnown)
  }

  func contains(_ isWanted: (Chunk) -> Bool) -> Bool { chunks.contains(where: isWanted) }

  func contains(_ verb: Verb) -> Bool { chunks.contains(where: { $0.isVerb(verb) }) }

  func contains(_ meaning: Meaning) -> Bool { chunks.contains(where: { $0.means(meaning) }) }

  /// Whether the clause begins with one of some verbs, after silent words.
  func leads(with verbs: [Verb]) -> Bool {
    let leading = chunks.first { chunk in
      verbs.contains(where: chunk.isVerb) || !(chunk.isSilent || chunk.isSeparator)
    }
    return leading?.isVerb(in: verbs) ?? false
  }

  /// Removes the first chunk with a value and returns the value.
  mutating func take<Value>(_ value: (Chunk) -> Value?) -> Value? {
    for (index, chunk) in chunks.enumerated() {
      guard let value = value(chunk) else { continue }
      chunks.remove(at: index)
      return value
    }
    return nil
  }

  @discardableResult
  mutating func takeAll(_ isWanted: (Chunk) -> Bool) -> Bool {
    let count = chunks.count
    chunks.removeAll(where: isWanted)
    return chunks.count < count
  }

  @discardableResult
  mutating func takeAll(_ verbs: Verb...) -> Bool { takeAll { $0.isVerb(in: verbs) } }

  // MARK: Colours

  /// The colour that ends at an index, with the adjectives before it, and the index at which they
  /// begin.
  func colour(endingAt end: Int) -> (colour: NamedColour, start: Int)? {
    guard var colour = chunks[end].colour else { return nil }
    var start = end
    while start > 0, let shade = Lexicon.shades[chunks[start - 1].word] {
      start -= 1
      colour = NamedColour(
        name: chunks[start].word + " " + colour.name, of: colour, lightness: shade.lightness,
        chroma: shade.chroma)
    }
    return (colour, start)
  }

  /// Removes and returns the first colour with its adjectives.
  mutating func takeColour() -> NamedColour? {
    guard let end = chunks.firstIndex(where: { $0.colour != nil }),
      let (colour, start) = colour(endingAt: end)
    else { return nil }
    chunks.removeSubrange(start...end)
    return colour
  }

  /// Removes a word with the colour directly before or after it, as in "black outline" and
  /// "outlined in black", and returns the colour.
  mutating func takeColour(of isWord: (Chunk) -> Bool) -> (found: Bool, colour: NamedColour?) {
    guard let position = chunks.firstIndex(where: isWord) else { return (false, nil) }
    if position > 0, let (colour, start) = colour(endingAt: position - 1) {
      chunks.removeSubrange(start...position)
      return (true, colour)
    }
    let after = chunks[(position + 1)...].firstIndex {
      !($0.isSilent || Lexicon.shades[$0.word] != nil)
    }
    if let after, let (colour, start) = colour(endingAt: after), start > position {
      chunks.removeSubrange(position...after)
      return (true, colour)
    }
    chunks.remove(at: position)
    return (true, nil)
  }

  // MARK: Amounts, lengths and angles

  /// Removes and returns the percentage of a change that has a maximum; nil where none is given, or
  /// more than one.
  mutating func takePercentage() -> Double? {
    var percentages: [Double] = []
    var rest: [Chunk] = []
    for chunk in chunks {
      if let number = chunk.number, number.unit == .percent, number.sign != -1 {
        percentages.append(number.magnitude)
      } else if let percent = chunk.percentage {
        percentages.append(percent)
      } else if let degree = chunk.degree {
        percentages.append(min(100 * degree, 100))
      } else if chunk.factor == 0.5 {
        percentages.append(50)
      } else if !(chunk.means(.by) || chunk.means(.opacity)) {
        rest.append(chunk)
      }
    }
    guard percentages.count == 1, let percent = percentages.first, percent <= 500 else {
      return nil
    }
    chunks = rest
    return Amount(percent: percent).rounded.percent
  }

  /// Removes and returns the length next to a word such as "thick" or "size".
  mutating func takeLength(at isWord: (Chunk) -> Bool) throws(ClauseError) -> Length? {
    guard let position = chunks.firstIndex(where: isWord) else { return nil }
    var first = position
    while first > 0, chunks[first - 1].means(.preposition) { first -= 1 }
    if first > 0, let number = chunks[first - 1].number {
      let length = try Length(size: number)
      chunks.removeSubrange((first - 1)...position)
      return length
    }
    let after = chunks[(position + 1)...].firstIndex { !($0.isSilent || $0.means(.to)) }
    guard let after, let number = chunks[after].number else { return nil }
    let length = try Length(size: number)
    chunks.removeSubrange(position...after)
    return length
  }

  /// Whether a word such as "left" names a part of the picture: "the left side".
  func isPart(_ index: Int) -> Bool {
    index > 0 && index + 1 < chunks.count && chunks[index - 1].means(.determiner)
      && chunks[index + 1].means(.side)
  }

  /// Whether a word such as "left" states a position: "at the left".
  private func statesPosition(_ index: Int) -> Bool {
    guard chunks[index].anchor != nil else { return false }
    let lead = chunks[..<index].last { !$0.means(.determiner) }
    return lead?.means(.preposition) == true
  }

  /// Removes and returns an angle, positive counter-clockwise; without a direction it is
  /// clockwise, and a minus sign turns the other way.
  mutating func takeAngle() throws(ClauseError) -> Double? {
    let position = chunks.firstIndex { $0.number?.unit == .degrees }
    let bare = chunks.firstIndex { $0.number != nil && $0.number?.unit == nil }
    guard let position = position ?? bare, let number = chunks[position].number else { return nil }
    guard number.magnitude <= 360 else { throw .unclear("an angle is at most 360°") }
    chunks.remove(at: position)
    let ways = chunks.indices.filter {
      chunks[$0].rotation != nil && !isPart($0) && !statesPosition($0)
    }
    let words = ways.compactMap { chunks[$0].rotation }
    guard Set(words).count < 2 else { throw .unclear("it turns both ways at once") }
    for index in ways.reversed() { chunks.remove(at: index) }
    takeAll { $0.means(.by) }
    let sign = (words.first ?? -1) * (number.sign ?? 1)
    return (number.magnitude * 10).rounded() / 10 * sign + 0
  }
}

extension Length {
  /// The length of something, which is above 0.
  init(size number: Number) throws(ClauseError) {
    guard number.sign != -1, number.magnitude > 0 else { throw .unclear("a size is above 0") }
    try self.init(number)
  }

  /// A length of at most ten times a side; a number without a unit is in pixels.
  init(_ number: Number) throws(ClauseError) {
    switch number.unit {
    case nil, .pixels:
      guard number.magnitude <= 100_000 else { throw .unclear("a length is at most 100000 pixels") }
      self = .pixels((number.signed * 10).rounded() / 10 + 0)
    case .percent:
      guard number.magnitude <= 1000 else { throw .unclear("a length is at most 1000 %") }
      self = .fraction((number.signed * 10).rounded() / 1000 + 0)
    case .degrees, .stops, .times: throw .unclear("a length is in pixels or percent")
    }
  }
}
