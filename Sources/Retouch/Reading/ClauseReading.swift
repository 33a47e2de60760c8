/// Reading of a clause, to which later clauses may still add.
struct ClauseReading {
  /// The operations of the clause, or an adjustment that may still inherit.
  enum Content {
    case operations([Operation])
    /// The adjustment with what it inherited from its neighbours, and without.
    case adjustment(Adjustment, own: Adjustment)
  }

  let clause: Clause
  var content: Content
  /// The person's word for the thing under the mask.
  var thing: String?
  /// Whether the clause says what is wrong with the picture, as the next one then may.
  var isComplaint = false

  init(_ claim: Claim, of clause: Clause) {
    self.clause = clause
    content = .operations(claim.operations)
    thing = claim.thing
  }

  init(_ adjustment: Adjustment, own: Adjustment, of clause: Clause, thing: String?) {
    self.clause = clause
    content = .adjustment(adjustment, own: own)
    self.thing = thing
  }

  var adjustment: Adjustment? {
    if case .adjustment(let adjustment, _) = content { adjustment } else { nil }
  }

  func operations() throws(ClauseError) -> [Operation] {
    switch content {
    case .operations(let operations): operations
    case .adjustment(let adjustment, _): [try adjustment.operation()]
    }
  }

  /// The part of the picture that the clause is about; nil for the mask and the whole picture.
  var region: Target? {
    let target = ((try? operations()) ?? []).last?.target
    return target == .mask || target == .picture ? nil : target
  }
}
