import Terminal

/// The help: every key and command, made from the command table.
enum HelpView {
  /// One line of the help.
  enum Line: Hashable {
    case heading(String)
    case entry(keys: String, name: String, text: String)
    /// What an entry's line had no room for.
    case text(String)
    case blank
  }

  /// The whole help: for each group its commands with keys, name and what they do, then what is no
  /// command.
  static let lines: [Line] = {
    var sections = Command.Group.allCases.map { group in
      let commands = Command.all.filter { $0.group == group }.map { command in
        let argument = command.argument.isEmpty ? "" : " \(command.argument)"
        return (command.keyText, ":" + command.name + argument, command.help)
      }
      return (group.rawValue, commands)
    }
    sections += [
      (
        "Mouse",
        [
          ("drag", "", "draw a mask rectangle; with the right button, take one away"),
          ("wheel", "", "zoom where the pointer is, choose a revision, change a value"),
        ]
      ),
      (
        "While a mask is drawn with the keys",
        [
          ("arrows", "", "move the rectangle; with Ctrl, by one pixel"),
          ("H J K L", "", "resize it, as Shift with the arrows"),
          ("Enter", "", "add it to the mask, or take it away"),
        ]
      ),
      (
        "Panels",
        [
          ("arrows", "", "move a zoomed picture, choose a revision, change a value"),
          ("Enter", "", "go to the chosen revision; type the chosen value"),
          ("Backspace", "", "give the chosen value its default back"),
        ]
      ),
      (
        "Words about the history, typed as an instruction",
        [
          ("", "undo, redo", "as the keys"),
          ("", "again", "the last edit once more, on its result"),
          ("", "more, less, a bit more", "the last edit instead, with its amount scaled"),
          ("", "same with seed 7", "the last edit instead, with another seed"),
          ("", "go back to 3", "revision 3"),
        ]
      ),
    ]
    let blocks = sections.map { title, entries in
      [.heading(title)] + entries.map { Line.entry(keys: $0, name: $1, text: $2) }
    }
    return Array(blocks.joined(separator: [.blank]))
  }()

  fileprivate static let keyColumns = 12
  fileprivate static let nameColumns = 26

  /// Where the text of an entry begins: behind its name, or in a narrow window below it.
  fileprivate static func textColumn(columns: Int) -> Int {
    columns < 2 * (keyColumns + nameColumns) - 4 ? 2 : keyColumns + nameColumns
  }

  /// The help's lines for a window of so many columns: long texts go on below, as do those behind a
  /// long name.
  fileprivate static func wrapped(columns: Int) -> [Line] {
    let start = textColumn(columns: columns)
    return lines.flatMap { line -> [Line] in
      guard case .entry(let keys, let name, let text) = line else { return [line] }
      let rows = DisplayText.wrapped(text, to: columns - start)
      let isBeside = start > keyColumns && DisplayText.width(of: name) < nameColumns
      return [.entry(keys: keys, name: name, text: isBeside ? rows.first ?? "" : "")]
        + rows.dropFirst(isBeside ? 1 : 0).map(Line.text)
    }
  }

  /// Where the help lies on a screen.
  fileprivate static func area(columns: Int, rows: Int) -> CellRectangle {
    CellRectangle(column: 0, row: 0, columns: columns, rows: rows - 2)
  }

  /// How far the help can be scrolled on a screen of a size.
  static func lastScroll(columns: Int, rows: Int) -> Int {
    let area = Self.area(columns: columns, rows: rows)
    return max(0, wrapped(columns: area.columns - 4).count - (area.rows - 2))
  }
}

extension EditorView {
  mutating func drawHelp(scroll: Int) {
    let area = HelpView.area(columns: surface.columns, rows: surface.rows)
    let inside = drawPopup(area, title: "keys and commands")
    let wrapped = HelpView.wrapped(columns: inside.columns)
    let top = min(scroll, HelpView.lastScroll(columns: surface.columns, rows: surface.rows))
    for (offset, line) in wrapped.dropFirst(top).prefix(inside.rows).enumerated() {
      draw(line, in: inside.line(offset))
    }
    let rest = wrapped.count - top - inside.rows
    let hint = rest > 0 ? " ↓ \(rest) more · Esc leaves " : " Esc leaves "
    frame.grid.write(
      hint, column: area.column + 2, row: area.maxRow - 1, limit: area.maxColumn - 1,
      style: theme[.popupTitle])
  }

  private mutating func draw(_ line: HelpView.Line, in cells: CellRectangle) {
    func write(_ text: String, at column: Int, _ style: Style) {
      frame.grid.write(
        text, column: cells.column + column, row: cells.row, limit: cells.maxColumn, style: style)
    }
    let style = theme[.popup]
    let textColumn = HelpView.textColumn(columns: cells.columns)
    switch line {
    case .blank: break
    case .heading(let text): write(text, at: 0, theme[.popupTitle])
    case .entry(let keys, let name, let text):
      var bold = style
      bold.attributes.insert(.bold)
      write(keys, at: 0, bold)
      write(name, at: keys.isEmpty && textColumn == 2 ? 0 : HelpView.keyColumns, style)
      write(text, at: textColumn, style)
    case .text(let text): write(text, at: textColumn, style)
    }
  }
}
