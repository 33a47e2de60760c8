import Editing
import History
import Pixels
import Terminal

/// Draws an open session: state in, cells and picture places out.
///
/// What it shows are values, and nothing but the frame changes while it is drawn. Each panel and
/// window has a file of its own.
struct EditorView {
  let state: EditorState
  let surface: Surface
  let layout: Layout
  var frame: Frame

  var theme: Theme { surface.theme }

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
    var view = EditorView(state: state, surface: surface, layout: layout, frame: frame)
    view.draw()
    return view.frame
  }

  private mutating func draw() {
    drawLines()
    drawTitle(pictureTitle, of: layout.picture, focus: .picture)
    drawTitle(historyTitle, of: layout.history, focus: .history)
    drawTitle("settings", of: layout.settings, focus: .settings)
    if let panel = layout.picture { drawPicture(in: panel) }
    if let panel = layout.history { drawHistory(in: panel) }
    if let panel = layout.settings { drawSettings(in: panel) }
    drawMessage()
    drawPrompt()
    drawHints()
    switch state.overlay {
    case .help(let scroll): drawHelp(scroll: scroll)
    case .list(let list, let picker): draw(list, picker)
    case nil: break
    }
  }

  private mutating func drawLines() {
    let border = theme[.border]
    let right = layout.columns - 1
    func joint(_ symbol: String, _ column: Int, _ row: Int) {
      frame.grid[column, row] = Cell(text: symbol, style: border)
    }
    func across(from column: Int, row: Int) {
      frame.grid.rule("─", column: column, row: row, columns: right - column, style: border)
      joint("├", column, row)
      joint("┤", right, row)
    }
    frame.grid.box(frame.grid.bounds, style: border)
    across(from: 0, row: layout.ruleRow)
    guard let rule = layout.ruleColumn else { return }
    frame.grid.rule("│", column: rule, row: 1, rows: layout.ruleRow - 1, style: border)
    joint("┬", rule, 0)
    joint("┴", rule, layout.ruleRow)
    if let panelRule = layout.panelRuleRow { across(from: rule, row: panelRule) }
  }

  private mutating func drawTitle(_ text: String, of panel: CellRectangle?, focus: Focus) {
    guard let panel else { return }
    let shown = DisplayText.shortened(text, to: panel.columns - 4)
    frame.grid.write(
      " \(shown) ", column: panel.column + 1, row: panel.row - 1,
      style: theme[state.focus == focus ? .titleFocus : .title])
  }
}
