/// Reads the brackets of `WeightedPrompt.init(parsing:)`, in time that grows with the text's
/// length.
struct EmphasisParser {
  private enum Lexeme {
    case text(String)
    /// An opening bracket that has a partner, with what it multiplies by.
    case enter(Float)
    case leave
  }

  private var rest: Substring.UnicodeScalarView
  private var lexemes: [Lexeme] = []
  /// The brackets that wait for their partners, and where they stand among the lexemes.
  private var open: [(mark: Unicode.Scalar, lexeme: Int)] = []
  private var openRounds = 0

  /// The factor of a pair of brackets without a number.
  private static let emphasis: Float = 1.1
  /// No weight goes further, however deep the brackets: what follows stays finite.
  private static let largest: Float = 100

  init(_ text: String) {
    rest = text[...].unicodeScalars
  }

  /// The text's pieces; neighbours may have the same weight.
  mutating func pieces() -> [WeightedPrompt.Piece] {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": append(takeEscaped() ?? scalar)
      case "(", "[":
        open.append((scalar, lexemes.count))
        openRounds += scalar == "(" ? 1 : 0
        lexemes.append(.text(String(scalar)))
        lexemes.append(.text(""))
      case ")" where openRounds > 0: close("(", by: Self.emphasis)
      case "]" where open.count > openRounds: close("[", by: 1 / Self.emphasis)
      case ":":
        if openRounds > 0, let weight = takeWeight() {
          close("(", by: weight)
        } else {
          append(scalar)
        }
      default: append(scalar)
      }
    }
    var weights: [Float] = []
    return lexemes.compactMap { lexeme in
      let weight = weights.last ?? 1
      switch lexeme {
      case .text(let text): return .init(text, weight: weight)
      case .enter(let factor): weights.append(Self.limited(weight * factor))
      case .leave: weights.removeLast()
      }
      return nil
    }
  }

  /// Ends the innermost open bracket of a kind, of which there is one.
  ///
  /// Those opened within it stay without a partner, and so remain text.
  private mutating func close(_ mark: Unicode.Scalar, by weight: Float) {
    while let bracket = open.popLast() {
      openRounds -= bracket.mark == "(" ? 1 : 0
      guard bracket.mark == mark else { continue }
      lexemes[bracket.lexeme] = .enter(weight)
      lexemes.append(.leave)
      return
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard case .text(var text)? = lexemes.last else {
      return lexemes.append(.text(String(scalar)))
    }
    // Taken out first: two owners would copy the text for every character.
    lexemes.removeLast()
    text.unicodeScalars.append(scalar)
    lexemes.append(.text(text))
  }

  /// Takes a character that the backslash before it makes plain.
  private mutating func takeEscaped() -> Unicode.Scalar? {
    guard let next = rest.first, "()[]\\".unicodeScalars.contains(next) else { return nil }
    return rest.removeFirst()
  }

  /// Takes a number and a closing bracket, where they come next: `1.2)`, ` +.5 )`.
  private mutating func takeWeight() -> Float? {
    let afterSpace = rest.drop { $0.properties.isWhitespace }
    let number = afterSpace.prefix { "+-.0123456789".unicodeScalars.contains($0) }
    let after = afterSpace[number.endIndex...].drop { $0.properties.isWhitespace }
    guard after.first == ")", let weight = Float(Substring(number)) else { return nil }
    rest = after.dropFirst()
    return Self.limited(weight)
  }

  private static func limited(_ weight: Float) -> Float { min(max(weight, -largest), largest) }
}
