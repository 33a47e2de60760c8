/// A phrase, number or quotation of a clause.
struct Piece {
  enum Content: Hashable {
    case phrase([Meaning])
    case number(Number)
    /// Two numbers in one: "800×600", "16:9", "120,80".
    case pair(Pair)
    case quoted(String)
    case file(String)
    case unknown(String)
    case pause
  }

  var content: Content
  /// As typed; a quotation without its marks.
  var text: String
  /// The first of its tokens in the instruction.
  let place: Int

  /// Finds the longest phrases of the lexicon in an instruction.
  static func pieces(of tokens: [Token]) -> [Piece] {
    var pieces: [Piece] = []
    var place = 0
    while place < tokens.count {
      let (piece, length) = piece(at: place, in: tokens)
      pieces.append(piece)
      pieces.joinLastNumber()
      place += length
    }
    return pieces
  }

  private static func piece(at place: Int, in tokens: [Token]) -> (piece: Piece, length: Int) {
    let token = tokens[place]
    func piece(_ content: Content) -> (Piece, Int) {
      (Piece(content: content, text: token.text, place: place), 1)
    }
    switch token.kind {
    case .pause: return piece(.pause)
    case .quoted(let text):
      let line = text.replacing("\n", with: " ")
      return (Piece(content: .quoted(text), text: line, place: place), 1)
    case .file(let name): return piece(.file(name))
    case .word, .number:
      let longest = Lexicon.longestPhrase[token.phraseWord] ?? 0
      let words = tokens[place...].prefix(longest).map(\.phraseWord).prefix { !$0.isEmpty }
      for length in stride(from: words.count, to: 0, by: -1) {
        guard let meanings = Lexicon.meanings[words[..<length].joined(separator: " ")] else {
          continue
        }
        if length > 1, isThing(before: place + length, from: place, meanings, in: tokens) {
          continue
        }
        if case .count(let count)? = meanings.first {
          return piece(.number(Number(magnitude: count, sign: nil)))
        }
        let text = tokens[place..<place + length].map(\.text).joined(separator: " ")
        return (Piece(content: .phrase(meanings), text: text, place: place), length)
      }
      guard let word = token.word else { return piece(token.number.map { .number($0) } ?? .pause) }
      if let colour = NamedColour(hexadecimalDigits: word) {
        return piece(.phrase([.colour(colour)]))
      }
      return piece(.unknown(word))
    }
  }

  /// Whether the words of a colour that is named after a thing are the thing and its colour: "make
  /// the sky blue", unlike "make it sky blue" and "the sky blue door".
  private static func isThing(
    before end: Int, from start: Int, _ meanings: [Meaning], in tokens: [Token]
  ) -> Bool {
    guard case .colour(let colour)? = meanings.first,
      Lexicon.coloursOfThings.contains(colour.name), start > 0,
      let article = tokens[start - 1].word, !["a", "an"].contains(article),
      Lexicon.meanings[article]?.contains(.determiner) == true
    else { return false }
    guard end < tokens.count, let next = tokens[end].word else { return true }
    let following = Lexicon.meanings[next] ?? []
    return !following.isEmpty && !following.contains(.parts)
      && !following.contains { if case .refused = $0 { true } else { false } }
  }

  /// The pieces with every thing that the lexicon does not know and an article leads to, such as
  /// "the eyes", as a thing under a mask.
  static func namingThings(in pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    for place in pieces.indices.dropFirst() where pieces[place].isThing {
      // "the red door", and "the coffee mug" once the coffee is found to be a thing.
      var start = place
      while start > 0, pieces[start - 1].colour != nil { start -= 1 }
      guard start > 0 else { continue }
      let article = pieces[start - 1]
      let isFound = article.content == .phrase([.maskedThing])
      guard isFound || article.means(.determiner) && !["a", "an"].contains(article.word) else {
        continue
      }
      // "warmer in the kitchen" says where, and that is not known.
      let lead = start > 1 ? pieces[start - 2] : nil
      guard lead?.means(.preposition) != true || ["around", "of"].contains(lead?.word) else {
        continue
      }
      for part in start...place { pieces[part].content = .phrase([.maskedThing]) }
    }
    return pieces
  }

  /// Whether the piece names nothing but a thing.
  private var isThing: Bool {
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

  /// As a part of a phrase such as "8 bit"; empty where it can be none.
  fileprivate var phraseWord: String { word ?? (number == nil ? "" : text) }
}

/// Two numbers that belong together.
struct Pair: Hashable, Sendable {
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

extension [Piece] {
  /// Joins the last piece to the ones before it where they are a number with its unit, or two
  /// numbers that belong together.
  fileprivate mutating func joinLastNumber() {
    guard let last else { return }
    if let unit = last.unit, count > 1, let joined = self[count - 2].with(unit) {
      removeLast(2)
      let space = last.text == "%" || last.text == "°" ? "" : " "
      append(
        Piece(
          content: joined.content, text: joined.text + space + last.text, place: joined.place))
      joinLastNumber()
    } else if case .number(let second) = last.content, count > 1,
      case .number(var first) = self[count - 2].content, first.unit == .times,
      "x×".contains(self[count - 2].text.lowercased().suffix(1))
    {
      // "800x600": the sign was read as that of a multiple.
      first.unit = nil
      let text = self[count - 2].text + last.text
      let place = self[count - 2].place
      removeLast(2)
      append(
        Piece(
          content: .pair(Pair(first: first, second: second, kind: .sides)), text: text,
          place: place))
    } else if case .number(let second) = last.content, count > 2,
      case .number(let first) = self[count - 3].content,
      let kind = pairKind(of: self[count - 2])
    {
      let text = self[(count - 3)...].map(\.text).joined()
      let place = self[count - 3].place
      removeLast(3)
      append(
        Piece(
          content: .pair(Pair(first: first, second: second, kind: kind)), text: text, place: place))
    }
  }

  /// How the mark between the last three pieces, two of them numbers, joins them.
  private func pairKind(of mark: Piece) -> Pair.Kind? {
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

extension Piece {
  fileprivate var unit: Number.Unit? {
    first { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  /// The number with its unit; both of a pair get it where they have none.
  fileprivate func with(_ unit: Number.Unit) -> Piece? {
    var piece = self
    switch content {
    case .number(var number):
      guard number.unit == nil else { return nil }
      number.unit = unit
      piece.content = .number(number)
    case .pair(var pair):
      guard pair.second.unit == nil, unit != .times else { return nil }
      pair.second.unit = unit
      if pair.first.unit == nil { pair.first.unit = unit }
      piece.content = .pair(pair)
    default: return nil
    }
    return piece
  }
}

extension NamedColour {
  /// A colour as in "#ff8800" or "#f80"; nil for another word.
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
