import Editing
import Terminal

/// The list of engines: those in the box and the models found, with the reason where one cannot be
/// run.
enum EnginesView {
  /// The engines that a filter leaves, best first.
  static func matches(_ filter: String, in list: EngineList) -> [EngineChoice] {
    ListPicker.matches(filter, in: list.choices, name: \.name, text: \.explanation)
  }

  static func draw(
    _ frame: inout Frame, _ picker: ListPicker, _ state: EditorState, _ context: ViewContext
  ) {
    let list = state.engineList
    let rows = matches(picker.line.text, in: list).map { choice in
      let isCurrent = choice.name == state.workspace.engine
      return ListPopup.Row(
        cells: [
          isCurrent ? context.symbol("●", "*") : "", choice.name,
          choice.byteCount.map(Gigabytes.text) ?? "", choice.explanation,
        ], isDim: choice.isFaulty)
    }
    let names = list.choices.map { DisplayText.width(of: $0.name) }
    let nameColumns = min(max(12, names.max() ?? 0), 34)
    ListPopup.draw(
      &frame, picker, title: "engines", rows,
      columns: [0, 2, nameColumns + 3, nameColumns + 11],
      note: note(list, isEmpty: rows.isEmpty), context)
  }

  private static func note(_ list: EngineList, isEmpty: Bool) -> String {
    guard list.isLooked else { return "looking for models…" }
    return list.advice ?? (isEmpty ? "nothing matches" : "")
  }
}
