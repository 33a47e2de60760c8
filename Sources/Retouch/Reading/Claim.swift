/// What a reader of one kind of clause understood, and the words that it left.
///
/// Each word is taken out by the one meaning that uses it. A claim stands only where nothing is left
/// that says anything, which `Clause.claim(by:)` checks for every kind in one place.
struct Claim {
  var operations: [Operation]
  /// The clause without the words that the reader took.
  let rest: Clause
  /// The person's word for the thing under the mask, where the operations do not hold it.
  var thing: String?

  init(_ operations: [Operation], leaving rest: Clause, thing: String? = nil) {
    (self.operations, self.rest, self.thing) = (operations, rest, thing)
  }

  init(_ operation: Operation, leaving rest: Clause, thing: String? = nil) {
    self.init([operation], leaving: rest, thing: thing)
  }
}

extension Clause {
  /// Reader of one kind of clause; it returns nil for a clause of another kind.
  typealias Kind = @Sendable (Clause) -> () throws(ClauseError) -> Claim?

  /// The claim of the first kind that accounts for every word; nil where no kind makes one.
  ///
  /// - Throws: `ClauseError.unclaimed` with the words that the best claim leaves, and what the kinds
  ///   throw for amounts and positions that cannot be.
  func claim(by kinds: [Kind]) throws(ClauseError) -> Claim? {
    var left: [Chunk]?
    for kind in kinds {
      guard let claim = try kind(self)() else { continue }
      let unclaimed = claim.rest.unclaimed
      if unclaimed.isEmpty { return claim }
      if unclaimed.count < left?.count ?? .max { left = unclaimed }
    }
    if let left { throw .unclaimed(left) }
    return nil
  }
}
