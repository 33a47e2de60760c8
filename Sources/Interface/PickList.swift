import Editing

/// A list that a window shows, and that typing filters.
enum PickList: Hashable {
  /// Every command, with the reason where one cannot run now.
  case commands
  /// The engines in the box and the models found, with the reason where one cannot be run.
  case engines
  /// What can be said, by an example of each.
  case sayings

  var title: String {
    switch self {
    case .commands: "commands"
    case .engines: "engines"
    case .sayings: "what can be said"
    }
  }
}

/// A row of a list, which is found by its name and by the words about it.
struct PickItem: Hashable {
  let name: String
  let words: String
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
          name: command.name, words: "\(command.group.rawValue) \(command.help)",
          detail: command.keyText,
          text: obstacle.map { "not now: \($0)" } ?? command.help, isMarked: false,
          isDim: obstacle != nil)
      }
    case .engines:
      engineList.choices.map { choice in
        PickItem(
          name: choice.name, words: choice.explanation,
          detail: choice.byteCount.map(Gigabytes.text) ?? "", text: choice.explanation,
          isMarked: choice.name == workspace.engine, isDim: choice.isFaulty)
      }
    case .sayings:
      Saying.all.map { saying in
        PickItem(
          name: saying.example,
          words: ([saying.family, saying.name, saying.summary] + saying.phrases)
            .joined(separator: " "),
          detail: saying.needsMask ? "mask" : "", text: saying.summary, isMarked: false,
          isDim: false)
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
