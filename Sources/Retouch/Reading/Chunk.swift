/// Chunk of an instruction: a phrase with its meanings, a number, a quotation, or a pause.
struct Chunk {
  /// Content of a chunk.
  enum Content: Hashable {
    case phrase([Meaning])
    case number(Number)
    /// Two numbers in one: "800×600", "16:9", "120,80".
    case pair(NumberPair)
    case quoted(String)
    case file(String)
    case unknown(String)
    case pause
  }

  var content: Content
  /// The text as typed; a quotation without its marks.
  var text: String
  /// The index of its first token in the instruction.
  let position: Int
  /// The text as typed, with the marks within it, and what was typed before it.
  var source = ""
  var gap = ""

  /// Chunking: finds the longest phrases of the lexicon in an instruction.
  static func chunks(of tokens: [Token]) -> [Chunk] {
    var chunks: [Chunk] = []
    var position = 0
    while position < tokens.count {
      var (chunk, length) = chunk(at: position, in: tokens)
      chunk.gap = tokens[position].gap
      chunk.source = tokens[position].text
      for token in tokens[(position + 1)..<(position + length)] {
        chunk.source += token.gap + token.text
      }
      chunks.append(chunk)
      chunks.joinLastNumber()
      position += length
    }
    return joiningParts(chunks)
  }

  /// The chunks with "the top 20 %" as one part of the picture; "the top 20 % darker" gives the
  /// amount of a change.
  private static func joiningParts(_ chunks: [Chunk]) -> [Chunk] {
    var joined: [Chunk] = []
    var index = 0
    while index < chunks.count {
      var chunk = chunks[index]
      index += 1
      if let anchor = chunk.anchor, joined.last?.word == "the", index < chunks.count,
        let number = chunks[index].number, number.unit == .percent, number.sign == nil,
        (1..<100).contains(number.magnitude)
      {
        let next = index + 1 < chunks.count ? chunks[index + 1] : nil
        if next?.term == nil, next?.direction == nil, next?.step == nil {
          chunk.content = .phrase([.part(anchor, number.magnitude / 100)])
          chunk.text += " " + chunks[index].text
          chunk.source += chunks[index].gap + chunks[index].source
          index += 1
        }
      }
      joined.append(chunk)
    }
    return joined
  }

  private static func chunk(at position: Int, in tokens: [Token]) -> (chunk: Chunk, length: Int) {
    let token = tokens[position]
    func chunk(_ content: Content) -> (Chunk, Int) {
      (Chunk(content: content, text: token.text, position: position), 1)
    }
    switch token.kind {
    case .pause: return chunk(.pause)
    case .quoted(let text):
      let line = text.replacing("\n", with: " ")
      return (Chunk(content: .quoted(text), text: line, position: position), 1)
    case .file(let name): return chunk(.file(name))
    case .word, .number:
      let longest = Lexicon.longestPhrase[token.phraseWord] ?? 0
      let words = tokens[position...].prefix(longest).map(\.phraseWord).prefix { !$0.isEmpty }
      for length in stride(from: words.count, to: 0, by: -1) {
        guard let meanings = meanings(of: words[..<(words.startIndex + length)]) else { continue }
        if length > 1, isObject(before: position + length, from: position, meanings, in: tokens) {
          continue
        }
        if case .count(let count)? = meanings.first {
          return chunk(.number(Number(magnitude: count, sign: nil)))
        }
        let text = tokens[position..<position + length].map(\.text).joined(separator: " ")
        return (Chunk(content: .phrase(meanings), text: text, position: position), length)
      }
      guard let word = token.word else { return chunk(token.number.map { .number($0) } ?? .pause) }
      if let colour = NamedColour(hexadecimalDigits: word) {
        return chunk(.phrase([.colour(colour)]))
      }
      return chunk(.unknown(word))
    }
  }

  /// The meanings of a phrase, in which any owner's skin is like hers.
  private static func meanings(of words: ArraySlice<String>) -> [Meaning]? {
    if let meanings = Lexicon.meanings[words.joined(separator: " ")] { return meanings }
    guard words.count > 1, words.contains(where: Lexicon.owners.contains) else { return nil }
    return Lexicon.meanings[
      words.map { Lexicon.owners.contains($0) ? "her" : $0 }.joined(separator: " ")]
  }

  /// Whether a colour that is named after an object is the object and its colour: "make the sky
  /// blue", unlike "make it sky blue" and "the sky blue door".
  private static func isObject(
    before end: Int, from start: Int, _ meanings: [Meaning], in tokens: [Token]
  ) -> Bool {
    guard case .colour(let colour)? = meanings.first,
      Lexicon.coloursOfObjects.contains(colour.name), start > 0,
      let article = tokens[start - 1].word, !["a", "an"].contains(article),
      Lexicon.meanings[article]?.contains(.determiner) == true
    else { return false }
    guard end < tokens.count, let next = tokens[end].word else { return true }
    let following = Lexicon.meanings[next] ?? []
    return !following.isEmpty && !following.contains(.parts)
      && !following.contains { if case .refused = $0 { true } else { false } }
  }

  /// The chunks with every unknown object after an article, such as "the eyes", as an object under
  /// a mask.
  static func namingObjects(in chunks: [Chunk]) -> [Chunk] {
    var chunks = chunks
    for position in chunks.indices.dropFirst() where chunks[position].isObject {
      // "the red door", and "the coffee mug" once the coffee is found to be an object.
      var start = position
      while start > 0, chunks[start - 1].colour != nil { start -= 1 }
      guard start > 0 else { continue }
      let article = chunks[start - 1]
      let isFound = article.content == .phrase([.maskedObject])
      guard isFound || article.means(.determiner) && !["a", "an"].contains(article.word) else {
        continue
      }
      // "warmer in the kitchen" states a position, which is unknown.
      let lead = start > 1 ? chunks[start - 2] : nil
      guard lead?.means(.preposition) != true || ["around", "of", "on"].contains(lead?.word) else {
        continue
      }
      for part in start...position { chunks[part].content = .phrase([.maskedObject]) }
    }
    return chunks
  }

  /// Whether the chunk can only be the name of an object.
  private var isObject: Bool {
    isUnknown
      || !meanings.isEmpty
        && meanings.allSatisfy {
          if case .refused = $0 { true } else { false }
        }
  }
}

extension Token {
  fileprivate var number: Number? {
    if case .number(let number) = kind { number } else { nil }
  }

  /// The word as part of a phrase such as "8 bit"; empty where it cannot be one.
  fileprivate var phraseWord: String { word ?? (number == nil ? "" : text) }
}

/// Pair of numbers.
struct NumberPair: Hashable, Sendable {
  /// Kind of pair.
  enum Kind: Hashable, Sendable {
    /// "120,80"
    case point
    /// "16:9"
    case ratio
    /// "800×600", "4 by 3"
    case sides
  }

  var first: Number
  var second: Number
  let kind: Kind
}

extension [Chunk] {
  /// Merges the last chunk with the ones before it where they are a number and its unit, or a pair
  /// of numbers.
  fileprivate mutating func joinLastNumber() {
    let before = self.suffix(5)
    let fewer = count
    joinNumbersAtEnd()
    let joined = before.suffix(fewer - count + 1)
    guard joined.count > 1, let first = joined.first else { return }
    self[count - 1].gap = first.gap
    self[count - 1].source = first.source + joined.dropFirst().map { $0.gap + $0.source }.joined()
  }

  private mutating func joinNumbersAtEnd() {
    guard let last else { return }
    if let unit = last.unit, count > 1, let joined = self[count - 2].with(unit) {
      removeLast(2)
      let space = last.text == "%" || last.text == "°" ? "" : " "
      append(
        Chunk(
          content: joined.content, text: joined.text + space + last.text, position: joined.position)
      )
      joinNumbersAtEnd()
    } else if case .number(let second) = last.content, count > 1,
      case .number(var first) = self[count - 2].content, first.unit == .times,
      "x×".contains(self[count - 2].text.lowercased().suffix(1))
    {
      // "800x600": the x was read as the unit of a factor.
      first.unit = nil
      let text = self[count - 2].text + last.text
      let position = self[count - 2].position
      removeLast(2)
      append(
        Chunk(
          content: .pair(NumberPair(first: first, second: second, kind: .sides)), text: text,
          position: position))
    } else if case .number(let second) = last.content, count > 2,
      case .number(let first) = self[count - 3].content,
      let kind = pairKind(of: self[count - 2])
    {
      let text = self[(count - 3)...].map(\.text).joined()
      let position = self[count - 3].position
      removeLast(3)
      append(
        Chunk(
          content: .pair(NumberPair(first: first, second: second, kind: kind)), text: text,
          position: position))
    }
  }

  /// The kind of pair formed by the last three chunks, two of them numbers, given the mark between
  /// them.
  private func pairKind(of mark: Chunk) -> NumberPair.Kind? {
    switch mark.text.lowercased() {
    case ":": return .ratio
    case "by": return .sides
    case ",":
      if case .unknown = mark.content { return .point }
      // "at 120, 80" is a point, "brightness to 20, 30% more contrast" is not.
      guard count > 3, ["at", "to"].contains(self[count - 4].text.lowercased()) else { return nil }
      return .point
    default: return nil
    }
  }
}

extension Chunk {
  fileprivate var unit: Number.Unit? {
    first { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  /// The number with a unit; both numbers of a pair without one get it.
  fileprivate func with(_ unit: Number.Unit) -> Chunk? {
    var chunk = self
    switch content {
    case .number(var number):
      guard number.unit == nil else { return nil }
      number.unit = unit
      chunk.content = .number(number)
    case .pair(var pair):
      guard pair.second.unit == nil, unit != .times else { return nil }
      pair.second.unit = unit
      if pair.first.unit == nil { pair.first.unit = unit }
      chunk.content = .pair(pair)
    default: return nil
    }
    return chunk
  }
}

extension NamedColour {
  /// The colour of hexadecimal digits such as "#ff8800" or "#f80"; nil for another word.
  init?(hexadecimalDigits word: String) {
    guard word.hasPrefix("#") else { return nil }
    var digits = String(word.dropFirst())
    if digits.count == 3 { digits = String(digits.flatMap { [$0, $0] }) }
    guard digits.count == 6, digits.allSatisfy(\.isASCII),
      let hexadecimal = UInt32(digits, radix: 16)
    else { return nil }
    self.init(name: word, hexadecimal: hexadecimal)
  }
}
