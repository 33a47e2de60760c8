/// A word, number or pause of an instruction.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A word in lower case and British spelling, or a sign that stands for itself.
    case word(String)
    case number(Number)
    /// What stood between quotation marks.
    case quoted(String)
    /// A comma or another mark that ends a clause.
    case pause
  }

  let kind: Kind
  /// As the person typed it.
  let text: String

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}

/// A number in an instruction, as in "20", "+20" and "30 %".
struct Number: Hashable, Sendable {
  /// Without its sign.
  let magnitude: Double
  /// −1 or 1 where a sign was typed.
  let sign: Double?
  var isPercent = false
}
