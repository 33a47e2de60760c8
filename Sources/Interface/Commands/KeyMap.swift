import Terminal

/// Which key means which command, made from the command table.
struct KeyMap {
  private var commands: [Key: Command] = [:]

  static let standard = KeyMap(Command.all)

  init(_ table: [Command]) {
    for command in table {
      for name in command.keys {
        guard let key = Self.key(named: name) else {
          preconditionFailure("“\(name)” in the command table is no key")
        }
        precondition(commands[key] == nil, "“\(name)” stands twice in the command table")
        commands[key] = command
      }
    }
  }

  subscript(key: Key) -> Command? { commands[key] }

  /// The key of a name such as `u`, `U`, `ctrl+p`, `tab`, `f1`.
  static func key(named name: String) -> Key? {
    var modifiers: Key.Modifiers = []
    var rest = Substring(name)
    for (prefix, modifier) in [
      ("ctrl+", Key.Modifiers.control), ("alt+", .alt), ("shift+", .shift),
    ] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    let named: [String: Key.Code] = [
      "escape": .escape, "tab": .tab, "enter": .enter, "backspace": .backspace, "up": .up,
      "down": .down, "left": .left, "right": .right,
    ]
    if let code = named[String(rest)] { return Key(code, modifiers) }
    if rest.hasPrefix("f"), let number = Int(rest.dropFirst()) {
      return Key(.function(number), modifiers)
    }
    guard rest.count == 1, let character = rest.first else { return nil }
    return Key(.character(character), modifiers)
  }
}
