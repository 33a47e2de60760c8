import Pixels
import Terminal

/// One picture of the whole screen: its cells, the places for pictures, the cursor, and what the
/// mouse can point at.
struct Frame: Hashable {
  var grid: CellGrid
  var pictures: [PictureSlot] = []
  var cursor: CellPoint?
  /// What the mouse can point at, what lies on top last.
  var hitAreas: [HitArea] = []
}

extension Surface {
  /// A screen with nothing on it.
  var emptyFrame: Frame {
    Frame(grid: CellGrid(columns: columns, rows: rows, style: theme[.text]))
  }

  /// The style of a role, in a selected line on the selection's ground.
  func style(_ role: Theme.Role, isSelected: Bool) -> Style {
    var style = theme[role]
    if isSelected {
      style.background = theme[.selection].background
      style.attributes.formUnion(theme[.selection].attributes)
    }
    return style
  }
}

extension CellGrid {
  /// Leaves nothing where no picture lies in its panel; what lies over the panel stays there.
  mutating func blank(_ panel: CellRectangle, around area: CellRectangle) {
    for row in panel.row..<panel.maxRow {
      for column in panel.column..<panel.maxColumn
      where self[column, row].text == Cell.underPicture
        && !area.contains(CellPoint(column: column, row: row))
      {
        self[column, row].text = Cell().text
      }
    }
  }

  /// Draws a straight line of one symbol.
  mutating func rule(
    _ symbol: String, column: Int, row: Int, columns: Int = 1, rows: Int = 1, style: Style
  ) {
    fill(
      CellRectangle(column: column, row: row, columns: columns, rows: rows), with: symbol,
      style: style)
  }

  /// Draws a box of lines along the edge of an area.
  mutating func box(_ area: CellRectangle, style: Style) {
    let (right, bottom) = (area.maxColumn - 1, area.maxRow - 1)
    for row in [area.row, bottom] {
      rule("─", column: area.column, row: row, columns: area.columns, style: style)
    }
    for column in [area.column, right] {
      rule("│", column: column, row: area.row, rows: area.rows, style: style)
    }
    for (corner, column, row) in [
      ("┌", area.column, area.row), ("┐", right, area.row), ("└", area.column, bottom),
      ("┘", right, bottom),
    ] {
      self[column, row] = Cell(text: corner, style: style)
    }
  }

  /// Writes a line that is being typed, after its label.
  ///
  /// - Returns: the column after its text, and where its cursor stands.
  @discardableResult
  mutating func write(
    _ line: LineEditor, after label: String, in cells: CellRectangle, labelStyle: Style,
    style: Style
  ) -> (end: Int, cursor: CellPoint) {
    let start = write(
      label, column: cells.column, row: cells.row, limit: cells.maxColumn, style: labelStyle)
    let (text, cursor) = line.visible(columns: cells.maxColumn - start - 1)
    let end = write(text, column: start, row: cells.row, limit: cells.maxColumn, style: style)
    return (end, CellPoint(column: start + cursor, row: cells.row))
  }

  /// Writes pieces of text after one another; the column after the last is returned.
  @discardableResult
  mutating func write(
    _ pieces: [(text: String, style: Style)], column: Int, row: Int, limit: Int
  ) -> Int {
    pieces.reduce(column) { place, piece in
      write(piece.text, column: place, row: row, limit: limit, style: piece.style)
    }
  }
}

extension Array {
  /// The elements that so many rows can show, each with its row: the chosen one is among them, in the
  /// middle where it can be.
  func shown(
    in rows: Int, around chosen: Int
  ) -> [(row: Int, index: Int, element: Element)] {
    let first = Swift.max(0, Swift.min(chosen - rows / 2, count - rows))
    return (first..<Swift.max(first, Swift.min(count, first + rows))).map { index in
      (index - first, index, self[index])
    }
  }
}

extension CellRectangle {
  /// One line of the rectangle, counted from its top.
  func line(_ offset: Int) -> CellRectangle {
    CellRectangle(column: column, row: row + offset, columns: columns, rows: 1)
  }
}
