/// Adjustment clause: more or less of a quality, or a filter, a look or a style, as far as the
/// clause itself says so.
struct Adjustment {
  /// Quantity of an adjustment.
  enum Quantity: Hashable {
    case percent(Double, sign: Double?)
    /// A multiple of what there is.
    case factor(Double)
    /// A percentage of what there is.
    case goal(Double)
    case stops(Double, sign: Double?)
  }

  let term: Term
  var target: Target?
  /// 1 or −1 where a word beside the term says more or less.
  var direction: Double?
  var degree: Double?
  /// Whether the degree precedes the term, so that it may apply to later clauses too.
  let leadsWithDegree: Bool
  var quantity: Quantity?

  /// Whether the clause is a name ("saturation") rather than a comparative ("warmer").
  var isName: Bool { term.sign == nil }

  /// Inherits from the previous clause, joined by "and", what this one omits.
  ///
  /// "slightly warmer and darker" is slightly both; "less contrast and saturation" is less of both.
  mutating func inherit(from previous: Adjustment) {
    guard isName == previous.isName else { return }
    let isBare = direction == nil && degree == nil && quantity == nil
    if isBare, previous.leadsWithDegree { degree = previous.degree }
    if isName, direction == nil, quantity?.sign == nil, canBeLessened {
      direction = previous.direction
    }
  }

  /// Whether less of it can be asked for.
  private var canBeLessened: Bool {
    if case .named(let change) = term.subject { Lexicon.opposite(of: change) != nil } else { true }
  }

  /// Inherits from the next clause, joined by "and", an amount that applies to both, as in
  /// "increase brightness and contrast by 20 %".
  mutating func inheritQuantity(from next: Adjustment, beforeItInherited: Adjustment) {
    guard isList(with: next), beforeItInherited.direction == nil else { return }
    if quantity == nil, target == nil { target = next.target }
    if quantity == nil, degree == nil, next.quantity?.sign == nil || direction == nil {
      quantity = next.quantity
    }
  }

  /// Whether both are names of qualities, as in a list.
  private func isList(with other: Adjustment) -> Bool {
    guard case .quality = term.subject, case .quality = other.term.subject else { return false }
    return isName && other.isName
  }

  func operation() throws(ClauseError) -> Operation {
    let (change, percent) =
      switch term.subject {
      case .quality(let quality): try adjusted(quality)
      case .named(let change): try laid(change)
      }
    guard abs(percent) <= 500 else { throw .tooMuch }
    return Operation(change, Amount(percent: percent).rounded, target ?? .mask)
  }

  private func adjusted(_ quality: Quality) throws(ClauseError) -> (Change, Double) {
    if case .stops(let stops, let typed) = quantity {
      guard [.exposure, .brightness].contains(quality) else {
        throw .unclear("stops are a measure of exposure alone")
      }
      return (.adjust(.exposure), try signed(stops * 50, typed: typed))
    }
    let percent = try percent(of: quality)
    guard percent >= -100 || !Lexicon.emptyAtNothing.contains(quality) else {
      throw .unclear("no \(quality.rawValue) is left at −100 %")
    }
    return (.adjust(quality), percent)
  }

  private func percent(of quality: Quality) throws(ClauseError) -> Double {
    let saysSo = direction != nil || degree != nil || quantity != nil
    guard let named = term.sign ?? (saysSo ? 1 : nil) else {
      throw .unclear("did you mean “more \(quality.rawValue)” or “less \(quality.rawValue)”?")
    }
    let sign = named * (direction ?? 1)
    switch quantity {
    case nil: return sign * Lexicon.usualAmount(of: term.subject) * (degree ?? 1)
    case .percent(let magnitude, let typed): return try signed(magnitude, typed: typed)
    case .stops(let stops, let typed): return try signed(stops * 50, typed: typed)
    case .factor(let factor):
      guard factor > 0 else { throw .tooMuch }
      return ((sign > 0 ? factor : 1 / factor) - 1) * 100
    case .goal(let goal):
      guard direction == nil || (goal - 100) * sign >= 0 else { throw .bothWays }
      return goal - 100
    }
  }

  /// A magnitude with the sign given by the words and by what was typed.
  private func signed(_ magnitude: Double, typed: Double?) throws(ClauseError) -> Double {
    let sign = (term.sign ?? 1) * (direction ?? 1)
    guard typed == -1 else { return sign * magnitude }
    guard sign < 0 || (term.sign == nil && direction == nil) else { throw .bothWays }
    return -magnitude
  }

  private func laid(_ change: Change) throws(ClauseError) -> (Change, Double) {
    let usual = Lexicon.usualAmount(of: term.subject) * (degree ?? 1)
    let percent: Double
    switch quantity {
    case nil: percent = usual
    case .stops: throw .unclear("stops are a measure of exposure alone")
    case .percent(_, sign: -1) where direction != -1:
      throw .unclear("an amount of \(change.name) is not below 0")
    case .percent(let magnitude, _), .goal(let magnitude): percent = magnitude
    case .factor(let factor): percent = usual * factor
    }
    guard direction == -1 else { return (change, percent) }
    guard let opposite = Lexicon.opposite(of: change) else {
      throw .unclear("\(change.name) can be laid over a picture, not taken out of it")
    }
    return (opposite, percent)
  }
}

extension Adjustment.Quantity {
  fileprivate var sign: Double? {
    switch self {
    case .percent(_, let sign), .stops(_, let sign): sign
    default: nil
    }
  }
}
