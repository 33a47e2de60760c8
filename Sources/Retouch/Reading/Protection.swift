/// Protection: a part of the picture that must stay as it is, whatever else is done.
struct Protection {
  /// What stays; the mask for a thing that only the person can mark.
  let target: Target
  /// The person's word for such a thing.
  let thing: String?
  let clause: Clause
  /// Where in the instruction the clauses begin that the protection is for, by their first token.
  private var scope: Range<Int>
  /// Whether it stands with the clause before it, so that it ends with the list.
  private let isAttached: Bool

  private mutating func endScope(at end: Int) {
    if isAttached, scope.upperBound == .max { scope = scope.lowerBound..<end }
  }

  func applies(to reading: ClauseReading) -> Bool { scope.contains(reading.clause.position) }

  /// The operations with the part taken out of what each changes.
  ///
  /// - Parameter thing: the word for what the operations are about, where that is under the mask.
  func sparing(
    _ operations: [Operation], named thing: String?
  ) throws(ClauseError) -> [Operation] {
    var spared: [Operation] = []
    for operation in operations {
      switch operation.change {
      case .reframe, .roundCorners: spared.append(operation)
      case .write, .draw, .drawInSky, .move, .outline:
        throw .unclear("what is added or moved cannot be kept off a part: say where it should be")
      default:
        guard target == .mask || operation.target.base != target, thing == nil || target != .mask,
          !(operation.change.needsMask && operation.target == .mask && target == .mask)
        else { throw .unclear("the same part should change and stay as it is") }
        let rest: Target =
          operation.target == .mask && target == .mask
          ? .except(.mask) : .without(operation.target, target)
        // What is already everything else needs no exception.
        let isOutside = operation.target == .except(target)
        spared.append(
          Operation(operation.change, operation.amount, isOutside ? operation.target : rest))
      }
    }
    return spared
  }

  /// Takes the clauses that only say what should stay out of an instruction.
  ///
  /// One that is attached to a clause, as in "brighter but not in the sky, then warmer", is for that
  /// clause and the list it ends; one that stands alone is for all.
  static func protections(in clauses: inout [Clause]) -> [Protection] {
    var protections: [Protection] = []
    var others: [Clause] = []
    var startOfList = 0
    for clause in clauses {
      if clause.conjunction == .then {
        for index in protections.indices { protections[index].endScope(at: clause.position) }
        startOfList = clause.position
      }
      let isAlone = clauses.count == 1
      guard let (target, thing) = clause.spared(isAlone: isAlone) else {
        others.append(clause)
        continue
      }
      let isAttached =
        !others.isEmpty && !clause.separators.contains { $0.content == .pause }
        && clause.conjunction == .and && clause.contains(.sparing)
      protections.append(
        Protection(
          target: target, thing: thing, clause: clause,
          scope: isAttached ? startOfList..<Int.max : 0..<Int.max, isAttached: isAttached))
    }
    clauses = others
    return protections
  }
}

extension Clause {
  /// What the clause says should stay as it is; nil where it says something else.
  ///
  /// - Parameter isAlone: whether there is no other clause, so that "keep the subject" asks for a
  ///   cut-out.
  fileprivate func spared(isAlone: Bool) -> (target: Target, thing: String?)? {
    var rest = self
    let isSparing = rest.takeAll { $0.means(.sparing) }
    let isKept = rest.takeAll { $0.means(.asItIs) }
    if !isSparing {
      guard leads(with: [.keeping]), contains({ ["keep", "leave"].contains($0.word) }),
        !contains(.only), !contains(.except)
      else { return nil }
      rest.takeAll(.keeping)
      let isColoured = rest.takeAll { $0.means(.colourWord) }
      guard isKept || isColoured || !isAlone else { return nil }
    }
    if let target = try? rest.takeTarget(), rest.saysNothing() {
      return target == .picture ? nil : (target, nil)
    }
    if rest.contains(.mask), rest.saysNothing() { return (.mask, nil) }
    if let thing = rest.takeThing(), rest.saysNothing() { return (.mask, thing) }
    let points = rest.contains { ["this", "that"].contains($0.word) }
    return points && rest.saysNothing() ? (.mask, nil) : nil
  }
}
