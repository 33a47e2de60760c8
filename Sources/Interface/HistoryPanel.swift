import History
import Terminal

/// The panel with the history: the graph of revisions, newest on top.
extension EditorView {
  var historyTitle: String {
    let hidden = state.history.hiddenCount
    guard hidden > 0 else { return "history" }
    return state.showsHidden ? "history, hidden shown" : "history, \(hidden) hidden"
  }

  mutating func drawHistory(in panel: CellRectangle) {
    frame.add(.history, at: panel)
    let rows = state.history.rows
    let selected = rows.firstIndex { $0.number == state.selectedRevision } ?? 0
    for (offset, _, row) in rows.shown(in: panel.rows, around: selected) {
      let line = panel.line(offset)
      if let number = row.number { frame.add(.revision(number), at: line) }
      draw(row, in: line)
    }
  }

  private mutating func draw(_ row: GraphRow, in line: CellRectangle) {
    let isSelected = state.focus == .history && row.number == state.selectedRevision
    if isSelected { frame.grid.fill(line, style: theme[.selection]) }
    let surface = surface
    func styled(_ role: Theme.Role) -> Style { surface.style(role, isSelected: isSelected) }
    // The graph keeps to half of the panel, however many branches there are.
    let graph = row.symbols.prefix(line.columns / 2).map { symbol in
      (symbol.rawValue, styled(symbol == .current ? .current : .graph))
    }
    let column = frame.grid.write(
      graph, column: line.column + 1, row: line.row, limit: line.maxColumn)
    guard let number = row.number, let revision = state.tree[number] else { return }
    let isCurrent = number == state.tree.current
    let style = styled(isCurrent ? .current : row.isHidden ? .dim : .text)
    let differences = revision.differences.map { ", \($0)" }.joined()
    let marks = (number == state.marked ? " *" : "") + (row.isHidden ? " (hidden)" : "")
    let width = line.maxColumn - column - 1 - "\(number) ".count - marks.count
    let instruction = revision.instruction + differences
    let text = revision.name.map { "[\($0)] \(instruction)" } ?? instruction
    frame.grid.write(
      [
        (" ", style), ("\(number) ", styled(isCurrent ? .current : .dim)),
        (DisplayText.truncated(text, to: max(0, width)), style), (marks, styled(.warning)),
      ], column: column, row: line.row, limit: line.maxColumn)
  }
}
