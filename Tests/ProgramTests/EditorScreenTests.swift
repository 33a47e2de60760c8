import Testing

@Suite(.serialized, .onOwnThreads) struct EditorScreenTests {
  @Test func startingShowsThePictureAndItsHistory() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    #expect(run.screen.shows("scene.png (240×160)"))
    #expect(run.screen.shows("● 1 scene.png"))
    #expect(run.screen.shows("engine             retouch"))
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func withoutSixelThePictureIsMadeOfBlocks() async throws {
    let run = try EditorRun(in: try await .withScene(), on: .plain)
    try await run.wait(for: "a picture of blocks") { screen in
      screen.text.contains { "▀▄█▌▐▘▝▖▗▚▞▙▟▛▜".contains($0) } && screen.faults().isEmpty
    }
    #expect(run.screen.pictureBytes == 0)
    try await run.quit()
  }

  @Test func aTerminalThatAnswersNothingShowsBlocks() async throws {
    let run = try EditorRun(in: try await .withScene(), on: .silent)
    try await run.wait(for: "a picture of blocks") { screen in
      screen.text.contains { "▀▄█▌▐▘▝▖▗▚▞▙▟▛▜".contains($0) }
    }
    #expect(run.screen.pictureBytes == 0)
    try await run.quit()
  }

  @Test func inALocaleWithoutUTF8EverythingIsASCII() async throws {
    let run = try EditorRun(
      in: try await .withScene(), on: .plain, environment: ["LC_ALL": "C"])
    try await run.wait(for: "a history in ASCII") { $0.shows("@ 1 scene.png") }
    try await run.wait(for: "a picture of characters") { screen in
      !screen.text.contains(EmulatedScreen.underPicture) && screen.faults().isEmpty
    }
    try await run.quit()
    #expect(run.terminal.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["vt100", "xterm", "screen", "linux"])
  func poorerTerminalsShowTheEditor(type: String) async throws {
    let run = try EditorRun(
      in: try await .withScene(), on: .plain, environment: ["TERM": type])
    try await run.wait(for: "the history") { $0.shows("1 scene.png") }
    try await run.quit()
  }

  @Test func aTerminalThatIsNotKnownIsTakenForAnXterm() async throws {
    let run = try EditorRun(in: try await .withScene(), environment: ["TERM": "no-such-terminal"])
    try await run.wait(for: "1 scene.png")
    try await run.quit()
  }

  @Test func aTerminalThatCannotPlaceItsCursorIsRefusedInOneLine() async throws {
    let run = try EditorRun(in: try await .withScene(), environment: ["TERM": "dumb"])
    let status = try await run.end()
    #expect(status != 0)
    let lines = run.screen.text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("pentimento: ") } == 1)
    #expect(run.screen.shows("dumb"))
    #expect(run.terminal.settings == run.settings)
  }

  @Test func movingInTheSettingsSendsNoPicture() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let before = run.screen.pictureBytes
    run.press(.tab)
    run.press(.tab)
    run.press(.down)
    run.press(.right)
    try await run.wait(for: "text guidance      8.0")
    run.press(.down)
    run.press(.left)
    try await run.wait(for: "image guidance     1.4")
    try await run.quit()
    #expect(run.screen.pictureBytes == before)
    #expect(run.screen.violations == [])
  }

  @Test func aWindowOverThePictureLeavesItWhole() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let before = run.screen.appearance
    for (key, title) in [("?", "keys and commands"), ("\u{10}", "─ commands")] {
      run.type(key)
      try await run.wait(for: "the window “\(title)”") { screen in
        screen.shows(title) && screen.faults(underWindow: true).isEmpty
      }
      run.press(.escape)
      try await run.wait(for: "the screen as before", looking: before)
    }
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func drawingAnewGivesTheSameScreen() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let (before, bytes) = (run.screen.appearance, run.screen.pictureBytes)
    run.press(.control("l"))
    try await run.wait(for: "the picture again") { $0.pictureBytes > bytes }
    try await run.wait(for: "the screen as before", looking: before)
    try await run.quit()
  }

  @Test func startingWithoutAPictureOffersTheSceneAndSessions() async throws {
    let home = try await Home.withScene()
    let first = try EditorRun(in: home)
    try await first.waitForPicture()
    try await first.instruct("invert", making: 2)
    try await first.quit()
    let run = try EditorRun([], in: home)
    try await run.wait(for: "scene.png  (2 revisions")
    try await run.wait(for: "the demo scene")
    try await run.waitForPicture()
    run.press(.enter)
    try await run.wait(for: "● 2 invert")
    try await run.quit()
    #expect(run.screen.violations == [])
  }
}
