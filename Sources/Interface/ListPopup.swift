import Terminal

/// Draws a list that typing filters: the line on top, rows in columns, a note below them.
enum ListPopup {
  struct Row: Hashable {
    /// A text for each column.
    var cells: [String]
    /// Whether it cannot be taken now.
    var isDim: Bool
  }

  /// - Parameters:
  ///   - columns: where each column begins, from the left of the popup.
  ///   - note: what there is to say below the rows; empty for nothing.
  static func draw(
    _ frame: inout Frame, _ picker: ListPicker, title: String, _ rows: [Row],
    columns: [Int], note: String = "", _ context: ViewContext
  ) {
    let width = min(frame.grid.columns - 4, 90)
    var notes = note.isEmpty ? [] : DisplayText.wrapped(note, to: width - 4)
    if !notes.isEmpty, !rows.isEmpty { notes.insert("", at: 0) }
    let area = CellRectangle(
      column: (frame.grid.columns - width) / 2, row: 1, columns: width,
      rows: min(frame.grid.rows - 4, 18))
    let inside = Popup.draw(&frame, area, title: title, context)
    drawLine(&frame, picker.line, inside, context)
    notes = Array(notes.prefix(max(0, inside.rows - 2)))
    let height = inside.rows - 1 - notes.count
    let first = max(0, min(picker.selection - height / 2, rows.count - height))
    let shown = rows.dropFirst(first).prefix(height)
    for (offset, row) in shown.enumerated() {
      var style = context.theme[.popup]
      if first + offset == picker.selection {
        style = context.theme[.popupSelection]
      } else if row.isDim {
        style.foreground = context.theme[.dim].foreground
      }
      draw(row, &frame.grid, inside, row: inside.row + 1 + offset, columns: columns, style)
    }
    for (offset, line) in notes.enumerated() {
      frame.grid.write(
        line, column: inside.column, row: inside.row + 1 + shown.count + offset,
        limit: inside.maxColumn, style: context.theme[.popup])
    }
  }

  private static func drawLine(
    _ frame: inout Frame, _ line: LineEditor, _ inside: CellRectangle, _ context: ViewContext
  ) {
    let (text, cursor) = line.visible(columns: inside.columns - 2)
    let start = frame.grid.write(
      context.symbol("› ", "> "), column: inside.column, row: inside.row,
      style: context.theme[.popupTitle])
    frame.grid.write(
      text, column: start, row: inside.row, limit: inside.maxColumn, style: context.theme[.popup])
    frame.cursor = CellPoint(column: start + cursor, row: inside.row)
  }

  private static func draw(
    _ row: Row, _ grid: inout CellGrid, _ inside: CellRectangle, row line: Int, columns: [Int],
    _ style: Style
  ) {
    grid.fill(
      CellRectangle(column: inside.column, row: line, columns: inside.columns, rows: 1),
      style: style)
    let ends = columns.dropFirst().map { $0 - 1 } + [inside.columns]
    for (text, (start, end)) in zip(row.cells, zip(columns, ends)) where start < inside.columns {
      let end = min(end, inside.columns)
      grid.write(
        DisplayText.truncated(text, to: end - start), column: inside.column + start, row: line,
        limit: inside.column + end, style: style)
    }
  }
}
