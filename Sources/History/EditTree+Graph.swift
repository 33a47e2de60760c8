extension EditTree {
  /// The tree as rows to draw, newest first, one branch a column.
  ///
  /// A branch whose parent another column already leads to joins that column at once, in a row of
  /// its own, so that a fan of many children stays two columns wide. Columns never shift: a line is
  /// straight from its first revision to its end, and a column that became free is used again.
  public func graph(showHidden: Bool = false) -> [GraphRow] {
    let visible = visibility
    var lanes = Lanes()
    var rows: [GraphRow] = []
    for revision in revisions.reversed() where showHidden || visible[revision.number - 1] {
      let column = lanes.column(of: revision.number)
      let symbol: GraphSymbol =
        revision.number == current
        ? .current : visible[revision.number - 1] ? .revision : .hidden
      rows.append(
        GraphRow(
          number: revision.number, column: column, symbols: lanes.symbols(node: symbol, at: column))
      )
      if let (left, right) = lanes.lead(from: column, to: revision.parent) {
        rows.append(
          GraphRow(number: nil, column: left, symbols: lanes.symbols(joining: right, to: left)))
        lanes.end(right)
      }
    }
    return rows
  }
}

/// The columns of the graph at one row: for each the revision that its line leads down to.
private struct Lanes {
  private var targets: [Int?] = []

  /// The column that leads to a revision, or for the tip of a branch a free one.
  mutating func column(of number: Int) -> Int {
    if let column = targets.firstIndex(of: number) ?? targets.firstIndex(of: nil) {
      targets[column] = number
      return column
    }
    targets.append(number)
    return targets.count - 1
  }

  /// Leads a column on to a revision's parent; the two columns to join where there was already
  /// another that leads there.
  mutating func lead(from column: Int, to parent: Int?) -> (left: Int, right: Int)? {
    guard let parent else {
      end(column)
      return nil
    }
    let other = targets.firstIndex(of: parent)
    targets[column] = parent
    return other.map { (min($0, column), max($0, column)) }
  }

  mutating func end(_ column: Int) {
    targets[column] = nil
    while targets.last == .some(nil) { targets.removeLast() }
  }

  func symbols(node: GraphSymbol, at column: Int) -> [GraphSymbol] {
    var symbols = passing
    symbols[2 * column] = node
    return symbols
  }

  func symbols(joining right: Int, to left: Int) -> [GraphSymbol] {
    var symbols = passing
    for index in 2 * left + 1..<2 * right where symbols[index] == .space { symbols[index] = .bar }
    symbols[2 * left] = .join
    symbols[2 * right] = .corner
    return symbols
  }

  private var passing: [GraphSymbol] {
    Array(targets.map { [$0 == nil ? .space : .line] }.joined(separator: [.space]))
  }
}
