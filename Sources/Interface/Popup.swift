import Terminal

/// A window that lies over the screen.
enum Popup {
  /// Draws an empty popup with a frame and a title, and returns the cells inside it.
  ///
  /// Under a popup the mouse waits.
  static func draw(
    _ frame: inout Frame, _ area: CellRectangle, title: String, _ context: ViewContext
  ) -> CellRectangle {
    frame.add(.window, at: frame.grid.bounds)
    drawFrame(&frame.grid, area, title: title, context)
    return CellRectangle(
      column: area.column + 2, row: area.row + 1, columns: area.columns - 4, rows: area.rows - 2)
  }

  private static func drawFrame(
    _ grid: inout CellGrid, _ area: CellRectangle, title: String, _ context: ViewContext
  ) {
    let style = context.theme[.popup]
    grid.fill(area, style: style)
    let (across, down) = (context.symbol("─", "-"), context.symbol("│", "|"))
    for row in [area.row, area.maxRow - 1] {
      grid.rule(across, column: area.column, row: row, columns: area.columns, style: style)
    }
    for column in [area.column, area.maxColumn - 1] {
      grid.rule(down, column: column, row: area.row, rows: area.rows, style: style)
    }
    for (symbol, column, row) in [
      ("┌", area.column, area.row), ("┐", area.maxColumn - 1, area.row),
      ("└", area.column, area.maxRow - 1), ("┘", area.maxColumn - 1, area.maxRow - 1),
    ] {
      grid[column, row] = Cell(text: context.symbol(symbol, "+"), style: style)
    }
    grid.write(
      " \(title) ", column: area.column + 2, row: area.row, limit: area.maxColumn - 1,
      style: context.theme[.popupTitle])
  }

  /// A key's name as it stands on keyboards: `Ctrl-P`, `Tab`, `u`.
  static func keyText(_ name: String) -> String {
    if name.hasPrefix("ctrl+") { return "Ctrl-" + name.dropFirst(5).uppercased() }
    if name == "escape" { return "Esc" }
    return name.count == 1 ? name : name.prefix(1).uppercased() + name.dropFirst()
  }
}
