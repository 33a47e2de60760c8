/// What happened at the terminal.
public enum ScreenEvent: Hashable, Sendable {
  case input(InputEvent)
  /// The number of cells, or their size in pixels, has changed: lay out anew and present.
  case resized
  /// The program has the terminal again after it was stopped: present anew.
  case resumed
  /// Someone asks the program to end (SIGTERM, SIGHUP, SIGINT, SIGQUIT), or the terminal has gone
  /// (SIGHUP).
  case terminate(signal: Int32)
}

/// Which mouse reports the terminal is asked for.
public enum MouseMode: Hashable, Sendable {
  /// None: the terminal's own selection works.
  case off
  /// Places in character cells.
  case cells
  /// Places in pixels (mode 1016).
  case pixels
}
