/// A phrase, number or quotation of a clause.
struct Piece {
  enum Content: Hashable {
    case meaning(Meaning)
    case number(Number)
    case quoted(String)
    case unknown(String)
    case pause
  }

  let content: Content
  /// As typed; a quotation without its marks.
  let text: String

  var meaning: Meaning? {
    if case .meaning(let meaning) = content { meaning } else { nil }
  }

  var isSilent: Bool { meaning?.isSilent ?? false }

  /// Finds the longest phrases of the lexicon in an instruction.
  static func pieces(of instruction: String) -> [Piece] {
    let tokens = Tokenizer.tokens(of: instruction)
    var pieces: [Piece] = []
    var place = 0
    while place < tokens.count {
      let (piece, length) = piece(at: place, in: tokens)
      if piece.meaning == .percent, case .number(var number)? = pieces.last?.content {
        number.isPercent = true
        let text = pieces.removeLast().text
        pieces.append(
          Piece(content: .number(number), text: text + (piece.text == "%" ? "" : " ") + piece.text))
      } else {
        pieces.append(piece)
      }
      place += length
    }
    return pieces
  }

  private static func piece(at place: Int, in tokens: [Token]) -> (piece: Piece, length: Int) {
    let token = tokens[place]
    switch token.kind {
    case .pause: return (Piece(content: .pause, text: token.text), 1)
    case .number(let number): return (Piece(content: .number(number), text: token.text), 1)
    case .quoted(let text): return (Piece(content: .quoted(text), text: text), 1)
    case .word(let word):
      let words = tokens[place...].prefix(Lexicon.longestPhrase).prefix { $0.word != nil }
        .compactMap(\.word)
      for length in stride(from: words.count, to: 0, by: -1) {
        guard let meaning = Lexicon.meanings[words[..<length].joined(separator: " ")] else {
          continue
        }
        let text = tokens[place..<place + length].map(\.text).joined(separator: " ")
        return (Piece(content: .meaning(meaning), text: text), length)
      }
      if let colour = NamedColour(hexadecimalDigits: word) {
        return (Piece(content: .meaning(.colour(colour)), text: token.text), 1)
      }
      return (Piece(content: .unknown(word), text: token.text), 1)
    }
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
