import Editing

/// A command: one thing that a person can make the editor do, with its obstacle and its action.
///
/// Key map, help, palette, `:` line, completion, `help edit` and the manual page are made from the
/// one table, `Command.all`.
public struct Command: Sendable {
  /// The heading it stands under in the help.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case editing = "Editing"
    case history = "History"
    case mask = "Mask"
    case view = "View"
    case settings = "Settings"
    case program = "Program"
  }

  /// Why the command cannot run in a state; nil where it can.
  typealias Obstacle = @Sendable (EditorState) -> String?
  /// What the command does to the state, and what it has that ask for.
  typealias Action = @Sendable (inout EditorState, Invocation) throws(EditingError) -> Void

  /// What is typed on the `:` line.
  public let name: String
  public let group: Group
  /// Keys in the picture and history panels, as in `u` or `ctrl+p`; none where it is only typed.
  public let keys: [String]
  /// Short names that fingers know from other editors.
  let aliases: [String]
  /// What follows the name on the `:` line, as in `X,Y,W,H`, in brackets where it may be left out;
  /// empty for nothing.
  public let argument: String
  public let help: String
  let obstacle: Obstacle
  let action: Action

  init(
    _ name: String, _ group: Group, keys: [String] = [], aliases: [String] = [],
    argument: String = "", _ help: String, obstacle: @escaping Obstacle = { _ in nil },
    action: @escaping Action
  ) {
    self.name = name
    self.group = group
    self.keys = keys
    self.aliases = aliases
    self.argument = argument
    self.help = help
    self.obstacle = obstacle
    self.action = action
  }

  /// Whether the `:` line needs the argument.
  var needsArgument: Bool { !argument.isEmpty && !argument.hasPrefix("[") }

  /// The keys as they stand on keyboards: `Ctrl-P`, `Tab`, `u`.
  var keyText: String {
    let texts = keys.map { key in
      if key.hasPrefix("ctrl+") { return "Ctrl-" + key.dropFirst(5).uppercased() }
      if key == "escape" { return "Esc" }
      return key.count == 1 ? key : key.prefix(1).uppercased() + key.dropFirst()
    }
    return texts.joined(separator: " ")
  }

  /// Every command, in the order of the help.
  public static let all = editing + history + mask + view + settings + program

  /// The command of a name; nil where there is none.
  static func named(_ name: String) -> Command? {
    all.first { $0.name == name }
  }
}

/// One call of a command.
struct Invocation {
  /// The command's name, for messages.
  let name: String
  let argument: String
  /// Whether the name ended in `!`: overwrite without asking.
  let isForced: Bool
  let surface: Surface
}
