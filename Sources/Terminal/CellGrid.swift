/// Cell grid: the text of the whole screen.
public struct CellGrid: Hashable, Sendable {
  public let columns: Int
  public let rows: Int
  /// The cells row by row.
  public private(set) var cells: [Cell]

  public init(columns: Int, rows: Int, style: Style = Style()) {
    self.columns = columns
    self.rows = rows
    cells = [Cell](repeating: Cell(style: style), count: max(0, columns * rows))
  }

  public var bounds: CellRectangle {
    CellRectangle(column: 0, row: 0, columns: columns, rows: rows)
  }

  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  /// Fills the part of `area` that lies on the screen.
  public mutating func fill(_ area: CellRectangle, with text: String = " ", style: Style) {
    let visible = area.intersection(bounds)
    for row in visible.row..<visible.maxRow {
      for column in visible.column..<visible.maxColumn {
        self[column, row] = Cell(text: text, style: style)
      }
    }
  }

  /// Writes a line of text from a position to the right.
  ///
  /// Control characters are shown as U+FFFD, so that no text from outside can control the terminal.
  ///
  /// - Parameter limit: the column before which the text is cut; the edge of the screen where nil.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: String, column: Int, row: Int, limit: Int? = nil, style: Style
  ) -> Int {
    let end = min(limit ?? columns, columns)
    guard row >= 0, row < rows, column >= 0 else { return column }
    var next = column
    for character in text {
      let glyph = DisplayText.printable(character)
      let width = DisplayText.width(of: glyph)
      if width == 0 { continue }
      guard next + width <= end else { break }
      self[next, row] = Cell(text: String(glyph), style: style)
      if width == 2 { self[next + 1, row] = Cell(text: "", style: style) }
      next += width
    }
    return next
  }

  /// The screen as lines of text without styles, trailing blanks cut; for tests and for reading.
  public var lines: [String] {
    (0..<rows).map { row in
      var line = (0..<columns).map { self[$0, row].text }.joined()
      while line.last == " " || line.last == "\u{A0}" { line.removeLast() }
      return line
    }
  }
}
