import Foundation
import Glibc
import Testing

@Suite(.serialized, .onOwnThreads) struct EditorEndingTests {
  private func expectTerminalGivenBack(
    _ run: EditorRun, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let screen = run.screen
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.modes == [7, 25], sourceLocation: sourceLocation)
    #expect(screen.pictures.isEmpty, sourceLocation: sourceLocation)
    #expect(screen.violations == [], sourceLocation: sourceLocation)
    #expect(run.terminal.settings == run.settings, sourceLocation: sourceLocation)
  }

  @Test func quittingGivesTheTerminalBack() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    #expect(run.screen.isAlternate)
    #expect(run.terminal.settings != run.settings)
    try await run.quit()
    expectTerminalGivenBack(run)
    #expect(run.screen.text.allSatisfy { $0.isWhitespace })
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGALRM, SIGXCPU])
  func aSignalEndsItTidily(signal: Int32) async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.instruct("invert", making: 2)
    try run.signal(signal)
    let status = try await run.end()
    #expect(status == 128 + signal)
    expectTerminalGivenBack(run)
    let log = try await run.home.run("log", try #require(try run.home.sessions.first))
    #expect(log.text.contains("2 invert"))
  }

  @Test func aTerminalThatReadsNothingDoesNotHoldUpASignal() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.terminal.setStalled(true)
    // More than the line holds, so that the program waits to write.
    for _ in 0..<30 { run.press(.control("l")) }
    try run.signal(SIGTERM)
    try await run.waitUntilGone()
    run.terminal.setStalled(false)
    let status = try await run.end()
    #expect(status == 128 + SIGTERM)
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func aCrashGivesTheTerminalBack(signal: Int32) async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try run.signal(signal)
    let status = try await run.end()
    #expect(status == 128 + signal)
    expectTerminalGivenBack(run)
  }

  @Test(arguments: [true, false])
  func suspendingAndResumingKeepsTheScreen(byKey: Bool) async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let before = run.screen.appearance
    if byKey { run.press(.control("z")) } else { try run.signal(SIGTSTP) }
    try await run.waitUntilStopped()
    expectTerminalGivenBack(run)
    run.resume()
    try await run.wait(for: "the screen as before", looking: before)
    try await run.instruct("invert", making: 2)
    try await run.quit()
    expectTerminalGivenBack(run)
  }

  @Test func continuingAProgramThatWasNotStoppedKeepsWhatItGivesBack() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let before = run.screen.pictureBytes
    try run.signal(SIGCONT)
    // Keys typed while the terminal is given back and taken again are read as a shell's line.
    try await run.wait(for: "the picture again") { $0.pictureBytes > before }
    try await run.instruct("invert", making: 2)
    try await run.wait(for: "a screen without a fault") { $0.faults().isEmpty }
    try await run.quit()
    expectTerminalGivenBack(run)
  }

  @Test func aQuestionStandsInTheWayOfQuittingOnlyWhileAnEditRuns() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type(":q\r")
    let status = try await run.end()
    #expect(status == 0)
  }

  @Test func whereThereIsNoTerminalOneLineNamesApply() async throws {
    let home = try await Home.withScene()
    for arguments in [[], ["scene.png"], ["edit", "scene.png"], ["demo"]] {
      let outcome = try await home.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.hasOneErrorLine)
      #expect(outcome.errors.contains("apply"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func theEngineMayBeNamedBesideThePicture() async throws {
    let run = try EditorRun(["scene.png", "--engine", "starter"], in: try await .withScene())
    try await run.wait(for: "engine             starter")
    try await run.quit()
  }

  @Test func aFileThatIsNoPictureEndsTheEditorWithItsLine() async throws {
    let home = try Home()
    try home.write("a text\n".utf8, to: "text.png")
    let run = try EditorRun(["text.png"], in: home)
    let status = try await run.end()
    #expect(status == 65)
    #expect(run.screen.shows("pentimento: text.png"))
    expectTerminalGivenBack(run)
  }

  @Test func aSecondEditorOfTheSessionIsRefusedAndMayLook() async throws {
    let home = try await Home.withScene()
    let first = try EditorRun(in: home)
    try await first.waitForPicture()
    try await first.instruct("invert", making: 2)
    let second = try EditorRun(in: home)
    let status = try await second.end()
    #expect(status == 75)
    #expect(second.screen.shows("pentimento: "))
    #expect(second.screen.modes == [7, 25])
    #expect(second.screen.pictureBytes == 0)
    let session = try #require(try home.sessions.first)
    let applied = try await home.run("apply", "scene.png", "invert", "--session", session)
    #expect(applied.status == 75)
    #expect(applied.hasOneErrorLine)
    let looking = try EditorRun(["--read-only", "scene.png"], in: home)
    try await looking.wait(for: "looking only")
    #expect(looking.screen.shows("● 2 invert"))
    looking.type("iinvert\r")
    try await looking.wait(for: "this view is read-only: it was opened read-only")
    looking.type("igo back to 1\r")
    try await looking.wait(for: "● 1 scene.png")
    try await looking.quit()
    try await first.instruct("warmer", making: 3)
    try await first.quit()
  }
}
