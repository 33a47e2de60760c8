import Glibc
import Testing

/// The program in a terminal, under a shell as a person has it: it can be typed to, looked at,
/// signalled and suspended.
final class EditorRun {
  let home: Home
  let terminal: PseudoTerminal
  /// The line's settings before the program started.
  let settings: [UInt32]
  private let shell: pid_t

  /// Keeps the session of the terminal alive until the test has looked at what was left behind, and
  /// tells of the program's beginning and end in strings that the emulated terminal keeps.
  private static let script = #"""
    set -m
    tell() { printf '\033]%s;%s\033\\' "$1" "$2"; }
    sh -c "printf '\\033]pid;%s\\033\\\\' \$\$"' && exec "$@"' - "$@"
    status=$?
    while [ $status -eq 148 ] || [ $status -eq 147 ]; do
      tell stopped $status
      read -r line
      fg >/dev/null
      status=$?
    done
    tell status $status
    read -r line
    """#

  init(
    _ arguments: [String] = ["scene.png"], in home: Home, on kind: TerminalKind = .sixel,
    size: ScreenSize = .standard, environment: [String: String] = [:]
  ) throws {
    self.home = home
    let terminal = try PseudoTerminal(kind, size: size)
    self.terminal = terminal
    settings = terminal.settings
    let variables = home.environment.merging(["TERM": "xterm-256color"]) { $1 }
      .merging(environment) { $1 }
    shell = try ChildProcess.start(
      ["/bin/sh", "-c", Self.script, "-", Program.path] + arguments,
      environment: variables, folder: home.path,
      redirections: [0, 1, 2].map { .init(descriptor: $0, path: terminal.name, flags: O_RDWR) },
      leadsSession: true)
    terminal.begin()
  }

  deinit {
    if let pid = number("pid"), number("status") == nil { kill(pid, SIGKILL) }
    kill(shell, SIGKILL)
    var status: Int32 = 0
    waitpid(shell, &status, 0)
  }

  // MARK: looking

  var screen: EmulatedScreen { terminal.screen }

  struct TimedOut: Error, CustomStringConvertible {
    let description: String
  }

  /// Waits until the screen is as it should be.
  ///
  /// - Throws: `TimedOut` with what the screen shows instead, after a minute, which only a screen
  ///   that will never show it takes.
  func wait(
    for expectation: String, until isTrue: (EmulatedScreen) throws -> Bool
  ) async throws {
    let end = ContinuousClock.now + .seconds(60)
    while true {
      let screen = screen
      if try isTrue(screen) { return }
      guard ContinuousClock.now < end else {
        let faults = screen.faults().prefix(3).joined(separator: "; ")
        throw TimedOut(
          description: "not seen: \(expectation)\n\(screen.testDescription)\nfaults: \(faults)")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Waits until the screen shows some text, and is at rest without a fault.
  func wait(for text: String) async throws {
    try await wait(for: "“\(text)”") { $0.shows(text) && $0.faults().isEmpty }
  }

  /// Waits until the screen looks as another one, or as it did before.
  func wait(for expectation: String, looking appearance: EmulatedScreen.Appearance) async throws {
    do {
      try await wait(for: expectation) { $0.appearance == appearance && $0.faults().isEmpty }
    } catch let error as TimedOut {
      let differences = screen.appearance.differences(from: appearance).joined(separator: "\n")
      throw TimedOut(description: "\(error)\ndifferences: \(differences)")
    }
  }

  /// Waits until the picture is there.
  func waitForPicture() async throws {
    try await wait(for: "a picture") { !$0.pictures.isEmpty && $0.faults().isEmpty }
  }

  // MARK: doing

  func type(_ text: String) {
    terminal.send(text)
  }

  func press(_ key: Key) {
    terminal.send(key.bytes(inApplicationMode: screen.modes.contains(1)))
  }

  /// Types an instruction, runs it, and waits for the revision it makes.
  func instruct(_ text: String, making number: Int) async throws {
    type("i\(text)\r")
    try await wait(for: "● \(number) \(text)")
  }

  /// Drags the mouse from one place to another, in pixels of the screen.
  func drag(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let middle = (x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    for (code, place, final) in [
      (0, start, "M"), (32, middle, "M"), (32, end, "M"), (0, end, "m"),
    ] {
      let screen = screen
      let isPrecise = screen.modes.contains(1016)
      let x = isPrecise ? place.x : place.x / screen.size.cellWidth
      let y = isPrecise ? place.y : place.y / screen.size.cellHeight
      terminal.send("\u{1B}[<\(code);\(x + 1);\(y + 1)\(final)")
    }
  }

  func signal(_ signal: Int32) throws {
    kill(try #require(number("pid")), signal)
  }

  // MARK: ending

  /// Waits until the program has ended.
  ///
  /// - Returns: its status as the shell tells it, which is above 128 for a signal.
  @discardableResult
  func end() async throws -> Int32 {
    try await wait(for: "the end of the program") { $0.told["status"] != nil }
    return try #require(number("status"))
  }

  /// Waits until the program's process is gone, without a look at the screen.
  func waitUntilGone() async throws {
    let pid = try #require(number("pid"))
    let end = ContinuousClock.now + .seconds(60)
    while kill(pid, 0) == 0 {
      guard ContinuousClock.now < end else { throw TimedOut(description: "process \(pid) runs on") }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  func quit() async throws {
    type("q")
    let status = try await end()
    #expect(status == 0)
  }

  func waitUntilStopped() async throws {
    try await wait(for: "a stopped program") { $0.told["stopped"] != nil }
  }

  /// Continues a program that was stopped, as `fg` does.
  func resume() {
    terminal.send("\n")
  }

  /// A number that the shell told.
  private func number(_ name: String) -> Int32? {
    screen.told[name].flatMap { Int32($0) }
  }
}
