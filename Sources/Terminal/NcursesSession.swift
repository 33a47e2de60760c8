import CNcurses
import Glibc

/// The owner of ncurses' screen and of a window over all of it.
@MainActor
final class NcursesSession {
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private let type: String
  private(set) var window: UnsafeMutablePointer<WINDOW>

  init(line: TerminalLine) throws(TerminalError) {
    guard let output = fdopen(Self.copy(of: line.output), "w") else {
      throw .system(reason: String(cString: strerror(errno)))
    }
    guard let input = fdopen(Self.copy(of: line.input), "r") else {
      fclose(output)
      throw .system(reason: String(cString: strerror(errno)))
    }
    // The variables LINES and COLUMNS do not follow the window.
    use_env(false)
    use_tioctl(true)
    let named = Self.environment("TERM") ?? ""
    // Debian's xterm has 256 colours, but sets TERM to "xterm", which has 8 in the database.
    let isXterm = named == "xterm" && Self.environment("XTERM_VERSION") != nil
    let candidates = isXterm ? ["xterm-256color", named] : [named, "xterm-256color"]
    var started: (type: String, screen: OpaquePointer)?
    for type in candidates where started == nil && !type.isEmpty {
      started = Self.start(type, output, input).map { (type, $0) }
    }
    guard let (type, screen) = started, let window = newwin(0, 0, 0, 0) else {
      fclose(input)
      fclose(output)
      throw .unknownTerminal(type: named)
    }
    self.type = type
    self.screen = screen
    self.window = window
    files = [output, input]
    guard Self.capability("cup") != nil else {
      end()
      throw .incapableTerminal(type: type)
    }
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    configureWindow()
  }

  /// A copy of a descriptor that programs which are started do not inherit.
  private static func copy(of descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

  private static func start(
    _ type: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    let before = environment("TERMINFO")
    if let entry = TerminalDescription.withoutScrolling(type: type, environment: environment) {
      setenv("TERMINFO", entry, 1)
    }
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return newterm(type, output, input)
  }

  /// Leaves curses mode for good.
  func end() {
    if !isendwin() { endwin() }
    delwin(window)
    delscreen(screen)
    for file in files { fclose(file) }
  }

  var size: (columns: Int, rows: Int) { (Int(getmaxx(window)), Int(getmaxy(window))) }

  func resize(columns: Int, rows: Int) {
    guard (columns, rows) != size else { return }
    resize_term(Int32(rows), Int32(columns))
    guard let resized = newwin(0, 0, 0, 0) else { return }
    delwin(window)
    window = resized
    configureWindow()
  }

  /// Forbids ncurses to move text by scrolling or shifting, since pictures would move with it.
  private func configureWindow() {
    idcok(window, false)
    idlok(window, false)
    scrollok(window, false)
  }

  /// Switches colours on.
  ///
  /// - Returns: how many there are.
  func startColours() -> ColourDepth {
    if let refusal = Self.environment("NO_COLOR"), !refusal.isEmpty { return .none }
    // Making a pair without colours crashes ncurses.
    guard has_colors() else { return .none }
    start_color()
    use_default_colors()
    switch shim_colours() {
    case (1 << 24)...: return .direct
    case 256...: return .indexed256
    case 16...: return .ansi16
    case 8...: return .ansi8
    default: return .none
    }
  }

  /// Whether control strings reach the terminal unchanged: tmux and screen take kitty's for a title,
  /// and the Linux console prints them.
  var passesStrings: Bool {
    Self.environment("TMUX") == nil
      && !["tmux", "screen", "linux"].contains { type.hasPrefix($0) }
  }

  /// The bytes that restore the terminal when the program crashes.
  var farewell: [UInt8] {
    let own = ["sgr0", "op", "cnorm", "rmcup"].flatMap { Self.capability($0) ?? [] }
    return TerminalModes.abort + TerminalModes.exit + TerminalModes.clear + own
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A string capability of the terminal database, without its padding.
  private static func capability(_ name: String) -> [UInt8]? {
    guard let string = tigetstr(name), Int(bitPattern: string) != -1 else { return nil }
    let bytes = Array(String(cString: string).utf8)
    guard let padding = bytes.firstIndex(of: UInt8(ascii: "$")),
      let end = bytes[padding...].firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    return Array(bytes[..<padding] + bytes[(end + 1)...])
  }
}
