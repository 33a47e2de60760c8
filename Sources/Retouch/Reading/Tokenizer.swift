/// Tokenizer: divides any text into tokens.
///
/// Nothing is dropped except whitespace, brackets, hyphens and invisible characters.
struct Tokenizer {
  let characters: [Character]
  var position = 0
  /// How many items of a numbered list were begun, as in "1) brighter 2) warmer".
  var listItems = 0
  /// The mark before each item of a list, where the text begins with one: "- brighter - warmer".
  var bullet: Character?
  private var tokens: [Token] = []
  private var endOfLast = 0

  static func tokens(of instruction: String) -> [Token] {
    var tokenizer = Tokenizer(instruction)
    while tokenizer.position < tokenizer.characters.count { tokenizer.readNext() }
    return signed(tokenizer.tokens)
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
      // A joiner combines several emoji, or shapes letters of some scripts.
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
    let character = characters[position]
    if character.isNewline {
      append(.pause, text: ",", upTo: position + 1)
    } else if character.isWhitespace {
      position += 1
    } else if let end = endOfListMark() {
      append(.word("then"), upTo: end)
    } else if let words = Self.words(of: character) {
      for word in words { append(.word(word), text: word, upTo: position) }
      position += 1
    } else if let quotation = quotation() {
      append(.quoted(quotation.text), text: "“\(quotation.text)”", upTo: quotation.end)
    } else if Self.quotes.contains(character) {
      position += 1
    } else if let end = endOfFileName() {
      append(.file(String(characters[position..<end])), upTo: end)
    } else if startsNumber {
      readNumber()
    } else if isWordPart(position) || character == "#" {
      readWord()
    } else if character == "+" || character == "&" {
      append(.word("and"), upTo: position + 1)
    } else if joinsNumbers {
      append(.word(String(character)), upTo: position + 1)
    } else if Self.pauses.contains(character) {
      append(.pause, upTo: position + 1)
    } else if Self.skipped.contains(character) {
      position += 1
    } else {
      append(.word(String(character)), upTo: position + 1)
    }
  }

  private mutating func append(_ kind: Token.Kind, text: String? = nil, upTo end: Int) {
    let gap = endOfLast < position ? String(characters[endOfLast..<position]) : ""
    tokens.append(Token(kind: kind, text: text ?? String(characters[position..<end]), gap: gap))
    position = end
    endOfLast = end
  }

  // MARK: Numbers

  func isDigit(_ position: Int) -> Bool {
    characters.indices.contains(position) && characters[position].isASCII
      && characters[position].isNumber
  }

  private var startsNumber: Bool {
    if Self.signs[characters[position]] != nil {
      let standsAlone = position == 0 || !isWordPart(position - 1)
      // "brightness + 12"
      let isSpaced =
        characters[position] == "+" && position + 1 < characters.count
        && characters[position + 1] == " " && isDigit(position + 2)
      return standsAlone && (isDigit(position + 1) || startsFraction(position + 1)) || isSpaced
    }
    return isDigit(position) || startsFraction(position)
  }

  private func startsFraction(_ position: Int) -> Bool {
    position < characters.count && characters[position] == "." && isDigit(position + 1)
  }

  /// Whether the mark is between two numbers, as in "16:9", "120,80" and "10%,20%".
  private var joinsNumbers: Bool {
    guard characters[position] == ":" || characters[position] == ",", position > 0 else {
      return false
    }
    return (isDigit(position - 1) || characters[position - 1] == "%") && isDigit(position + 1)
  }

  private mutating func readNumber() {
    let sign = Self.signs[characters[position]]
    var start = sign == nil ? position : position + 1
    while characters[start] == " " { start += 1 }
    var end = start
    while isDigit(end) { end += 1 }
    let wholeEnd = end
    if startsFraction(end) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    let isFirstOfTwo =
      end < characters.count && characters[end].lowercased() == "x" && isDigit(end + 1)
    // Letters directly after a number are a unit, or make it a word such as "3rd".
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
    "stop", "mb", "kb", "gb", "cm", "mm", "dpi", "ppi",
  ]

  // MARK: Words

  func isWordPart(_ position: Int) -> Bool {
    guard characters.indices.contains(position) else { return false }
    let character = characters[position]
    return character.isLetter || character.isNumber || character == "_"
  }

  private mutating func readWord() {
    var end = position + 1
    while isWordPart(end) || (isLink(end) && isWordPart(end + 1)) { end += 1 }
    append(.word(normalised(position..<end)), upTo: end)
  }

  /// Whether a mark belongs to the word around it: the apostrophe, and those of "b&w" and "b/w".
  private func isLink(_ position: Int) -> Bool {
    guard position < characters.count else { return false }
    if "'’".contains(characters[position]) { return true }
    guard "&/+".contains(characters[position]), position + 1 < characters.count else {
      return false
    }
    let isAlone = position < 2 || !isWordPart(position - 2)
    return isAlone && !isWordPart(position + 2) && characters[position - 1].lowercased() == "b"
      && characters[position + 1].lowercased() == "w"
  }

  /// A word in the lexicon's spelling.
  private func normalised(_ range: Range<Int>) -> String {
    var word = String(characters[range]).lowercased()
    word.unicodeScalars.removeAll { $0.properties.generalCategory == .format }
    if word.contains("’") { word = String(word.map { $0 == "’" ? "'" : $0 }) }
    return Spellings.british(word)
  }
}

extension Unicode.Scalar {
  /// Whether a joiner after the scalar has a meaning.
  fileprivate var isJoinable: Bool {
    guard !isASCII else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .otherSymbol, .modifierSymbol: true
    default: properties.isAlphabetic
    }
  }
}
