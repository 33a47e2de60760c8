/// What a typed line asks for, once words that speak about the history are understood.
public enum Intent: Hashable, Sendable {
  /// An instruction for the engine.
  case instruct(String)
  case undo
  /// So many steps back at once.
  case back(Int)
  case redo
  case go(Int)
  /// The revision that some words are about: "back to the watercolour".
  case find(String)
  /// One of the revisions that were made of the same one, counted from 1: "keep the second one".
  case child(Int)
  /// The last edit undone, and another made in its place.
  case instead(String)
  /// What there is in the history.
  case list
  /// What can be said.
  case sayings
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
    for words in [
      "start over", "start again", "reset", "start from scratch", "undo everything",
      "undo all", "back to the start", "go back to the start", "back to the beginning",
    ] {
      phrases[words] = .go(1)
    }
    for words in ["list", "history", "show the history", "list the revisions", "what did i do"] {
      phrases[words] = .list
    }
    for words in [
      "what can i say", "what can i do", "what can you do", "what do you understand", "help",
      "help me", "show me what i can say",
    ] {
      phrases[words] = .sayings
    }
    for words in [
      "no the other way", "the other way", "other way", "other way round",
      "the other way round", "no other way", "the opposite", "wrong way",
    ] {
      phrases[words] = .varied("the other way")
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
    if let steps = steps(words) { return .back(steps) }
    if let position = kept(words) { return .child(position) }
    if let instruction = replacement(line) { return .instead(instruction) }
    if let name = place(words) { return .find(name) }
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

  private static let counts = [
    "once": 1, "twice": 2, "thrice": 3, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]

  /// The number of steps in "undo twice", "undo the last two", "go back two steps".
  private static func steps(_ words: [String]) -> Int? {
    guard let verb = words.first else { return nil }
    var rest = words.dropFirst()
    switch verb {
    case "undo": break
    case "go", "take", "step":
      guard rest.first == "back" else { return nil }
      rest.removeFirst()
    case "back": break
    default: return nil
    }
    let fillers: Set<String> = [
      "the", "last", "steps", "step", "times", "time", "edits", "edit", "changes", "change", "by",
      "it", "that", "things", "please",
    ]
    let said = rest.filter { !fillers.contains($0) }
    guard said.count == 1, let word = said.first, let count = counts[word] ?? Int(word),
      (1...1000).contains(count)
    else {
      // "undo the last step"
      let isLast = verb == "undo" && said.isEmpty && rest.contains("last")
      return isLast ? 1 : nil
    }
    return count
  }

  /// The position in "keep the second one", "take the third".
  private static func kept(_ words: [String]) -> Int? {
    guard let verb = words.first, ["keep", "take", "use", "choose"].contains(verb) else {
      return nil
    }
    var rest = words.dropFirst()
    guard rest.first == "the" else { return nil }
    rest.removeFirst()
    while let last = rest.last, ["one", "variant", "version", "of", "them"].contains(last) {
      rest.removeLast()
    }
    guard rest.count == 1, let word = rest.first else { return nil }
    return ordinals.firstIndex(of: word).map { $0 + 1 }
  }

  /// The instruction in "undo that and make it warmer".
  private static func replacement(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let folded = words.lowercased()
    guard folded.count == words.count else { return nil }
    for opening in ["undo that", "undo this", "undo it", "undo", "take that back", "go back"] {
      for joint in [" and then ", ", then ", " and ", ", and ", ", ", "; ", ". "]
      where folded.hasPrefix(opening + joint) {
        let rest = String(words.dropFirst((opening + joint).count))
        return rest.isEmpty ? nil : rest
      }
    }
    return nil
  }

  /// The words for a revision in "back to the watercolour", "go back to the one with the border".
  private static func place(_ words: [String]) -> String? {
    var rest = words[...]
    if ["go", "return", "jump"].contains(rest.first) { rest.removeFirst() }
    guard rest.first == "back" || words.first == "return" else { return nil }
    if rest.first == "back" { rest.removeFirst() }
    guard rest.first == "to", rest.dropFirst().first == "the" else { return nil }
    rest = rest.dropFirst(2)
    while let last = rest.last, ["one", "version", "picture", "revision"].contains(last) {
      rest.removeLast()
    }
    return rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  /// The seed in "same with seed 7", "again with seed 7", "seed 7".
  private static func seed(_ words: [String]) -> UInt64? {
    guard words.count >= 2, words[words.count - 2] == "seed",
      words.dropLast(2).allSatisfy({ ["the", "same", "again", "but", "with"].contains($0) })
    else { return nil }
    return UInt64(words[words.count - 1])
  }
}
