import Engine
import History

extension EditTree {
  /// The revision that some words are about, by its name, its instruction and its reading.
  ///
  /// - Throws: `EditingError.unavailable` where none fits, and where several do.
  func revision(matching words: String) throws(EditingError) -> Revision {
    let wanted = Self.words(of: words)
    let found = revisions.filter { revision in
      guard !revision.isHidden, !wanted.isEmpty else { return false }
      let said = Self.words(
        of: [revision.name ?? "", revision.recipe.instruction, revision.reading]
          .joined(separator: " "))
      return wanted.isSubset(of: said)
    }
    let others = found.filter { $0.number != current }
    guard let first = others.first else {
      throw .unavailable(command: "go back", reason: "no other revision is called “\(words)”")
    }
    guard others.count == 1 else {
      let numbers = others.prefix(6).map { "\($0.number)" }.joined(separator: ", ")
      throw .unavailable(
        command: "go back",
        reason: "several fit: \(numbers); say which, as in “go back to \(first.number)”")
    }
    return first
  }

  /// The revisions with their numbers, the newest last.
  var revisionsInOneLine: String {
    revisions.filter { !$0.isHidden }.suffix(12)
      .map { "\($0.number) \($0.name ?? $0.recipe.instruction)" }.joined(separator: " · ")
  }

  /// The words of a text in lower case and British spelling, without articles.
  private static func words(of text: String) -> Set<String> {
    let words = text.lowercased().replacing("color", with: "colour")
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    return Set(words).subtracting(["the", "a", "an", "one", "version", "picture", "with"])
  }
}
