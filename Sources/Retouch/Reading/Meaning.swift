/// What a word or phrase can contribute to a clause.
enum Meaning: Hashable, Sendable {
  /// Names a change, or a quality that changes.
  case term(Term)
  /// More (1) or less (−1) of a term.
  case direction(Double)
  /// "up" (1) and "down" (−1): a direction where nothing else gives one.
  case particle(Double)
  /// "too": less of the term that follows, or also.
  case excess
  /// How much, as a multiple of the usual amount.
  case degree(Double)
  /// How much, as a multiple of what the picture has: "twice as", "half".
  case factor(Double)
  /// How much, in percent: "a third", "twenty percent".
  case percentage(Double)
  /// "by": an amount follows.
  case by
  /// "to", "into": a goal follows.
  case to
  /// "times", after a number.
  case times
  /// "%", after a number.
  case percent
  case colour(NamedColour)
  /// The word "colour": a verb, or what saturation is about where nothing else is.
  case colourWord
  /// A verb that says of what colour or how a thing becomes: "make", "turn".
  case making
  /// A verb for giving a colour: "paint".
  case painting
  /// A verb for removing: "erase", "get rid of".
  case removal
  /// The person's mask: "inside the mask".
  case mask
  /// Joins clauses that may share direction and amount: "and".
  case and
  /// Joins clauses that share nothing: "then".
  case then
  /// Begins the name of a thing: "the", "his".
  case determiner
  /// The picture itself: "the photo".
  case picture
  /// Begins a question: "could".
  case asking
  /// Says nothing about the change: "please", "it".
  case filler
}

/// A word for a change, as the lexicon has it.
struct Term: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case quality(Quality)
    case effect(Effect)
  }

  let subject: Subject
  /// 1 or −1 for words that say more or less ("brighter", "darker"); nil for names ("contrast").
  let sign: Double?
}

extension Meaning {
  /// Whether a clause of such words alone asks for nothing.
  var isSilent: Bool {
    switch self {
    case .filler, .asking, .picture, .determiner: true
    default: false
    }
  }
}
