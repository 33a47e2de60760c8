/// Token: a word, number, quotation, file name or pause of an instruction.
struct Token: Hashable, Sendable {
  /// Kind of token, with its value.
  enum Kind: Hashable, Sendable {
    /// A word in lower case and British spelling, or a symbol.
    case word(String)
    case number(Number)
    /// The text between quotation marks.
    case quoted(String)
    /// The name of a picture file, such as "beach.jpg".
    case file(String)
    /// A comma or another mark that ends a clause.
    case pause
  }

  let kind: Kind
  /// The text as typed.
  let text: String
  /// What was typed between the token before and this one: spaces, and marks that mean nothing.
  var gap = ""

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}

/// Number in an instruction, as in "20", "+20", "30 %" and "15 degrees".
struct Number: Hashable, Sendable {
  /// Unit of a number.
  enum Unit: Hashable, Sendable {
    case percent
    case pixels
    case degrees
    /// Exposure stops: factors of two of light.
    case stops
    /// Factors of what there is.
    case times
  }

  /// The absolute value.
  let magnitude: Double
  /// −1 or 1 where a sign was typed.
  let sign: Double?
  /// Whether a decimal point was typed, as in "1.2", which may make it a factor.
  var hasPoint = false
  var unit: Unit?

  var signed: Double { magnitude * (sign ?? 1) }
}
