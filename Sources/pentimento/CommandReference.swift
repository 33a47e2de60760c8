import Interface

/// The table of keys and commands as text, for `help edit` and the manual page.
enum CommandReference {
  static let text =
    Command.Group.allCases.map { group in
      let lines = Command.all.filter { $0.group == group }.map { command in
        let name = ":" + command.name + (command.argument.isEmpty ? "" : " ")
        let keys = command.keys.isEmpty ? "" : " (" + command.keys.joined(separator: ", ") + ")"
        return "  \(name)\(command.argument)\(keys): \(command.help)"
      }
      return ([group.rawValue + ":"] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
}
