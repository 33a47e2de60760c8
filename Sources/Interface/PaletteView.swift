/// The palette: commands found by a few letters, with the reason where one cannot run now.
enum PaletteView {
  /// The commands that a filter leaves, best first.
  static func matches(_ filter: String) -> [Command] {
    ListPicker.matches(filter, in: Command.all, name: \.name, text: \.help)
  }

  static func draw(
    _ frame: inout Frame, _ picker: ListPicker, _ state: EditorState, _ context: ViewContext
  ) {
    let rows = matches(picker.line.text).map { command in
      let obstacle = command.obstacle(state)
      return ListPopup.Row(
        cells: [
          command.name, command.keys.map(Popup.keyText).joined(separator: " "),
          obstacle.map { "not now: \($0)" } ?? command.help,
        ], isDim: obstacle != nil)
    }
    ListPopup.draw(
      &frame, picker, title: "commands", rows,
      columns: [0, 16, 28], note: rows.isEmpty ? "nothing matches" : "", context)
  }
}
