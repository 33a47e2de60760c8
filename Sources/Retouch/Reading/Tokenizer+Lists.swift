/// Marks of lists, and emoji.
extension Tokenizer {
  /// The index after the mark of a list's item that begins here: "1.", "(2)", "b)", "-", "•"; nil
  /// where none does.
  ///
  /// Numbers count only in their order, so that "crop to 2. Sharpen" is no list.
  mutating func endOfListMark() -> Int? {
    let isAtStart = position == 0 || characters[..<position].allSatisfy(\.isWhitespace)
    let isAfterSpace = position == 0 || characters[position - 1].isWhitespace
    guard isAfterSpace else { return nil }
    let character = characters[position]
    if "-*•–·".contains(character), characters[(position + 1)...].first?.isWhitespace == true {
      let startsLine =
        isAtStart
        || characters[..<position].last { $0.isNewline || !$0.isWhitespace }?.isNewline
          == true
      if startsLine { bullet = character }
      return bullet == character ? position + 1 : nil
    }
    guard isAtStart || listItems > 0, let end = endOfItemNumber(listItems + 1) else { return nil }
    listItems += 1
    return end
  }

  /// The index after a number, or the letter of its place in the alphabet, that is marked as one of
  /// a list.
  private func endOfItemNumber(_ number: Int) -> Int? {
    let start = characters[position] == "(" ? position + 1 : position
    for name in [
      Array("\(number)"),
      Self.letters.indices.contains(number - 1)
        ? [Self.letters[number - 1]] : [],
    ]
    where !name.isEmpty {
      let end = start + name.count
      guard end < characters.count, characters[start..<end].elementsEqual(name) else { continue }
      let isLetter = !isDigit(start)
      guard characters[end] == ")" || characters[end] == "." && !isLetter else { continue }
      let isSeparate = end + 1 == characters.count || characters[end + 1].isWhitespace
      if isSeparate { return end + 1 }
    }
    return nil
  }

  private static let letters = Array("abcdefghi")

  /// The tokens with "minus" before a number as its sign.
  static func signed(_ tokens: [Token]) -> [Token] {
    var joined: [Token] = []
    for token in tokens {
      if case .number(let number) = token.kind, number.sign == nil, joined.last?.word == "minus",
        let minus = joined.popLast()
      {
        let negative = Number(
          magnitude: number.magnitude, sign: -1, hasPoint: number.hasPoint, unit: number.unit)
        joined.append(Token(kind: .number(negative), text: "−" + token.text, gap: minus.gap))
      } else {
        joined.append(token)
      }
    }
    return joined
  }

  /// The words that an emoji stands for, none for one that only smiles or thanks; nil for any other
  /// character.
  static func words(of character: Character) -> [String]? {
    guard let scalar = character.unicodeScalars.first, !scalar.isASCII else { return nil }
    if let words = emoji[scalar] { return words }
    return decorations.contains { $0.contains(scalar.value) } ? [] : nil
  }

  /// Faces, hands, hearts in boxes, sparkles and the like.
  private static let decorations: [ClosedRange<UInt32>] = [
    0x1F600...0x1F64F, 0x1F910...0x1F92F, 0x1F970...0x1F97A, 0x1F44B...0x1F450, 0x2728...0x2728,
    0x1F389...0x1F38A, 0x1F4AF...0x1F4AF, 0x1F4AA...0x1F4AA, 0x263A...0x263A, 0x1F91D...0x1F91E,
    0x270C...0x270C, 0x1FAF6...0x1FAF6, 0x1F525...0x1F525, 0x1F4F7...0x1F4F8,
  ]

  private static let emoji: [Unicode.Scalar: [String]] = [
    "❤": ["heart"], "♥": ["heart"], "🧡": ["orange", "heart"], "💛": ["yellow", "heart"],
    "💚": ["green", "heart"], "💙": ["blue", "heart"], "💜": ["purple", "heart"],
    "🖤": ["black", "heart"], "🤍": ["white", "heart"], "💗": ["pink", "heart"],
    "⭐": ["star"], "🌟": ["star"], "★": ["star"], "☀": ["sun"], "🌞": ["sun"], "🌙": ["moon"],
    "🌕": ["moon"], "🌝": ["moon"], "☁": ["clouds"], "❄": ["snow"], "🌨": ["snow"],
    "🌧": ["rain"], "🌫": ["fog"], "🌅": ["sunset"], "🌇": ["sunset"],
  ]
}
