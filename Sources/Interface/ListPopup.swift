import Terminal

/// Draws a list that typing filters: the line on top, rows in columns, a note below them.
extension EditorView {
  mutating func draw(_ list: PickList, _ picker: ListPicker) {
    let items = state.items(of: list)
    let found = picker.matches(in: items)
    let width = min(frame.grid.columns - 4, 90)
    let area = CellRectangle(
      column: (frame.grid.columns - width) / 2, row: 1, columns: width,
      rows: min(frame.grid.rows - 4, 18))
    let inside = drawPopup(area, title: list.title)
    frame.cursor =
      frame.grid.write(
        picker.line, after: "› ", in: inside.line(0),
        labelStyle: theme[.popupTitle], style: theme[.popup]
      ).cursor
    let note = state.note(below: list, isEmpty: found.isEmpty)
    var notes = DisplayText.wrapped(note, to: inside.columns)
    if !notes.isEmpty, !found.isEmpty { notes.insert("", at: 0) }
    notes = Array(notes.prefix(max(0, inside.rows - 2)))
    let height = inside.rows - 1 - notes.count
    let columns = columns(of: items)
    let shown = found.shown(in: height, around: picker.selection)
    for (row, index, item) in shown {
      var style = theme[.popup]
      if index == picker.selection {
        style = theme[.popupSelection]
      } else if item.isDim {
        style.foreground = theme[.dim].foreground
      }
      let mark = item.isMarked ? "●" : ""
      draw([mark, item.name, item.detail, item.text], columns, inside.line(1 + row), style)
    }
    for (offset, note) in notes.enumerated() {
      frame.grid.write(
        note, column: inside.column, row: inside.row + 1 + shown.count + offset,
        limit: inside.maxColumn, style: theme[.popup])
    }
  }

  /// Where mark, name, detail and text begin, so that the longest of each has room.
  private func columns(of items: [PickItem]) -> [Int] {
    func longest(_ texts: [String]) -> Int { texts.map(DisplayText.width).max() ?? 0 }
    let name = items.contains(where: \.isMarked) ? 2 : 0
    let detail = name + min(longest(items.map(\.name)), 34) + 2
    return [0, name, detail, detail + longest(items.map(\.detail)) + 2]
  }

  private mutating func draw(
    _ cells: [String], _ columns: [Int], _ line: CellRectangle, _ style: Style
  ) {
    frame.grid.fill(line, style: style)
    let ends = columns.dropFirst().map { $0 - 1 } + [line.columns]
    for (text, (start, end)) in zip(cells, zip(columns, ends)) where start < line.columns {
      let end = min(end, line.columns)
      frame.grid.write(
        DisplayText.truncated(text, to: end - start), column: line.column + start, row: line.row,
        limit: line.column + end, style: style)
    }
  }

  /// Draws an empty window with a frame and a title.
  ///
  /// Under a window the mouse waits.
  ///
  /// - Returns: the cells inside it.
  mutating func drawPopup(_ area: CellRectangle, title: String) -> CellRectangle {
    frame.add(.window, at: frame.grid.bounds)
    frame.grid.fill(area, style: theme[.popup])
    frame.grid.box(area, style: theme[.popup])
    frame.grid.write(
      " \(title) ", column: area.column + 2, row: area.row, limit: area.maxColumn - 1,
      style: theme[.popupTitle])
    return CellRectangle(
      column: area.column + 2, row: area.row + 1, columns: area.columns - 4, rows: area.rows - 2)
  }
}
