import Retouch

/// Something that can be said in the line, as `say` lists it and the line completes it.
public struct Saying: Hashable, Sendable {
  /// The heading under which it is listed.
  public let family: String
  public let name: String
  /// An instruction that asks for it.
  public let example: String
  /// What it does, in one sentence or as the reading it stands for.
  public let summary: String
  /// Other words for it, the best known first.
  public let phrases: [String]
  /// Whether the example is about what a person marks.
  public let needsMask: Bool
}

extension Saying {
  /// Everything that can be said, in the order of the guide; the words about the history last.
  public static let all: [Saying] =
    CatalogueEntry.Family.allCases.flatMap { family in
      Catalogue.entries.filter { $0.family == family }
    }.map { entry in
      Saying(
        family: entry.family.rawValue, name: entry.name, example: entry.example,
        summary: entry.summary, phrases: Catalogue.phrases(of: entry), needsMask: entry.needsMask)
    }
    + Catalogue.shorthands.map { shorthand in
      let name = shorthand.phrases.first ?? ""
      return Saying(
        family: shorthand.family.rawValue, name: name,
        example: shorthand.family == .complaints ? "it is \(name)" : name,
        summary: shorthand.reading, phrases: Array(shorthand.phrases.dropFirst()), needsMask: false)
    } + history

  /// What can be said that has all of some words in it, beginning with them: "water", "blur sky".
  public static func matching(_ words: String) -> [Saying] {
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return all }
    return all.filter { saying in
      let said = ([saying.family, saying.name, saying.example, saying.summary] + saying.phrases)
        .flatMap { $0.lowercased().split { !($0.isLetter || $0.isNumber) } }
      return wanted.allSatisfy { word in said.contains { $0.hasPrefix(word) } }
    }
  }

  /// What the end of a line can be completed to: the clause that is being typed, and the longer
  /// phrases that begin with it, in order of the guide; nil where nothing fits.
  ///
  /// A phrase may begin as a clause does, or hold a joint, as "black and white" does, so the longest
  /// end that fits is taken.
  public static func completion(of line: String) -> (clause: Substring, phrases: [String])? {
    let end = line.suffix(longestCompletion)
    let openings = end.ranges(
      of: #/,? (?:and|then) (?:then )?|[,;.] |\b(?:please|make it|add|give it|as) (?:an? )?/#
        .ignoresCase())
    let whole = end.startIndex == line.startIndex ? [line.startIndex] : []
    for start in whole + openings.map(\.upperBound) where start < end.endIndex {
      let clause = end[start...]
      let beginning = clause.lowercased()
      let found = completions.filter { $0.folded != beginning && $0.folded.hasPrefix(beginning) }
      if !found.isEmpty { return (clause, found.map(\.phrase)) }
    }
    return nil
  }

  /// Everything that a clause may become, none twice.
  private static let completions: [(phrase: String, folded: String)] = {
    var seen = Set<String>()
    return all.flatMap { [$0.example, $0.name] + $0.phrases }
      .filter { seen.insert($0).inserted }.map { ($0, $0.lowercased()) }
  }()

  private static let longestCompletion = completions.map(\.phrase.count).max() ?? 0

  private static let history: [Saying] = [
    saying(
      "undo", "undo twice", "Takes back the last edits.",
      ["undo the last two", "go back two steps"]),
    saying("redo", "redo", "Makes again what was taken back.", ["go forward"]),
    saying(
      "go back", "go back to 3", "Shows a revision by its number.", ["back to the second one"]),
    saying(
      "back to", "back to the watercolour", "Shows the revision that the words are about.",
      ["return to the one with the border"]),
    saying("start over", "start over", "Shows the original.", ["reset", "undo everything"]),
    saying("again", "again", "The last edit once more.", ["once more", "do it again"]),
    saying(
      "more", "a bit more", "The last edit again, stronger or weaker.", ["less", "much more"]),
    saying(
      "the same but", "the same but blue", "The last edit again, with one thing changed.",
      ["blue instead"]),
    saying(
      "the other way", "no, the other way", "The last edit in the other direction.",
      ["the opposite"]),
    saying(
      "undo that and", "undo that and make it warmer", "Another edit in the place of the last.", []),
    saying("keep", "keep the second one", "Shows one of several variants.", ["take the third"]),
    saying("list", "list", "What there is in the history.", ["history"]),
  ]

  private static func saying(
    _ name: String, _ example: String, _ summary: String, _ phrases: [String]
  ) -> Saying {
    Saying(
      family: "The history", name: name, example: example, summary: summary, phrases: phrases,
      needsMask: false)
  }
}
