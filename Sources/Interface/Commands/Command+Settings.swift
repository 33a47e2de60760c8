import Editing
import Engine

extension Command {
  private static let engine = Command(
    "engine", .settings, keys: ["e"], aliases: ["models"], argument: "[NAME]",
    "choose the engine: from a list with the models found, or by a name or path"
  ) { state, call in
    guard call.argument.isEmpty else { return state.choose(.named(call.argument)) }
    state.openEngines()
  }

  private static let surroundings = [
    Command("theme", .settings, argument: "NAME", "choose the colours") { state, call in
      state.effects.append(.theme(call.argument))
    },
    Command("mouse", .settings, "switch the mouse on or off") { state, _ in
      state.isMouseOn.toggle()
      state.show(
        state.isMouseOn ? "the mouse is on" : "the mouse is off: the terminal selects text again")
      state.effects.append(.terminal(.mouse(state.isMouseOn)))
    },
  ]

  static let settings = [engine] + SettingTable.all.map(command) + surroundings

  /// The command that sets a row of the table of settings.
  private static func command(for setting: SettingDefinition) -> Command {
    Command(setting.flag, .settings, argument: setting.argument, setting.help) {
      state, call throws(EditingError) in
      try state.set(setting, to: call.argument)
    }
  }
}
