/// One row of the drawn history: a revision, or the place where a branch joins another.
public struct GraphRow: Hashable, Sendable {
  /// The revision of the row; nil where the row only joins two branches.
  public var number: Int?
  /// The branch of the revision, or the one that is joined, counted from the left; its symbol is
  /// number `2 * column` of the row.
  public var column: Int
  /// What to draw, one symbol a cell.
  public var symbols: [GraphSymbol]

  /// The symbols as text.
  public var text: String { symbols.map(\.rawValue).joined() }
}

/// One cell of the drawn history; its raw value is the character to draw.
public enum GraphSymbol: String, Hashable, Sendable, CaseIterable {
  case space = " "
  /// The current revision.
  case current = "●"
  case revision = "○"
  /// A revision that is hidden, by itself or with an ancestor.
  case hidden = "◌"
  /// A branch passing by.
  case line = "│"
  /// Where another branch comes in from the right.
  case join = "├"
  /// The way of a branch to the one that it joins.
  case bar = "─"
  /// The end of a branch that joins another on the left.
  case corner = "╯"
}
