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

/// A picture, ready for the terminal, at its place on the screen.
public struct PlacedPicture: Hashable, Sendable {
  /// The cells it covers; the last row of the screen is never among them.
  public var area: CellRectangle
  /// Changes whenever the content changes; bytes are compared by it alone.
  public var identity: String
  /// Device control strings that draw it with the cursor at the area's top left.
  public var bytes: [UInt8]

  public init(area: CellRectangle, identity: String, bytes: [UInt8]) {
    self.area = area
    self.identity = identity
    self.bytes = bytes
  }
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
