/// Conditions that hold anyway: "warmer but not brighter", "add grain but no vignette".
extension Clause {
  /// Takes out the clauses that only name a change which nothing else of the instruction makes.
  ///
  /// Where nothing else is asked for, they stay, and are refused.
  static func takeConditions(outOf clauses: inout [Clause]) {
    let wanted = clauses.filter { $0.excluded == nil }
    guard !wanted.isEmpty else { return }
    clauses.removeAll { clause in
      guard let excluded = clause.excluded else { return false }
      return !wanted.contains { $0.contains { $0.term?.subject == excluded } }
    }
  }

  /// What the clause says should not be done; nil where it may say how the picture is, as in "not
  /// sharp" and "no contrast".
  private var excluded: Term.Subject? {
    let terms = chunks.filter { $0.term != nil }
    guard let name = terms.first, let term = name.term, terms.count == 1,
      contains({ $0.means(.negation) || $0.word == "but not" }), !contains(.being),
      chunks.allSatisfy({
        $0.term != nil || $0.means(.negation) || $0.word == "but not" || $0.isSilent
          || $0.isVerb(in: [.making, .adding])
      })
    else { return nil }
    let isEffect = if case .named = term.subject { !name.isNuisance } else { false }
    let isUnasked =
      contains(.adding)
      || isEffect && contains { $0.word == "no" } && separators.contains { $0.word == "but" }
    return name.word.hasSuffix("er") && term.sign != nil || isUnasked ? term.subject : nil
  }
}
