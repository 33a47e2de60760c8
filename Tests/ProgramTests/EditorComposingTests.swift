import Glibc
import Testing

/// Ctrl-X: the instruction in the person's own editor, which reads the terminal.
@Suite(.serialized, .onOwnThreads) struct EditorComposingTests {
  /// An editor of one line: says what it was given, and takes what is typed.
  private static let editor = #"""
    printf 'given: '
    cat "$1"
    printf '\nyour line: '
    read -r line
    printf '%s\n' "$line" > "$1"
    """#

  private func start() async throws -> EditorRun {
    let home = try await Home.withScene()
    try home.write(Self.editor.utf8, to: "editor")
    // Read by a shell, not executed: a test beside this one may start a process while the file is
    // open for writing, and a file that is open so cannot be executed.
    let run = try EditorRun(in: home, environment: ["EDITOR": "sh \(home["editor"])"])
    try await run.waitForPicture()
    return run
  }

  /// Opens the editor on a text.
  private func compose(_ text: String, in run: EditorRun) async throws {
    run.type("i\(text)")
    try await run.wait(for: text)
    run.press(.control("x"))
    try await run.wait(for: "the editor") { $0.shows("your line:") }
    #expect(run.screen.shows("given: \(text)"))
  }

  @Test func theEditorHasTheKeyboardAndTheLineAsTheShellHadIt() async throws {
    let run = try await start()
    try await compose("make it", in: run)
    #expect(run.terminal.settings == run.settings)
    #expect(!run.screen.isAlternate)
    run.type("invert\n")
    // The terminal shows what is typed into the editor before the program has it.
    try await run.wait(for: "the screen with the line") { $0.isAlternate && $0.shows("invert") }
    run.type("\r")
    try await run.wait(for: "● 2 invert")
    try await run.quit()
    #expect(run.terminal.settings == run.settings)
  }

  @Test func stoppingTheEditorStopsBothAndBothGoOn() async throws {
    let run = try await start()
    try await compose("make it", in: run)
    let editor = run.terminal.foreground
    run.type("\u{1A}")
    try await run.waitUntilStopped()
    #expect(run.terminal.foreground != editor)
    run.resume()
    try await run.wait(for: "the editor in the foreground") { _ in
      run.terminal.foreground == editor
    }
    run.type("invert\n")
    try await run.wait(for: "invert")
    try await run.wait(for: "the screen") { $0.isAlternate }
    run.type("\r")
    try await run.wait(for: "● 2 invert")
    try await run.quit()
  }

  @Test func anInterruptEndsTheEditorAlone() async throws {
    let run = try await start()
    try await compose("make it warmer", in: run)
    run.type("\u{03}")
    try await run.wait(for: "ended with status 130")
    #expect(run.screen.isAlternate)
    try await run.wait(for: "make it warmer")
    run.type("\r")
    try await run.wait(for: "● 2 make it warmer")
    try await run.quit()
  }

  @Test func aSignalEndsTheProgramWhileTheEditorHasTheTerminal() async throws {
    let run = try await start()
    try await compose("make it", in: run)
    try run.signal(SIGTERM)
    let status = try await run.end()
    #expect(status == 128 + SIGTERM)
    #expect(run.terminal.settings == run.settings)
    #expect(!run.screen.isAlternate)
  }

  @Test func anEditorThatCannotBeStartedIsSaid() async throws {
    let home = try await Home.withScene()
    let run = try EditorRun(in: home, environment: ["EDITOR": "/no/such/editor"])
    try await run.waitForPicture()
    run.type("imake it")
    try await run.wait(for: "make it")
    run.press(.control("x"))
    try await run.wait(for: "ended with status 127")
    run.press(.escape)
    try await run.wait(for: "the keys of the picture") { !$0.shows("Esc leave") }
    try await run.quit()
  }
}
