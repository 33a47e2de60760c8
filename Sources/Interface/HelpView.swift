import Terminal

/// The help: every key and command, made from the command table.
enum HelpView {
  /// One line of the help.
  enum Line: Hashable {
    case heading(String)
    case entry(keys: String, name: String, text: String)
    case blank
  }

  /// The whole help: for each group its commands with keys, name and what they do.
  static let lines: [Line] = {
    var sections: [(title: String, lines: [Line])] = Command.Group.allCases.map { group in
      let lines = Command.all.filter { $0.group == group }.map { command in
        Line.entry(
          keys: command.keys.map(Popup.keyText).joined(separator: " "),
          name: ":" + command.name
            + (command.argument.isEmpty ? "" : " \(command.argument)"),
          text: command.help)
      }
      return (group.rawValue, lines)
    }
    sections.append(
      (
        "Mouse",
        [
          .entry(
            keys: "drag", name: "",
            text: "draw a mask rectangle; with the right button, take one away"),
          .entry(
            keys: "wheel", name: "",
            text: "zoom where the pointer is, choose a revision, change a value"),
        ]
      ))
    sections.append(
      (
        "While a mask is drawn with the keys",
        [
          .entry(keys: "arrows", name: "", text: "move the rectangle; with Ctrl, by one pixel"),
          .entry(keys: "H J K L", name: "", text: "resize it, as Shift with the arrows"),
          .entry(keys: "Enter", name: "", text: "add it to the mask, or take it away"),
        ]
      ))
    sections.append(
      (
        "Panels",
        [
          .entry(
            keys: "arrows", name: "",
            text: "move a zoomed picture, choose a revision, change a value"),
          .entry(keys: "Enter", name: "", text: "go to the chosen revision; type the chosen value"),
          .entry(keys: "Backspace", name: "", text: "give the chosen value its default back"),
        ]
      ))
    sections.append(
      (
        "Words about the history, typed as an instruction",
        [
          .entry(keys: "", name: "undo, redo", text: "as the keys"),
          .entry(keys: "", name: "again", text: "the last edit once more, on its result"),
          .entry(
            keys: "", name: "more, less, a bit more",
            text: "the last edit instead, with its amount scaled"),
          .entry(
            keys: "", name: "same with seed 7", text: "the last edit instead, with another seed"),
          .entry(keys: "", name: "go back to 3", text: "revision 3"),
        ]
      ))
    return Array(sections.map { [.heading($0.title)] + $0.lines }.joined(separator: [.blank]))
  }()

  private static let keyColumns = 12
  private static let nameColumns = 26

  /// The help's lines for a window of so many columns: long ones go on below.
  private static func wrapped(columns: Int) -> [Line] {
    let width = max(12, columns - keyColumns - nameColumns)
    return lines.flatMap { line -> [Line] in
      guard case .entry(let keys, let name, let text) = line else { return [line] }
      let rows = DisplayText.wrapped(text, to: width)
      return rows.enumerated().map { index, row in
        .entry(keys: index == 0 ? keys : "", name: index == 0 ? name : "", text: row)
      }
    }
  }

  /// Where the help lies on a screen.
  private static func area(columns: Int, rows: Int) -> CellRectangle {
    CellRectangle(
      column: max(0, (columns - 110) / 2), row: 0, columns: min(columns, 110), rows: rows - 2)
  }

  /// How far the help can be scrolled on a screen of a size.
  static func lastScroll(columns: Int, rows: Int) -> Int {
    let area = Self.area(columns: columns, rows: rows)
    return max(0, wrapped(columns: area.columns - 4).count - (area.rows - 2))
  }

  static func draw(_ frame: inout Frame, scroll: Int, _ context: ViewContext) {
    let area = Self.area(columns: frame.grid.columns, rows: frame.grid.rows)
    let inside = Popup.draw(&frame, area, title: "keys and commands", context)
    draw(&frame.grid, area, inside, scroll: scroll, context)
  }

  private static func draw(
    _ grid: inout CellGrid, _ area: CellRectangle, _ inside: CellRectangle, scroll: Int,
    _ context: ViewContext
  ) {
    let wrapped = Self.wrapped(columns: inside.columns)
    let top = min(scroll, lastScroll(columns: grid.columns, rows: grid.rows))
    for (offset, line) in wrapped.dropFirst(top).prefix(inside.rows).enumerated() {
      let row = inside.row + offset
      switch line {
      case .blank: break
      case .heading(let text):
        grid.write(
          text, column: inside.column, row: row, limit: inside.maxColumn,
          style: context.theme[.popupTitle])
      case .entry(let keys, let name, let text):
        let nameColumn = inside.column + keyColumns
        var keyStyle = context.theme[.popup]
        keyStyle.attributes.insert(.bold)
        grid.write(keys, column: inside.column, row: row, limit: nameColumn - 1, style: keyStyle)
        let end = grid.write(
          name, column: nameColumn, row: row, limit: inside.maxColumn, style: context.theme[.popup])
        grid.write(
          text, column: max(end + 1, nameColumn + nameColumns), row: row, limit: inside.maxColumn,
          style: context.theme[.popup])
      }
    }
    let rest = wrapped.count - top - inside.rows
    let hint = rest > 0 ? " ↓ \(rest) more · Esc leaves " : " Esc leaves "
    grid.write(
      context.isUTF8 ? hint : hint.filter(\.isASCII), column: area.column + 2, row: area.maxRow - 1,
      limit: area.maxColumn - 1, style: context.theme[.popupTitle])
  }
}
