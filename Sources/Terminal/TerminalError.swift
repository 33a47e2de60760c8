/// Terminal error: why the screen could not be taken.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// There is no terminal at `device`; `reason` is the system's.
  case noTerminal(device: String, reason: String)
  /// Neither `type` (of `TERM`) nor xterm-256color is in the terminal database.
  case unknownTerminal(type: String)
  /// A terminal of this type cannot place its cursor.
  case incapableTerminal(type: String)
  /// A system call failed that is needed beside the terminal.
  case system(reason: String)

  public var description: String {
    switch self {
    case .noTerminal(let device, let reason):
      "there is no terminal at \(device): \(reason); run the editor in a terminal"
    case .unknownTerminal(let type):
      "the terminal type '\(type)' is not in the terminal database;"
        + " set TERM to one that is, or install ncurses-term"
    case .incapableTerminal(let type):
      "a terminal of type '\(type)' cannot place its cursor; set TERM to the type of yours"
    case .system(let reason):
      "the terminal cannot be used: \(reason)"
    }
  }
}
