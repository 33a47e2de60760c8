import Editing

/// A list that a window shows, and that typing filters.
enum PickList: Hashable {
  /// Every command, with the reason where one cannot run now.
  case commands
  /// The engines in the box and the models found, with the reason where one cannot be run.
  case engines
}

/// A row of a list, which is found by its name and its help.
struct PickItem: Hashable {
  let name: String
  let help: String
  /// What stands between name and text, such as keys or a size.
  let detail: String
  let text: String
  /// Whether it is the one in use.
  let isMarked: Bool
  /// Whether it cannot be taken now.
  let isDim: Bool
}

extension EditorState {
  /// Every row of a list.
  func items(of list: PickList) -> [PickItem] {
    switch list {
    case .commands:
      Command.all.map { command in
        let obstacle = command.obstacle(self)
        return PickItem(
          name: command.name, help: command.help, detail: command.keyText,
          text: obstacle.map { "not now: \($0)" } ?? command.help, isMarked: false,
          isDim: obstacle != nil)
      }
    case .engines:
      engineList.choices.map { choice in
        PickItem(
          name: choice.name, help: choice.explanation,
          detail: choice.byteCount.map(Gigabytes.text) ?? "", text: choice.explanation,
          isMarked: choice.name == workspace.engine, isDim: choice.isFaulty)
      }
    }
  }

  /// What there is to say below the rows that are shown; empty for nothing.
  func note(below list: PickList, isEmpty: Bool) -> String {
    let nothing = isEmpty ? "nothing matches" : ""
    guard list == .engines else { return nothing }
    return engineList.isLooked ? engineList.advice ?? nothing : "looking for models…"
  }
}
