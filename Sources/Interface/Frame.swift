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

/// What a view needs to draw itself, beside the state.
struct ViewContext {
  let theme: Theme
  let cell: CellMetrics
  /// Whether the terminal shows characters outside ASCII.
  let isUTF8: Bool
  let now: ContinuousClock.Instant

  /// The symbols of frames and bars, plainer where the locale has no UTF-8.
  func symbol(_ unicode: String, _ ascii: String) -> String { isUTF8 ? unicode : ascii }
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

extension CellRectangle {
  /// One line of the rectangle, counted from its top.
  func line(_ offset: Int) -> CellRectangle {
    CellRectangle(column: column, row: row + offset, columns: columns, rows: 1)
  }
}
