import Editing
import History
import Pixels
import Terminal

/// Draws an open session: state in, cells and picture places out.
///
/// A pure function.
enum EditorView {
  static func frame(
    _ state: EditorState, columns: Int, rows: Int, _ context: ViewContext
  ) -> Frame {
    guard let layout = Layout(columns: columns, rows: rows, focus: state.focus) else {
      return tooSmall(columns: columns, rows: rows, context)
    }
    var frame = Frame(
      grid: CellGrid(columns: columns, rows: rows, style: context.theme[.text]))
    drawFrame(&frame.grid, layout, state, context)
    if let panel = layout.picture { PicturePanel.draw(&frame, panel, state, context) }
    if let panel = layout.history { HistoryPanel.draw(&frame, panel, state, context) }
    if let panel = layout.settings { SettingsPanel.draw(&frame, panel, state, context) }
    BottomLines.draw(&frame, layout, state, context)
    switch state.overlay {
    case .help(let scroll): HelpView.draw(&frame, scroll: scroll, context)
    case .palette(let picker): PaletteView.draw(&frame, picker, state, context)
    case .engines(let picker): EnginesView.draw(&frame, picker, state, context)
    case nil: break
    }
    return frame
  }

  private static func tooSmall(columns: Int, rows: Int, _ context: ViewContext) -> Frame {
    var grid = CellGrid(columns: columns, rows: rows, style: context.theme[.text])
    let lines = [
      "pentimento needs \(Layout.smallest.columns)×\(Layout.smallest.rows) cells",
      "this window has \(columns)×\(rows)",
    ]
    for (index, line) in lines.enumerated() where index < rows {
      grid.write(line, column: 0, row: index, style: context.theme[.text])
    }
    return Frame(grid: grid)
  }

  private static func drawFrame(
    _ grid: inout CellGrid, _ layout: Layout, _ state: EditorState, _ context: ViewContext
  ) {
    let border = context.theme[.border]
    let across = context.symbol("─", "-")
    let down = context.symbol("│", "|")
    let (right, bottom) = (layout.columns - 1, layout.rows - 1)
    func corner(_ symbol: String, _ column: Int, _ row: Int) {
      grid[column, row] = Cell(text: context.symbol(symbol, "+"), style: border)
    }
    for row in [0, layout.ruleRow, bottom] {
      grid.rule(across, column: 0, row: row, columns: layout.columns, style: border)
    }
    for column in [0, right] {
      grid.rule(down, column: column, row: 1, rows: layout.rows - 2, style: border)
    }
    corner("┌", 0, 0)
    corner("┐", right, 0)
    corner("├", 0, layout.ruleRow)
    corner("┤", right, layout.ruleRow)
    corner("└", 0, bottom)
    corner("┘", right, bottom)
    if let rule = layout.ruleColumn {
      grid.rule(down, column: rule, row: 1, rows: layout.ruleRow - 1, style: border)
      corner("┬", rule, 0)
      corner("┴", rule, layout.ruleRow)
      if let panelRule = layout.panelRuleRow {
        grid.rule(
          across, column: rule + 1, row: panelRule, columns: right - rule - 1, style: border)
        corner("├", rule, panelRule)
        corner("┤", right, panelRule)
      }
    }
    func title(_ text: String, _ panel: CellRectangle?, focus: Focus) {
      guard let panel else { return }
      let style = context.theme[state.focus == focus ? .titleFocus : .title]
      let shown = DisplayText.shortened(text, to: panel.columns - 4)
      grid.write(" \(shown) ", column: panel.column + 1, row: panel.row - 1, style: style)
    }
    title(PicturePanel.title(of: state), layout.picture, focus: .picture)
    title(HistoryPanel.title(of: state), layout.history, focus: .history)
    title("settings", layout.settings, focus: .settings)
  }
}
