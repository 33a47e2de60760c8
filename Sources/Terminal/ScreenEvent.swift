/// Screen event: input, a change of size, or a request to end.
public enum ScreenEvent: Hashable, Sendable {
  case input(InputEvent)
  /// The number of cells, or their size in pixels, has changed: lay out anew and present.
  case resized
  /// The program has the terminal again after it was suspended: present anew.
  case resumed
  /// The program is asked to end (SIGTERM, SIGHUP, SIGINT, SIGQUIT), or the terminal has gone
  /// (SIGHUP).
  case terminate(signal: Int32)
}

/// Mouse mode: which reports the terminal is asked for.
public enum MouseMode: Hashable, Sendable {
  /// None: the terminal's own selection works.
  case off
  /// Positions in character cells.
  case cells
  /// Positions in pixels (mode 1016).
  case pixels
}
