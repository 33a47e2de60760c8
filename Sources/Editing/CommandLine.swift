import Engine

/// A command as typed on the `:` line.
public struct CommandLine: Hashable, Sendable {
  public let command: Command
  public let argument: String
  /// Whether the name ended in `!`: overwrite without asking.
  public let isForced: Bool

  /// Short names that fingers know from other editors.
  private static let abbreviations: [String: Command.Name] = [
    "w": .write, "q": .quit, "e": .open, "u": .undo, "r": .again, "models": .engine,
  ]

  /// Reads a line; the name may be cut as long as it is unique.
  ///
  /// - Throws: `EditingError.unknownCommand`, `.argument`.
  public init(_ line: String) throws(EditingError) {
    let words = line.split(separator: " ", maxSplits: 1)
    let typed = words.first.map(String.init) ?? ""
    isForced = typed.hasSuffix("!")
    let name = isForced ? String(typed.dropLast()) : typed
    command = try Self.command(name)
    argument = words.count > 1 ? words[1].trimmed : ""
    guard !argument.isEmpty || !command.needsArgument else {
      throw .argument(command: command.name.rawValue, expected: command.argument)
    }
    guard argument.isEmpty || !command.argument.isEmpty else {
      throw .argument(command: command.name.rawValue, expected: "nothing after it")
    }
  }

  private static func command(_ name: String) throws(EditingError) -> Command {
    if let exact = Command.Name(rawValue: name) ?? abbreviations[name] { return .named(exact) }
    let matches = completions(of: name)
    guard !name.isEmpty, matches.count == 1 else {
      throw .unknownCommand(name, nearest: nearest(to: name))
    }
    return matches[0]
  }

  /// The command that was probably meant: one that begins so, or one at most two slips away.
  private static func nearest(to name: String) -> String? {
    guard !name.isEmpty else { return nil }
    if let first = completions(of: name).first { return first.name.rawValue }
    let letters = Array(name.unicodeScalars)
    return Command.Name.allCases
      .map {
        (name: $0.rawValue, slips: Spelling.distance(letters, Array($0.rawValue.unicodeScalars)))
      }
      .filter { $0.slips <= 2 }.min { $0.slips < $1.slips }?.name
  }

  /// Every command whose name begins with `prefix`.
  public static func completions(of prefix: String) -> [Command] {
    Command.all.filter { $0.name.rawValue.hasPrefix(prefix) }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
