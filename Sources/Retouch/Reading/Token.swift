/// A word, number or pause of an instruction.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A word in lower case and British spelling, or a sign that stands for itself.
    case word(String)
    case number(Number)
    /// What stood between quotation marks.
    case quoted(String)
    /// The name of a picture file, such as "beach.jpg".
    case file(String)
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

/// A number in an instruction, as in "20", "+20", "30 %" and "15 degrees".
struct Number: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    case percent
    case pixels
    case degrees
    /// Doublings of light.
    case stops
    /// Multiples of what there is.
    case times
  }

  /// Without its sign.
  let magnitude: Double
  /// −1 or 1 where a sign was typed.
  let sign: Double?
  /// Whether a decimal point was typed, as in "1.2", which may make it a factor.
  var hasPoint = false
  var unit: Unit?

  var signed: Double { magnitude * (sign ?? 1) }
}
