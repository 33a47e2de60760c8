import Terminal

/// A window that lies over the screen.
enum Popup {
  /// Draws an empty popup with a frame and a title, and returns the cells inside it.
  ///
  /// Under a popup the mouse waits.
  static func draw(
    _ frame: inout Frame, _ area: CellRectangle, title: String, _ surface: Surface
  ) -> CellRectangle {
    frame.add(.window, at: frame.grid.bounds)
    frame.grid.fill(area, style: surface.theme[.popup])
    frame.grid.box(area, style: surface.theme[.popup])
    frame.grid.write(
      " \(title) ", column: area.column + 2, row: area.row, limit: area.maxColumn - 1,
      style: surface.theme[.popupTitle])
    return CellRectangle(
      column: area.column + 2, row: area.row + 1, columns: area.columns - 4, rows: area.rows - 2)
  }
}
