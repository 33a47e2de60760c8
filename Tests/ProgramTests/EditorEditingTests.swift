import Testing

@Suite(.serialized, .onOwnThreads) struct EditorEditingTests {
  @Test func anInstructionMakesARevisionAndGivesTheFocusBack() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    let original = run.screen.pictures
    try await run.instruct("make it black and white", making: 2)
    try await run.wait(for: "another picture") { $0.pictures != original && $0.faults().isEmpty }
    #expect(run.screen.shows("read as: "))
    // The picture has the focus: these keys are commands, not text.
    run.type("u")
    try await run.wait(for: "the original again") {
      $0.shows("● 1 scene.png") && $0.pictures == original
    }
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func aRefusedInstructionIsAKeyAwayAndItsReasonIsSaid() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type("iadd a dragon\r")
    try await run.wait(for: "“add a dragon” cannot be done here")
    run.type("i\u{1B}[A")
    try await run.wait(for: "› add a dragon")
    // Leaves the line, so that the next key is a command again.
    run.type("\u{3}")
    #expect(!run.screen.shows("2 add a dragon"))
    try await run.quit()
  }

  @Test func undoAndRedoMoveAlongTheBranchLastTaken() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.instruct("warmer", making: 2)
    try await run.instruct("invert", making: 3)
    run.type("uu")
    try await run.wait(for: "● 1 scene.png")
    run.type("UU")
    try await run.wait(for: "● 3 invert")
    try await run.quit()
  }

  @Test func anEditAfterUndoMakesASecondBranch() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.instruct("warmer", making: 2)
    run.type("u")
    try await run.wait(for: "● 1 scene.png")
    run.type("iinvert\r")
    try await run.wait(for: "two branches") { screen in
      screen.shows("● 3 invert") && screen.shows("│ ○ 2 warmer") && screen.shows("├─╯")
    }
    try await run.quit()
    let log = try await run.home.run("log", try #require(try run.home.sessions.first), "--json")
    let revisions = try #require(try log.json["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["parent"] as? Int } == [nil, 1, 1])
  }

  @Test func comparingShowsBothPicturesAndTheNumbers() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.instruct("invert", making: 2)
    run.type("c")
    try await run.wait(for: "two pictures beside each other") { screen in
      screen.shows("1 left, 2 right") && screen.pictures.count == 2 && screen.faults().isEmpty
        && screen.pictures[0].row == screen.pictures[1].row
        && screen.pictures[0].bytes != screen.pictures[1].bytes
    }
    try await run.wait(for: "the numbers") { screen in
      ["% changed", " dB", "SSIM"].allSatisfy(screen.shows)
    }
    run.type("f")
    try await run.wait(for: "2, f flips between 1 and 2")
    let later = run.screen.pictures
    run.type("f")
    try await run.wait(for: "the earlier picture") { screen in
      screen.shows("1, f flips between 1 and 2") && screen.pictures != later
        && screen.faults().isEmpty
    }
    run.type("c")
    try await run.wait(for: "scene.png (240×160)")
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func aSettingIsRecordedAndRunAgainAsASibling() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.instruct("warmer", making: 2)
    run.type(":guidance 15\r")
    try await run.wait(for: "text guidance      15.0")
    run.type("r")
    try await run.wait(for: "● 3 warmer")
    try await run.quit()
    let log = try await run.home.run("log", try #require(try run.home.sessions.first), "--json")
    let revisions = try #require(try log.json["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["parent"] as? Int } == [nil, 1, 1])
    #expect(revisions.last?["guidance"] as? Double == 15)
  }

  @Test func reopeningResumesWithEveryRevision() async throws {
    let home = try await Home.withScene()
    let first = try EditorRun(in: home)
    try await first.waitForPicture()
    let original = first.screen.pictures
    try await first.instruct("warmer", making: 2)
    try await first.wait(for: "a warmer picture") {
      $0.pictures != original && $0.faults().isEmpty
    }
    let picture = first.screen.pictures
    try await first.instruct("invert", making: 3)
    first.type("u")
    try await first.wait(for: "● 2 warmer")
    try await first.quit()
    let second = try EditorRun(in: home)
    try await second.wait(for: "the revisions and the picture that was left") { screen in
      screen.shows("● 2 warmer") && screen.shows("○ 3 invert") && screen.shows("○ 1 scene.png")
        && screen.pictures == picture
    }
    try await second.quit()
  }

  @Test func theEditorGoesOnWhileInstructionsWaitInTheQueue() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type("iwarmer\riinvert\rimake it black and white\r")
    try await run.wait(for: "all three") { $0.shows("● 4 make it black") && $0.shows("3 invert") }
    try await run.quit()
  }

  @Test func pastedTextIsNotRunByItsLineBreaks() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type("i")
    try await run.wait(for: "the instruction line") { $0.modes.contains(25) }
    run.type("\u{1B}[200~warmer\nand darker\u{1B}[201~")
    try await run.wait(for: "› warmer and darker")
    run.press(.enter)
    try await run.wait(for: "● 2 warmer and darker")
    try await run.quit()
  }
}
