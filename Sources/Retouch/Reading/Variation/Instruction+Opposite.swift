extension Instruction {
  /// The instruction with every direction turned: darker for brighter, left for right; nil where
  /// nothing in it has one.
  var opposite: Instruction? {
    let opposites = operations.map(\.opposite)
    guard opposites.contains(where: { $0 != nil }) else { return nil }
    return Instruction(
      operations: zip(operations, opposites).map { $1 ?? $0 }, namesMask: namesMask)
  }
}

extension Operation {
  fileprivate var opposite: Operation? {
    switch change {
    case .adjust(let quality):
      let lowest = Lexicon.emptyAtNothing.contains(quality) ? -100 : -500.0
      return Operation(.adjust(quality), Amount(percent: max(-amount.percent, lowest)), target)
    case .shiftHue(let degrees): return Operation(.shiftHue(-degrees), amount, target)
    case .move(let motion): return motion.opposite.map { Operation(.move($0), amount, target) }
    case .reframe(.turn(let degrees)): return Operation(.reframe(.turn(-degrees)), amount, target)
    case .reframe(.straighten(let degrees?)):
      return Operation(.reframe(.straighten(-degrees)), amount, target)
    case .reframe(.mirror(let axis)):
      return Operation(.reframe(.mirror(axis.other)), amount, target)
    case .reframe(.resize(.scaled(let factor))) where factor > 0:
      return Operation(.reframe(.resize(.scaled((1 / factor).thousandths))), amount, target)
    case .applyFilter(let filter):
      return Lexicon.opposite(of: .applyFilter(filter)).map { Operation($0, amount, target) }
    default: return nil
    }
  }
}

extension Motion {
  fileprivate var opposite: Motion? {
    switch self {
    case .shift(let way): way.opposite.map { .shift($0) }
    case .duplicate(let way): way.opposite.map { .duplicate($0) }
    case .turn(let degrees): .turn(-degrees)
    case .scale(let factor): factor > 0 ? .scale((1 / factor).thousandths) : nil
    case .mirror(let axis): .mirror(axis.other)
    }
  }
}

extension Displacement {
  fileprivate var opposite: Displacement? {
    switch self {
    case .by(let x, let y): .by(x: x.negated, y: y.negated)
    case .beside(let x, let y): .beside(x: -x, y: -y)
    case .to: nil
    }
  }
}

extension Length {
  fileprivate var negated: Length {
    switch self {
    case .pixels(let pixels): .pixels(-pixels + 0)
    case .fraction(let fraction): .fraction(-fraction + 0)
    }
  }
}

extension MirrorAxis {
  fileprivate var other: MirrorAxis { self == .horizontally ? .vertically : .horizontally }
}

extension Lexicon {
  /// The qualities of which nothing is left at −100 percent.
  static let emptyAtNothing: Set<Quality> = [.saturation, .vibrance, .contrast]
}
