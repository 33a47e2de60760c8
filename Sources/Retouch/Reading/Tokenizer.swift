/// Cuts an instruction into tokens, whatever the text.
///
/// Nothing is dropped but blanks, brackets, hyphens and what cannot be seen.
struct Tokenizer {
  private let characters: [Character]
  private var place = 0
  private var tokens: [Token] = []

  static func tokens(of instruction: String) -> [Token] {
    var tokenizer = Tokenizer(instruction)
    while tokenizer.place < tokenizer.characters.count { tokenizer.readNext() }
    return tokenizer.tokens
  }

  private init(_ instruction: String) {
    let scalars = instruction.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalar == "\n" ? "," : " "
      case .format: "\u{200B}"
      default: scalar
      }
    }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: scalars.filter { $0 != "\u{200B}" })
    characters = Array(String(visible))
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
  private static let pauses: Set<Character> = [
    ",", ";", ".", "!", "?", "…", "—", "–", "/", "|",
  ]
  private static let skipped: Set<Character> = [
    ":", "=", "(", ")", "[", "]", "{", "}", "-", "‐", "‑", "'", "’", "‘",
  ]
  private static let signs: [Character: Double] = ["+": 1, "-": -1, "−": -1, "–": -1]

  private mutating func readNext() {
    let character = characters[place]
    if character.isWhitespace {
      place += 1
    } else if Self.quotes.contains(character) {
      readQuoted()
    } else if startsNumber {
      readNumber()
    } else if isWordPart(place) || character == "#" {
      readWord()
    } else if character == "+" || character == "&" {
      append(.word("and"), upTo: place + 1)
    } else if Self.pauses.contains(character) {
      append(.pause, upTo: place + 1)
    } else if Self.skipped.contains(character) {
      place += 1
    } else {
      append(.word(String(character)), upTo: place + 1)
    }
  }

  private mutating func append(_ kind: Token.Kind, upTo end: Int) {
    tokens.append(Token(kind: kind, text: String(characters[place..<end])))
    place = end
  }

  /// An opening mark without a closing one is passed over.
  private mutating func readQuoted() {
    let start = place + 1
    place = start
    guard let end = characters[start...].firstIndex(where: Self.quotes.contains) else { return }
    let words = characters[start..<end].split(whereSeparator: \.isWhitespace).map { String($0) }
    place = end + 1
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    tokens.append(Token(kind: .quoted(text), text: "“\(text)”"))
  }

  // MARK: Numbers

  private func isDigit(_ place: Int) -> Bool {
    place < characters.count && characters[place].isASCII && characters[place].isNumber
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

  private mutating func readNumber() {
    let sign = Self.signs[characters[place]]
    let start = sign == nil ? place : place + 1
    var end = start
    while isDigit(end) { end += 1 }
    if startsFraction(end) {
      end += 1
      while isDigit(end) { end += 1 }
    }
    // Letters that follow at once are a unit, or make the whole a word such as "3rd".
    var wordEnd = end
    while isWordPart(wordEnd) { wordEnd += 1 }
    if wordEnd > end, !Self.units.contains(String(characters[end..<wordEnd]).lowercased()) {
      return append(.word(normalised(start..<wordEnd)), upTo: wordEnd)
    }
    // A fraction may begin with its point.
    let magnitude = Double("0" + String(characters[start..<end])) ?? .infinity
    append(.number(Number(magnitude: magnitude, sign: sign)), upTo: end)
  }

  private static let units: Set<String> = ["percent", "pct", "x"]

  // MARK: Words

  private func isWordPart(_ place: Int) -> Bool {
    guard place < characters.count else { return false }
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
    if word.contains("’") { word = String(word.map { $0 == "’" ? "'" : $0 }) }
    for (american, british) in [("color", "colour"), ("gray", "grey")] where word.contains(american)
    {
      word = word.replacing(american, with: british)
    }
    return word
  }
}
