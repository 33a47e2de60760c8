import CNcurses
import Glibc

/// Text painter: writes a grid of cells into an ncurses window, touching only rows that changed.
struct TextPainter {
  let depth: ColourDepth
  private let isUTF8: Bool
  private var colours: ColourMap
  private var pairs: ColourPairs

  /// ncurses must be running, with `start_color()` called where the terminal has colours.
  init(depth: ColourDepth, pairLimit: Int, isUTF8: Bool) {
    self.depth = depth
    self.isUTF8 = isUTF8
    colours = ColourMap(depth: depth)
    pairs = ColourPairs(limit: pairLimit)
  }

  mutating func paint(
    _ grid: CellGrid, over previous: CellGrid?, in window: UnsafeMutablePointer<WINDOW>
  ) {
    pairs.beginFrame()
    for row in 0..<grid.rows {
      let cells = grid.cells[row * grid.columns..<(row + 1) * grid.columns]
      if let previous, previous.cells[row * grid.columns..<(row + 1) * grid.columns] == cells {
        continue
      }
      var glyphs = self.glyphs(of: cells, in: grid)
      mvwadd_wchnstr(window, Int32(row), 0, &glyphs, Int32(glyphs.count))
    }
  }

  /// ncurses' characters of a row; a wide one stands for two cells.
  private mutating func glyphs(of cells: ArraySlice<Cell>, in grid: CellGrid) -> [cchar_t] {
    var glyphs: [cchar_t] = []
    glyphs.reserveCapacity(cells.count)
    var index = cells.startIndex
    while index < cells.endIndex {
      let cell = cells[index]
      let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
      glyphs.append(glyph(cell, columns: isWide ? 2 : 1, in: grid))
      if isWide, width(of: cell.text) != 2 {
        glyphs.append(glyph(cells[index + 1], columns: 1, in: grid))
      }
      index += isWide ? 2 : 1
    }
    return glyphs
  }

  private func width(of text: String) -> Int {
    isUTF8 ? text.first.map(DisplayText.width) ?? 1 : 1
  }

  private mutating func glyph(_ cell: Cell, columns: Int, in grid: CellGrid) -> cchar_t {
    let style = colours.terminalStyle(cell.style)
    var attributes = Self.attributes(style.attributes)
    var character = cell.text.first.map(DisplayText.printable) ?? " "
    if !isUTF8 {
      // With this attribute ncurses does not erase a space to the end of the line, as it does not
      // erase a no-break space in UTF-8.
      if cell.text == Cell.underPicture { attributes |= shim_invisible }
      character = PlainText.ascii(for: character)
    }
    if width(of: String(character)) > columns { character = "?" }
    let pair = pairs.number(
      of: ColourPairs.Pair(foreground: style.foreground, background: style.background),
      shownPairs: { [colours] in
        var colours = colours
        return Set(
          Set(grid.cells.map(\.style)).map { style in
            let style = colours.terminalStyle(style)
            return ColourPairs.Pair(foreground: style.foreground, background: style.background)
          })
      },
      define: { init_extended_pair($0, $1.foreground, $1.background) })
    var result = cchar_t()
    var text = character.unicodeScalars.prefix(Int(CCHARW_MAX)).map {
      wchar_t(bitPattern: $0.value)
    }
    text.append(0)
    shim_set_cell(&result, &text, attributes, pair)
    return result
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= shim_bold }
    if attributes.contains(.dim) { result |= shim_dim }
    if attributes.contains(.italic) { result |= shim_italic }
    if attributes.contains(.underline) { result |= shim_underline }
    if attributes.contains(.reverse) { result |= shim_reverse }
    return result
  }
}
