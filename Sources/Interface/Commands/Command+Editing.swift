import Editing
import Engine
import History

extension Command {
  /// The first of all: it begins what the rest is there for.
  static let instruct = Command(
    "instruct", .editing, keys: ["i"], argument: "[TEXT]", "type an instruction, or run TEXT"
  ) { state, call in
    guard call.argument.isEmpty else { return state.submit(call.argument) }
    state.focus = .instruction
  }

  /// The commands of this group that concern the picture on view.
  static let ofThePicture: Set = ["again", "variants", "write"]

  static let editing = [
    instruct,
    Command(
      "say", .editing, argument: "[WORDS]",
      "list what can be said, with WORDS in it; Enter puts the chosen example into the line"
    ) { state, call in state.openSayings(with: call.argument) },
    Command(
      "compose", .editing, keys: ["ctrl+x"], "write the instruction in $VISUAL or $EDITOR"
    ) { state, _ in state.effects.append(.terminal(.compose(state.instruction.text))) },
    Command(
      "again", .editing, keys: ["r"], aliases: ["r"],
      "run the current revision's edit again with the present settings, as a sibling",
      obstacle: { state in
        state.isBusy
          ? "an edit is running: Esc cancels it"
          : state.repetitionObstacle("the original has no edit to run again")
      }
    ) { state, _ in state.effects.append(.submit([.again])) },
    Command(
      "variants", .editing, argument: "N",
      "run the current revision's edit N times more, each with another seed, as siblings",
      obstacle: { $0.repetitionObstacle("the original has no edit to make variants of") }
    ) { state, call throws(EditingError) in
      state.effects.append(.submit(try state.variants(call)))
    },
    Command(
      "cancel", .editing, keys: ["escape"], "cancel the running edit and empty the queue",
      obstacle: { $0.isBusy || $0.opening != nil ? nil : "no edit is running" }
    ) { state, _ in state.effects.append(.cancel) },
    Command(
      "write", .editing, keys: ["s"], aliases: ["w"], argument: "[FILE]",
      "save the picture, as NAME-edited.png beside the source unless FILE is given; write! overwrites"
    ) { state, call in
      let path = call.argument.isEmpty ? nil : call.argument
      state.effects.append(.session(.save(path: path, overwrites: call.isForced)))
    },
    Command(
      "session", .editing, argument: "FILE", "save the whole session in FILE, and go on in it"
    ) { state, call in state.effects.append(.session(.saveSession(path: call.argument))) },
    Command(
      "open", .editing, aliases: ["e"], argument: "FILE", "open another picture or session",
      obstacle: { $0.isBusy ? "an edit is running: Esc cancels it" : nil }
    ) { state, call in state.effects.append(.open(.path(call.argument))) },
  ]
}

extension EditorState {
  /// Why the current revision's edit cannot be repeated; `reason` for the original.
  fileprivate func repetitionObstacle(_ reason: String) -> String? {
    readOnlyReason ?? (tree.currentRevision.parent == nil ? reason : nil)
  }

  fileprivate func variants(_ call: Invocation) throws(EditingError) -> [EditingRequest] {
    let counts = 1...16
    guard let count = Int(call.argument), counts.contains(count) else {
      throw .setting(
        SettingError(
          name: call.name, value: call.argument,
          allowed: "a number from \(counts.lowerBound) to \(counts.upperBound)"))
    }
    let current = tree.currentRevision
    guard current.settingsRead.contains(\.seed) else {
      throw .unavailable(
        command: call.name,
        reason: "\(current.recipe.engine.name) makes the same picture with every seed")
    }
    return Array(repeating: .variant(of: current.number), count: count)
  }
}
