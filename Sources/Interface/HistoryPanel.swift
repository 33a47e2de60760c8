import History
import Terminal

/// The panel with the history: the graph of revisions, newest on top.
enum HistoryPanel {
  static func title(of state: EditorState) -> String {
    let hidden = state.tree.revisions.count { !state.tree.isVisible($0.number) }
    guard hidden > 0 else { return "history" }
    return state.showsHidden ? "history, hidden shown" : "history, \(hidden) hidden"
  }

  static func draw(
    _ frame: inout Frame, _ panel: CellRectangle, _ state: EditorState, _ context: ViewContext
  ) {
    frame.add(.history, at: panel)
    let rows = state.tree.graph(showHidden: state.showsHidden)
    let first = firstRow(rows, panel.rows, state)
    for (offset, row) in rows.dropFirst(first).prefix(panel.rows).enumerated() {
      let line = panel.line(offset)
      if let number = row.number { frame.add(.revision(number), at: line) }
      draw(row, &frame.grid, panel, row: line.row, state, context)
    }
  }

  /// The first row that shows, so that the selected one is on view.
  private static func firstRow(_ rows: [GraphRow], _ height: Int, _ state: EditorState) -> Int {
    let selected = rows.firstIndex { $0.number == state.selectedRevision } ?? 0
    return max(0, min(selected - height / 2, rows.count - height))
  }

  private static func draw(
    _ row: GraphRow, _ grid: inout CellGrid, _ panel: CellRectangle, row line: Int,
    _ state: EditorState, _ context: ViewContext
  ) {
    let theme = context.theme
    let isSelected = state.focus == .history && row.number == state.selectedRevision
    var ground = theme[.text]
    if isSelected {
      ground = theme[.selection]
      grid.fill(
        CellRectangle(column: panel.column, row: line, columns: panel.columns, rows: 1),
        style: ground)
    }
    func styled(_ role: Theme.Role) -> Style {
      var style = theme[role]
      if isSelected {
        style.background = ground.background
        style.attributes.formUnion(ground.attributes)
      }
      return style
    }
    // The graph keeps to half of the panel, however many branches there are.
    let symbols = row.symbols.prefix(panel.columns / 2)
    var column = panel.column + 1
    for symbol in symbols {
      let text = context.isUTF8 ? symbol.rawValue : ascii(symbol)
      column = grid.write(
        text, column: column, row: line, limit: panel.maxColumn,
        style: styled(symbol == .current ? .current : .graph))
    }
    guard let number = row.number, let revision = state.tree[number] else { return }
    let isCurrent = number == state.tree.current
    let isHidden = !state.tree.isVisible(number)
    let style = styled(isCurrent ? .current : isHidden ? .dim : .text)
    let differences = revision.differences.map { ", \($0)" }.joined()
    let marks = (number == state.marked ? " *" : "") + (isHidden ? " (hidden)" : "")
    let width = panel.maxColumn - column - 1 - "\(number) ".count - marks.count
    let instruction = revision.instruction + differences
    let text = revision.name.map { "[\($0)] \(instruction)" } ?? instruction
    grid.write(
      [
        (" ", style), ("\(number) ", styled(isCurrent ? .current : .dim)),
        (DisplayText.truncated(text, to: max(0, width)), style), (marks, styled(.warning)),
      ], column: column, row: line, limit: panel.maxColumn)
  }

  private static func ascii(_ symbol: GraphSymbol) -> String {
    switch symbol {
    case .space: " "
    case .current: "@"
    case .revision: "o"
    case .hidden: "x"
    case .line: "|"
    case .join: "|"
    case .bar: "-"
    case .corner: "'"
    }
  }
}
