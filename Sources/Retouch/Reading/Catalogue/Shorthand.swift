/// Shorthand: words that stand for a whole instruction, such as "cosy", "80s" and "passport photo".
public struct Shorthand: Hashable, Sendable {
  /// Kind of shorthand; the raw value is its heading.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    case wishes = "Wishes"
    case films = "Films and decades"
    case formats = "Formats"
    case complaints = "Complaints, after “it is”"
  }

  public let family: Family
  /// The words, the best known first.
  public let phrases: [String]
  /// The instruction that they stand for, as a reading.
  public let reading: String
}

extension Catalogue {
  /// Everything that stands for a whole instruction.
  public static let shorthands: [Shorthand] =
    shorthands(.wishes, Lexicon.wishes.map { ($0.sentence, $0.phrases) })
    + shorthands(.films, Lexicon.films.map { ($0.sentence, $0.phrases) })
    + shorthands(.formats, Lexicon.formats.map { ($0.sentence, $0.phrases) })
    + shorthands(.complaints, Lexicon.complaints.map { ($0.sentence, $0.words) })

  private static func shorthands(
    _ family: Shorthand.Family, _ table: [(sentence: String, phrases: String)]
  ) -> [Shorthand] {
    table.map { sentence, phrases in
      Shorthand(family: family, phrases: Lexicon.phrases(in: phrases), reading: sentence)
    }
  }
}
