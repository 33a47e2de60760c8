import Terminal

/// Which key means which command, made from the command table.
enum KeyMap {
  static let commands = Dictionary(
    uniqueKeysWithValues: Command.all.flatMap { command in
      command.keys.compactMap { name in key(named: name).map { ($0, command) } }
    })

  /// The key of a name such as `u`, `U`, `ctrl+p`, `tab`, `f1`.
  static func key(named name: String) -> Key? {
    let named: [String: Key.Code] = ["escape": .escape, "tab": .tab, "f1": .function(1)]
    if let code = named[name] { return Key(code) }
    let isControl = name.hasPrefix("ctrl+")
    let letter = name.dropFirst(isControl ? 5 : 0)
    guard letter.count == 1, let character = letter.first else { return nil }
    return Key(.character(character), isControl ? .control : [])
  }
}
