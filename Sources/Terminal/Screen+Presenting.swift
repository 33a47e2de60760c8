import CNcurses

extension Screen {
  /// Shows a grid of text and the pictures on it; what already stands there is not sent again.
  ///
  /// The cells under a picture hold `Cell.underPicture`; other text in them lies over the picture. A
  /// picture that touches the last row, or does not lie on the screen, is left out.
  ///
  /// - Parameter cursor: where the cursor stands; it is hidden when nil.
  public func present(_ grid: CellGrid, pictures: [PictureTile], cursor: CellPoint?) {
    frame = Frame(grid: grid, pictures: pictures, cursor: cursor)
    guard !isGivenBack, !isGone else { return }
    let fitted = grid.drawing(pictures).fitted(columns: columns, rows: rows)
    let previous = shown
    let plan = ledger.plan(from: previous, to: fitted, pictures: pictures)
    for area in plan.erased { forget(area) }
    let isSynchronized = capabilities.synchronizedOutput && !plan.commands.isEmpty
    if isSynchronized { send(TerminalModes.beginUpdate) }
    painter.paint(fitted, over: previous, in: ncurses.window)
    update(cursor: cursor, isCleared: previous == nil)
    shown = fitted
    guard !plan.commands.isEmpty else { return }
    send(plan.commands, isLast: isSynchronized && plan.overdrawn.isEmpty)
    guard !plan.overdrawn.isEmpty else { return }
    for area in plan.overdrawn { forget(area) { fitted[$0, $1].text != Cell.underPicture } }
    doupdate()
    if isSynchronized { send(TerminalModes.endUpdate) }
  }

  /// Clears the screen and shows the last frame again.
  public func repaintAll() {
    shown = nil
    guard let frame else { return }
    present(frame.grid, pictures: frame.pictures, cursor: frame.cursor)
  }

  func update(cursor: CellPoint?, isCleared: Bool) {
    let window = ncurses.window
    clearok(window, isCleared)
    leaveok(window, cursor == nil)
    curs_set(cursor == nil ? 0 : 1)
    if let cursor {
      wmove(
        window, Int32(min(max(cursor.row, 0), rows - 1)),
        Int32(min(max(cursor.column, 0), columns - 1)))
    }
    wnoutrefresh(window)
    doupdate()
  }

  private func send(_ commands: [PicturePlan.Command], isLast: Bool) {
    var bytes = TerminalModes.saveCursor
    bytes.reserveCapacity(commands.reduce(64) { $0 + $1.bytes.count + 16 })
    for command in commands {
      if let position = command.position { bytes += TerminalModes.move(to: position) }
      bytes += command.bytes
      pictureBytesWritten += command.bytes.count
    }
    bytes += TerminalModes.restoreCursor
    if isLast { bytes += TerminalModes.endUpdate }
    send(bytes)
  }

  /// Makes ncurses write cells again at the next update, also where their text stays the same.
  ///
  /// Pixels disappear only from cells that are written, and ncurses writes only cells that differ
  /// from its record of the screen: so that record gets another text.
  private func forget(_ area: CellRectangle, where test: (Int, Int) -> Bool = { _, _ in true }) {
    let visible = area.intersection(
      CellRectangle(column: 0, row: 0, columns: columns, rows: rows))
    var other = cchar_t()
    shim_set_cell(&other, [wchar_t(UInt8(ascii: "?")), 0], shim_blinking, 0)
    for row in visible.row..<visible.maxRow {
      for column in visible.column..<visible.maxColumn where test(column, row) {
        mvwadd_wchnstr(shim_believed_screen(), Int32(row), Int32(column), &other, 1)
      }
    }
  }
}

extension CellGrid {
  /// The grid cut or filled up with blanks to a size.
  func fitted(columns: Int, rows: Int) -> CellGrid {
    if (columns, rows) == (self.columns, self.rows) { return self }
    var result = CellGrid(columns: columns, rows: rows)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) {
        result[column, row] = self[column, row]
      }
    }
    return result
  }
}
