import Editing
import History

extension Command {
  static let history = [
    Command(
      "undo", .history, keys: ["u"], aliases: ["u"], "go to the parent of the current revision",
      obstacle: { $0.tree.currentRevision.parent == nil ? "this is the original" : nil }
    ) { state, _ in state.go(to: state.tree.currentRevision.parent) },
    Command(
      "redo", .history, keys: ["U", "ctrl+r"], "go to the child last taken",
      obstacle: { state in
        state.tree.lastTakenChild(of: state.tree.current) == nil
          ? "nothing follows this revision" : nil
      }
    ) { state, _ in state.go(to: state.tree.lastTakenChild(of: state.tree.current)) },
    Command("go", .history, argument: "N", "go to revision N") {
      state, call throws(EditingError) in
      state.go(to: try state.revision(call.argument, of: call))
    },
    Command(
      "hide", .history, keys: ["d"], argument: "[N]",
      "hide a revision and what follows from it, or show it again", obstacle: \.readOnlyReason
    ) { state, call throws(EditingError) in
      let number =
        call.argument.isEmpty ? state.subject : try state.revision(call.argument, of: call)
      state.effects.append(.session(.toggleHidden(number)))
    },
    Command("show-hidden", .history, keys: ["H"], "show hidden revisions, or leave them out") {
      state, _ in state.showsHidden.toggle()
    },
    Command(
      "name", .history, keys: ["b"], argument: "[TEXT]",
      "name the revision; an empty name takes the name away", obstacle: \.readOnlyReason
    ) { state, call in
      let number = state.subject
      guard call.argument.isEmpty else {
        return state.effects.append(.session(.rename(number, call.argument)))
      }
      state.prompt = Prompt(
        kind: .revisionName(number), line: LineEditor(state.tree[number]?.name ?? ""))
    },
  ]
}

extension EditorState {
  /// The revision that commands of the history speak of: the selected one while its panel has the
  /// focus, otherwise the current one.
  var subject: Int { focus == .history ? selectedRevision : tree.current }

  mutating func go(to revision: Int?) {
    if let revision { effects.append(.session(.go(revision))) }
  }

  /// The revision of a typed number.
  func revision(_ text: String, of call: Invocation) throws(EditingError) -> Int {
    guard let number = Int(text) else {
      throw .argument(command: call.name, expected: "the number of a revision")
    }
    guard tree[number] != nil else { throw .noRevision(number) }
    return number
  }
}
