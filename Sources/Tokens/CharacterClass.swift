/// The class of a character for the pattern that splits a prompt into words.
enum CharacterClass: UInt8, Sendable {
  /// `\p{L}`.
  case letter
  /// `\p{N}`.
  case number
  /// `\s`: the property White_Space.
  case space
  case other

  /// The class in the tables of the reference's regular expressions.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x30...0x39: self = .number
    case 0x20, 0x09...0x0D: self = .space
    case ..<0x80: self = .other
    default: self = Self(beyondASCII: scalar)
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self = scalar.isAssigned(in: .splitting) ? .letter : .other
    case .decimalNumber, .letterNumber, .otherNumber:
      self = scalar.isAssigned(in: .splitting) ? .number : .other
    default:
      self = scalar.properties.isWhitespace ? .space : .other
    }
  }
}

/// The major version of Unicode that a part of the reference knows.
///
/// Its libraries carry tables of several ages, Swift's are newer than all of them. What Unicode
/// says of a character is settled once it is assigned, so a character younger than a table is
/// unassigned to it, and Swift's own tables serve for the rest.
enum ReferenceUnicode: Int {
  /// Canonical composition: the crate `unicode-normalization-alignments` 0.1.
  case composition = 9
  /// Classes of characters: Oniguruma, as `tokenizers` 0.23 has it.
  case splitting = 16
}

extension Unicode.Scalar {
  /// Whether the character is younger than none of the version's.
  func isAssigned(in version: ReferenceUnicode) -> Bool {
    properties.age.map { $0.major <= version.rawValue } ?? false
  }
}
