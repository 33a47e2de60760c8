extension Command {
  static let program = [
    Command("command", .program, keys: [":"], "type a command") { state, _ in
      state.prompt = Prompt(kind: .command)
    },
    Command("palette", .program, keys: ["ctrl+p"], "find a command") { state, _ in
      state.overlay = .list(.commands, ListPicker())
    },
    Command("help", .program, keys: ["?", "f1"], "show the keys") { state, _ in
      state.overlay = .help(scroll: 0)
    },
    Command("redraw", .program, keys: ["ctrl+l"], "paint the screen again") { state, _ in
      state.effects.append(.terminal(.redraw))
    },
    Command("suspend", .program, keys: ["ctrl+z"], "suspend the program") { state, _ in
      state.effects.append(.terminal(.suspend))
    },
    Command(
      "quit", .program, keys: ["q", "ctrl+c"], aliases: ["q"],
      "leave; asks only while an edit runs, and where the history is not saved"
    ) { state, call in
      guard let loss = state.lossOnLeaving, !call.isForced else {
        return state.effects.append(.quit)
      }
      state.prompt = Prompt(kind: .quit(loss))
    },
  ]
}
