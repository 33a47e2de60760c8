/// The instruction for an edit, and the same in plain words.
struct EditSentence: Hashable, Sendable {
  let instruction: String
  let explicit: String
  let isImplicit: Bool

  /// - Parameter words: the words for the wording's slots.
  init(_ chosen: ChosenWording, words: [String: String], _ random: inout SeededSequence) {
    isImplicit = chosen.isImplicit
    let sentence = chosen.wording.filled(with: words, &random)
    let plainest = chosen.plainest.filled(with: words, &random)
    instruction = EditSentence.written(sentence, &random)
    explicit = isImplicit ? plainest : instruction
  }

  /// The sentence as one person or another types it.
  private static func written(_ sentence: String, _ random: inout SeededSequence) -> String {
    var sentence = sentence
    if let verb = sentence.split(separator: " ").first, verbs.contains(String(verb)),
      !sentence.hasSuffix("please"), !sentence.hasSuffix("?"), random.chance(0.2)
    {
      sentence = random.pick([
        "please \(sentence)", "\(sentence) please", "can you \(sentence)?",
        "could you \(sentence)?",
        "I'd like you to \(sentence)",
      ])
    }
    guard random.chance(0.25), let first = sentence.first else { return sentence }
    let ending = sentence.hasSuffix("?") ? "" : "."
    return first.uppercased() + sentence.dropFirst() + ending
  }

  /// Words that begin an order, before which one can ask politely.
  private static let verbs: Set<String> = [
    "add", "bring", "brighten", "change", "colour", "cover", "darken", "decorate", "delete", "draw",
    "erase", "flip", "freeze", "give", "hang", "increase", "insert", "invert", "make", "mirror",
    "move", "paint", "place", "push", "put", "recolour", "reduce", "remove", "replace", "shift",
    "show", "shrink", "slide", "swap", "switch", "take", "turn",
  ]
}
