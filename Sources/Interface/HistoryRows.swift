import History

/// The rows of the history panel, built once for each change of the history: keys and frames only
/// look them up.
struct HistoryRows: Sendable {
  let rows: [GraphRow]
  /// The revisions that have a row, from the top.
  private let numbers: [Int]
  /// How many revisions are out of sight.
  let hiddenCount: Int

  init(_ tree: EditTree, showsHidden: Bool) {
    rows = tree.graph(showHidden: showsHidden)
    numbers = rows.compactMap(\.number)
    hiddenCount =
      showsHidden ? rows.count(where: \.isHidden) : tree.revisions.count - numbers.count
  }

  /// The revision so many below another one, the last of that side where there are fewer; nil where
  /// no revision is shown.
  func revision(below number: Int, by step: Int) -> Int? {
    let index = numbers.firstIndex(of: number) ?? 0
    return numbers.isEmpty ? nil : numbers[numbers.indices.clamped(index + step)]
  }
}

extension GraphRow {
  /// Whether the revision of the row is hidden, itself or with an ancestor.
  var isHidden: Bool { symbols.contains(.hidden) }
}
