/// What a typed line asks for, once words that speak about the history are understood.
public enum Intent: Hashable, Sendable {
  /// An instruction for the engine.
  case instruct(String)
  case undo
  case redo
  case go(Int)
  /// The last request once more, on the picture on view; undone ones count.
  case again
  /// The last request again on the picture it began with, its text guidance multiplied.
  case scaled(Double)
  /// The last request again on the picture it began with, with another seed.
  case seeded(UInt64)
  /// The last request again on the picture it began with, the same but for what a phrase says.
  case varied(String)
}

/// Understands the words of a conversation about the history ("undo", "more", "go back to 3"), the
/// same for every engine.
public enum Conversation {
  private static let phrases: [String: Intent] = {
    var phrases: [String: Intent] = [:]
    for words in ["undo", "undo that", "undo this", "undo it", "go back", "back", "take that back"]
    {
      phrases[words] = .undo
    }
    for words in ["redo", "redo that", "go forward", "forward"] { phrases[words] = .redo }
    for words in [
      "again", "once more", "one more time", "same again", "do it again", "do that again",
    ] {
      phrases[words] = .again
    }
    for words in ["more", "stronger", "not enough", "even more"] { phrases[words] = .scaled(1.5) }
    for words in ["a bit more", "a little more", "slightly more", "a bit stronger"] {
      phrases[words] = .scaled(1.25)
    }
    for words in ["much more", "a lot more", "much stronger"] { phrases[words] = .scaled(2) }
    for words in ["less", "weaker", "not so strong", "not so much", "too much", "too strong"] {
      phrases[words] = .scaled(1 / 1.5)
    }
    for words in ["a bit less", "a little less", "slightly less", "a bit weaker"] {
      phrases[words] = .scaled(1 / 1.25)
    }
    for words in ["much less", "a lot less", "far too much"] { phrases[words] = .scaled(1 / 2) }
    return phrases
  }()

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// What a line asks for; a line that is not about the history is an instruction.
  public static func intent(of line: String) -> Intent {
    let words = line.lowercased().split { " .,!?\t\n".contains($0) }.map(String.init)
    if let intent = phrases[words.joined(separator: " ")] { return intent }
    if let number = target(words) { return .go(number) }
    if let seed = seed(words) { return .seeded(seed) }
    if let phrase = variation(line) { return .varied(phrase) }
    return .instruct(line)
  }

  /// How a line that asks for the same but for something begins; what follows is the phrase, with
  /// the last word of some.
  private static let variations: [(opening: String, kept: String)] = [
    ("the same but ", ""), ("the same, but ", ""), ("same but ", ""), ("same, but ", ""),
    ("the same thing but ", ""), ("again but ", ""), ("again, but ", ""),
    ("do it again but ", ""), ("but ", ""), ("the same with ", "with "), ("same with ", "with "),
    ("the same in ", "in "), ("same in ", "in "), ("the same at ", "at "), ("same at ", "at "),
  ]

  /// The phrase in "the same but blue" and "blue instead".
  private static func variation(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A quotation within the phrase keeps its capitals.
    let folded = words.lowercased()
    guard folded.count == words.count else { return nil }
    for (opening, kept) in variations where folded.hasPrefix(opening) {
      let phrase = words.dropFirst(opening.count)
      return phrase.isEmpty ? nil : kept + phrase
    }
    for ending in [" instead", " instead."] where folded.hasSuffix(ending) {
      let phrase = words.dropLast(ending.count)
      // A whole sentence that ends so is an instruction of its own.
      return phrase.split(separator: " ").count <= 3 ? String(phrase) : nil
    }
    return nil
  }

  /// The revision in "go back to 3", "go to revision 3", "back to the second one".
  private static func target(_ words: [String]) -> Int? {
    var rest = words[...]
    for filler in ["go", "back", "return", "to"] where rest.first == filler { rest.removeFirst() }
    guard rest.count < words.count, words.contains("to") else { return nil }
    if rest.joined(separator: " ") == "the original" { return 1 }
    for filler in ["the", "revision", "number", "picture"] where rest.first == filler {
      rest.removeFirst()
    }
    while rest.count > 1, ["one", "revision", "picture", "version"].contains(rest.last) {
      rest.removeLast()
    }
    guard rest.count == 1, let word = rest.first else { return nil }
    return Int(word) ?? ordinals.firstIndex(of: word).map { $0 + 1 }
  }

  /// The seed in "same with seed 7", "again with seed 7", "seed 7".
  private static func seed(_ words: [String]) -> UInt64? {
    guard words.count >= 2, words[words.count - 2] == "seed",
      words.dropLast(2).allSatisfy({ ["the", "same", "again", "but", "with"].contains($0) })
    else { return nil }
    return UInt64(words[words.count - 1])
  }
}
