import Editing
import Terminal

/// The palette: commands found by a few letters, with the reason where one cannot run now.
enum PaletteView {
  /// The commands that a filter leaves, best first: those whose name begins with it, then those
  /// whose name or help has its letters in order.
  static func matches(_ filter: String) -> [Command] {
    let filter = filter.lowercased()
    guard !filter.isEmpty else { return Command.all }
    func rank(_ command: Command) -> Int? {
      let name = command.name.rawValue
      if name.hasPrefix(filter) { return 0 }
      if name.contains(filter) { return 1 }
      if command.help.lowercased().contains(filter) { return 2 }
      return isSubsequence(filter, of: name) ? 3 : nil
    }
    return Command.all.enumerated()
      .compactMap { index, command in
        rank(command).map { rank in (rank: rank, index: index, command: command) }
      }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.command)
  }

  private static func isSubsequence(_ letters: String, of text: String) -> Bool {
    var rest = text[...]
    return letters.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
      return true
    }
  }

  static func draw(
    _ frame: inout Frame, _ line: LineEditor, selection: Int, _ state: EditorState,
    _ context: ViewContext
  ) {
    let found = matches(line.text)
    let columns = min(frame.grid.columns - 4, 90)
    let area = CellRectangle(
      column: (frame.grid.columns - columns) / 2, row: 1, columns: columns,
      rows: min(frame.grid.rows - 4, 18))
    let inside = Popup.draw(&frame.grid, area, title: "commands", context)
    let (text, cursor) = line.visible(columns: inside.columns - 2)
    let style = context.theme[.popup]
    let start = frame.grid.write(
      context.symbol("› ", "> "), column: inside.column, row: inside.row,
      style: context.theme[.popupTitle])
    frame.grid.write(text, column: start, row: inside.row, limit: inside.maxColumn, style: style)
    frame.cursor = CellPoint(column: start + cursor, row: inside.row)
    let height = inside.rows - 1
    if found.isEmpty {
      frame.grid.write(
        "nothing matches", column: inside.column, row: inside.row + 1, limit: inside.maxColumn,
        style: style)
    }
    let first = max(0, min(selection - height / 2, found.count - height))
    for (offset, command) in found.dropFirst(first).prefix(height).enumerated() {
      let row = inside.row + 1 + offset
      let obstacle = command.obstacle(in: state.context)
      let isSelected = first + offset == selection
      var style = context.theme[isSelected ? .popupSelection : .popup]
      if obstacle != nil, !isSelected { style.foreground = context.theme[.dim].foreground }
      frame.grid.fill(
        CellRectangle(column: inside.column, row: row, columns: inside.columns, rows: 1),
        style: style)
      frame.grid.write(
        command.name.rawValue, column: inside.column, row: row, limit: inside.maxColumn,
        style: style)
      frame.grid.write(
        command.keys.map(Popup.keyText).joined(separator: " "), column: inside.column + 16,
        row: row, limit: inside.column + 27, style: style)
      let text = obstacle.map { "not now: \($0)" } ?? command.help
      frame.grid.write(
        DisplayText.truncated(text, to: inside.columns - 28), column: inside.column + 28, row: row,
        limit: inside.maxColumn, style: style)
    }
  }
}
