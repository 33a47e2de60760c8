import Editing
import History
import Pixels
import Terminal

/// Draws an open session: state in, cells and picture places out.
///
/// A pure function.
enum EditorView {
  static func frame(_ state: EditorState, on surface: Surface) -> Frame {
    var frame = surface.emptyFrame
    guard let layout = surface.layout(for: state.focus) else {
      let smallest = Layout.smallest
      for (row, line) in [
        "pentimento needs \(smallest.columns)×\(smallest.rows) cells",
        "this window has \(surface.columns)×\(surface.rows)",
      ].enumerated() {
        frame.grid.write(line, column: 0, row: row, style: surface.theme[.text])
      }
      return frame
    }
    drawLines(&frame.grid, layout, surface)
    drawTitles(&frame.grid, layout, state, surface)
    if let panel = layout.picture { PicturePanel.draw(&frame, panel, state, surface) }
    if let panel = layout.history { HistoryPanel.draw(&frame, panel, state, surface) }
    if let panel = layout.settings { SettingsPanel.draw(&frame, panel, state, surface) }
    BottomLines.draw(&frame, layout, state, surface)
    switch state.overlay {
    case .help(let scroll): HelpView.draw(&frame, scroll: scroll, surface)
    case .list(let list, let picker): ListPopup.draw(&frame, list, picker, state, surface)
    case nil: break
    }
    return frame
  }

  private static func drawLines(
    _ grid: inout CellGrid, _ layout: Layout, _ surface: Surface
  ) {
    let border = surface.theme[.border]
    let right = layout.columns - 1
    func joint(_ symbol: String, _ column: Int, _ row: Int) {
      grid[column, row] = Cell(text: symbol, style: border)
    }
    func across(from column: Int, row: Int) {
      grid.rule("─", column: column, row: row, columns: right - column, style: border)
      joint("├", column, row)
      joint("┤", right, row)
    }
    grid.box(grid.bounds, style: border)
    across(from: 0, row: layout.ruleRow)
    guard let rule = layout.ruleColumn else { return }
    grid.rule("│", column: rule, row: 1, rows: layout.ruleRow - 1, style: border)
    joint("┬", rule, 0)
    joint("┴", rule, layout.ruleRow)
    if let panelRule = layout.panelRuleRow { across(from: rule, row: panelRule) }
  }

  private static func drawTitles(
    _ grid: inout CellGrid, _ layout: Layout, _ state: EditorState, _ surface: Surface
  ) {
    func title(_ text: String, _ panel: CellRectangle?, focus: Focus) {
      guard let panel else { return }
      let style = surface.theme[state.focus == focus ? .titleFocus : .title]
      let shown = DisplayText.shortened(text, to: panel.columns - 4)
      grid.write(" \(shown) ", column: panel.column + 1, row: panel.row - 1, style: style)
    }
    title(PicturePanel.title(of: state), layout.picture, focus: .picture)
    title(HistoryPanel.title(of: state), layout.history, focus: .history)
    title("settings", layout.settings, focus: .settings)
  }
}
