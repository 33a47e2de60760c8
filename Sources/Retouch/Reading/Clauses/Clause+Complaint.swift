/// Clauses that say what is wrong with the picture, and so ask for the opposite.
extension Clause {
  /// The clause read as a complaint of the table; nil for another kind, and for the complaints that
  /// an adjustment reads: "it is too dark", "it is warm".
  func complaint(after previous: ClauseReading?) throws(ClauseError) -> Claim? {
    guard let position = chunks.firstIndex(where: { $0.complaint != nil }),
      let sentence = chunks[position].complaint, !asksForChange
    else { return nil }
    let chunk = chunks[position]
    let isTooMuch = contains(.excess)
    // In a list after a wish an adjective is a wish: "make it darker and blurry".
    let isBare =
      (previous == nil || previous?.isComplaint == true || conjunction == .then)
      && Lexicon.bareComplaints.contains(chunk.word)
      && chunks.allSatisfy {
        $0.complaint != nil || $0.degree != nil || $0.isSilent || $0.target == .picture
      }
    let follows = previous?.isComplaint == true && conjunction == .and && isBareAdjective
    guard
      chunks[..<position].contains(where: { $0.means(.being) }) || isTooMuch || isBare || follows
    else { return nil }
    if isTooMuch, chunk.term != nil, hasUsefulOpposite { return nil }
    var rest = self
    rest.chunks.remove(at: position)
    rest.takeAll { $0.means(.excess) || $0.means(.colourWord) }
    return try rest.claim(of: sentence)
  }

  /// Whether the clause asks for something, or says how it should be, rather than how it is.
  private var asksForChange: Bool {
    contains(.making) || contains(.negation) || contains { $0.direction != nil }
      || leads(with: [.adding, .putting, .removing, .drawing, .writing, .replacing, .keeping])
  }

  /// Whether "too" has a direct opposite, as in "too blurry", without the table of complaints.
  private var hasUsefulOpposite: Bool {
    contains { chunk in
      guard let term = chunk.term else { return false }
      return switch term.subject {
      case .quality: term.sign != nil
      case .named(let change): Lexicon.opposite(of: change) != nil
      }
    }
  }

  /// Whether the clause is an adjective with its degree: "a bit cold".
  var isBareAdjective: Bool {
    chunks.allSatisfy { chunk in
      chunk.complaint != nil || chunk.term?.sign != nil || chunk.degree != nil || chunk.isSilent
        || chunk.means(.excess)
    }
  }

  /// Whether the clause says how the picture, or a part of it, is: "the sky is bright".
  var saysWhatIs: Bool {
    contains(.being) && !contains(.making) && !contains(.asking)
      && !leads(with: [.adding, .putting, .removing, .drawing, .replacing, .turning, .keeping])
  }

  /// Whether the clause says that there is too little of something: "it isn't sharp", "not bright
  /// enough".
  var isStatementOfLack: Bool {
    guard contains(.negation), !contains(.making), contains({ $0.term != nil }) else {
      return false
    }
    let negates = ["not", "isn't", "is not", "doesn't", "does not", "aren't"]
    return contains { negates.contains($0.word) }
      && (contains { $0.word == "enough" } || contains(.being) || leads { $0.word == "isn't" }
        || chunks.contains { ["isn't", "is not"].contains($0.word) })
  }

  private func leads(_ isFirst: (Chunk) -> Bool) -> Bool { chunks.first.map(isFirst) ?? false }
}

extension Chunk {
  var complaint: String? {
    first { if case .complaint(let sentence) = $0 { sentence } else { nil } }
  }
}
