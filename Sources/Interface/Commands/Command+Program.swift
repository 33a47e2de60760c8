extension Command {
  static let program = [
    Command("command", .program, keys: [":"], "type a command") { state, _ in
      state.prompt = Prompt(kind: .command)
      return []
    },
    Command("palette", .program, keys: ["ctrl+p"], "find a command") { state, _ in
      state.overlay = .palette(ListPicker())
      return []
    },
    Command("help", .program, keys: ["?", "f1"], "show the keys") { state, _ in
      state.overlay = .help(scroll: 0)
      return []
    },
    Command("redraw", .program, keys: ["ctrl+l"], "paint the screen again") { _, _ in
      [.terminal(.redraw)]
    },
    Command("suspend", .program, keys: ["ctrl+z"], "suspend the program") { _, _ in
      [.terminal(.suspend)]
    },
    Command(
      "quit", .program, keys: ["q", "ctrl+c"], aliases: ["q"],
      "leave; asks only while an edit runs"
    ) { state, call in
      guard state.isBusy, !call.isForced else { return [.quit] }
      state.prompt = Prompt(kind: .quit)
      return []
    },
  ]
}
