import Editing
import Engine

/// A command as typed on the `:` line.
struct CommandLine {
  let command: Command
  let argument: String
  /// Whether the name ended in `!`: overwrite without asking.
  let isForced: Bool

  /// Reads a line; the name may be cut as long as it is unique.
  ///
  /// - Throws: `EditingError.unknownCommand`, `.argument`.
  init(_ line: String) throws(EditingError) {
    let words = line.split(separator: " ", maxSplits: 1)
    let typed = words.first.map(String.init) ?? ""
    isForced = typed.hasSuffix("!")
    command = try Self.command(isForced ? String(typed.dropLast()) : typed)
    argument = words.count > 1 ? words[1].trimmed : ""
    guard !argument.isEmpty || !command.needsArgument else {
      throw .argument(command: command.name, expected: command.argument)
    }
    guard argument.isEmpty || !command.argument.isEmpty else {
      throw .argument(command: command.name, expected: "nothing after it")
    }
  }

  private static func command(_ name: String) throws(EditingError) -> Command {
    if let exact = Command.named(name) ?? Command.all.first(where: { $0.aliases.contains(name) }) {
      return exact
    }
    let matches = completions(of: name)
    guard !name.isEmpty, matches.count == 1 else {
      throw .unknownCommand(name, nearest: nearest(to: name))
    }
    return matches[0]
  }

  /// The command that was probably meant: one that begins so, or one at most two slips away, where
  /// at least half of the letters are right.
  private static func nearest(to name: String) -> String? {
    guard !name.isEmpty else { return nil }
    if let first = completions(of: name).first { return first.name }
    let letters = Array(name.unicodeScalars)
    return Command.all
      .map { (name: $0.name, slips: Spelling.distance(letters, Array($0.name.unicodeScalars))) }
      .filter { $0.slips <= 2 && 2 * $0.slips <= letters.count }.min { $0.slips < $1.slips }?.name
  }

  /// Every command whose name begins with `prefix`.
  static func completions(of prefix: String) -> [Command] {
    Command.all.filter { $0.name.hasPrefix(prefix) }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
