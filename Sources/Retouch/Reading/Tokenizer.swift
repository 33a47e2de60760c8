/// Cuts an instruction into tokens, whatever the text.
///
/// Nothing is dropped but blanks, brackets, hyphens and what cannot be seen.
struct Tokenizer {
  let characters: [Character]
  var place = 0
  private var tokens: [Token] = []

  static func tokens(of instruction: String) -> [Token] {
    var tokenizer = Tokenizer(instruction)
    while tokenizer.place < tokenizer.characters.count { tokenizer.readNext() }
    return tokenizer.tokens
  }

  private init(_ instruction: String) {
    let scalars = instruction.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalar == "\n" ? scalar : " "
      default: scalar
      }
    }
    var visible = String.UnicodeScalarView()
    for scalar in scalars {
      // A joiner makes one picture of several, or shapes letters of some scripts.
      let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
      if scalar.properties.generalCategory == .format {
        guard isJoiner, let last = visible.last, last.isJoinable else { continue }
      }
      visible.append(scalar)
    }
    characters = Array(String(visible))
  }

  private static let pauses: Set<Character> = [
    ",", ";", ".", "!", "?", "…", "—", "–", "/", "|",
  ]
  private static let skipped: Set<Character> = [
    ":", "=", "(", ")", "[", "]", "{", "}", "-", "‐", "‑", "'", "’", "‘",
  ]
  private static let signs: [Character: Double] = ["+": 1, "-": -1, "−": -1, "–": -1]

  private mutating func readNext() {
    let character = characters[place]
    if character.isNewline {
      tokens.append(Token(kind: .pause, text: ","))
      place += 1
    } else if character.isWhitespace {
      place += 1
    } else if let quotation = quotation() {
      append(.quoted(quotation.text), text: "“\(quotation.text)”", upTo: quotation.end)
    } else if Self.quotes.contains(character) {
      place += 1
    } else if let end = endOfFileName() {
      append(.file(String(characters[place..<end])), upTo: end)
    } else if startsNumber {
      readNumber()
    } else if isWordPart(place) || character == "#" {
      readWord()
    } else if character == "+" || character == "&" {
      append(.word("and"), upTo: place + 1)
    } else if joinsNumbers {
      append(.word(String(character)), upTo: place + 1)
    } else if Self.pauses.contains(character) {
      append(.pause, upTo: place + 1)
    } else if Self.skipped.contains(character) {
      place += 1
    } else {
      append(.word(String(character)), upTo: place + 1)
    }
  }

  private mutating func append(_ kind: Token.Kind, text: String? = nil, upTo end: Int) {
    tokens.append(Token(kind: kind, text: text ?? String(characters[place..<end])))
    place = end
  }

  // MARK: Numbers

  private func isDigit(_ place: Int) -> Bool {
    characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
  }

  private var startsNumber: Bool {
    if Self.signs[characters[place]] != nil {
      let standsAlone = place == 0 || !isWordPart(place - 1)
      return standsAlone && (isDigit(place + 1) || startsFraction(place + 1))
    }
    return isDigit(place) || startsFraction(place)
  }

  private func startsFraction(_ place: Int) -> Bool {
    place < characters.count && characters[place] == "." && isDigit(place + 1)
  }

  /// Whether the mark stands between two numbers, as in "16:9", "120,80" and "10%,20%".
  private var joinsNumbers: Bool {
    guard characters[place] == ":" || characters[place] == ",", place > 0 else { return false }
    return (isDigit(place - 1) || characters[place - 1] == "%") && isDigit(place + 1)
  }

  private mutating func readNumber() {
    let sign = Self.signs[characters[place]]
    let start = sign == nil ? place : place + 1
    var end = start
    while isDigit(end) { end += 1 }
    let wholeEnd = end
    if startsFraction(end) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    let isFirstOfTwo =
      end < characters.count && characters[end].lowercased() == "x" && isDigit(end + 1)
    // Letters that follow at once are a unit, or make the whole a word such as "3rd".
    var wordEnd = end
    while isWordPart(wordEnd) { wordEnd += 1 }
    let isUnit = Self.units.contains(String(characters[end..<wordEnd]).lowercased())
    if wordEnd > end, !isUnit, !isFirstOfTwo {
      return append(.word(normalised(start..<wordEnd)), upTo: wordEnd)
    }
    // A fraction may begin with its point.
    let magnitude = Double("0" + String(characters[start..<end])) ?? .infinity
    append(
      .number(Number(magnitude: magnitude, sign: sign, hasPoint: end > wholeEnd)), upTo: end)
    if isFirstOfTwo { append(.word("x"), upTo: end + 1) }
  }

  private static let units: Set<String> = [
    "percent", "pct", "x", "px", "pixels", "pixel", "pt", "pts", "deg", "degrees", "ev", "stops",
    "stop",
  ]

  // MARK: Words

  func isWordPart(_ place: Int) -> Bool {
    guard characters.indices.contains(place) else { return false }
    let character = characters[place]
    return character.isLetter || character.isNumber || character == "_"
  }

  private mutating func readWord() {
    var end = place + 1
    while isWordPart(end) || (isLink(end) && isWordPart(end + 1)) { end += 1 }
    append(.word(normalised(place..<end)), upTo: end)
  }

  /// Marks that belong to a word when inside it: the apostrophe, and those of "b&w" and "b/w".
  private func isLink(_ place: Int) -> Bool {
    guard place < characters.count else { return false }
    if "'’".contains(characters[place]) { return true }
    guard "&/+".contains(characters[place]), place + 1 < characters.count else { return false }
    let isAlone = place < 2 || !isWordPart(place - 2)
    return isAlone && !isWordPart(place + 2) && characters[place - 1].lowercased() == "b"
      && characters[place + 1].lowercased() == "w"
  }

  /// A word as the lexicon spells it.
  private func normalised(_ range: Range<Int>) -> String {
    var word = String(characters[range]).lowercased()
    word.unicodeScalars.removeAll { $0.properties.generalCategory == .format }
    if word.contains("’") { word = String(word.map { $0 == "’" ? "'" : $0 }) }
    return Spellings.british(word)
  }
}

extension Unicode.Scalar {
  /// Whether a joiner after the scalar means something.
  fileprivate var isJoinable: Bool {
    guard !isASCII else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .otherSymbol, .modifierSymbol: true
    default: properties.isAlphabetic
    }
  }
}
