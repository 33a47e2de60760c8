import Testing

@Suite(.serialized, .onOwnThreads) struct EditorResizeTests {
  /// What a start at a size shows.
  private func freshStart(in home: Home, at size: ScreenSize) async throws
    -> EmulatedScreen.Appearance
  {
    let run = try EditorRun(in: home, size: size)
    try await run.wait(for: "a screen at rest") { screen in
      screen.faults().isEmpty
        && (screen.shows("this window has \(size.columns)×\(size.rows)")
          || !screen.pictures.isEmpty && screen.shows("type i"))
    }
    let appearance = run.screen.appearance
    try await run.quit()
    return appearance
  }

  @Test func resizingLeavesNoRubbishBehind() async throws {
    let home = try await Home.withScene()
    let sizes = [(80, 24), (50, 20), (30, 8), (120, 40), (100, 30)].map {
      ScreenSize(columns: $0.0, rows: $0.1)
    }
    let run = try EditorRun(in: home)
    try await run.waitForPicture()
    for size in sizes {
      run.terminal.resize(to: size)
      let expected = try await freshStart(in: home, at: size)
      try await run.wait(
        for: "the screen of a start at \(size.columns)×\(size.rows)", looking: expected)
    }
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func aFloodOfSizesEndsAtTheLast() async throws {
    let home = try await Home.withScene()
    let run = try EditorRun(in: home)
    try await run.waitForPicture()
    let before = run.screen.appearance
    for columns in 60..<100 {
      run.terminal.resize(to: ScreenSize(columns: columns, rows: 24 + columns % 7))
    }
    run.terminal.resize(to: .standard)
    try await run.wait(for: "the screen as before", looking: before)
    try await run.quit()
  }

  @Test func aPictureIsNeverLargerThanXtermDraws() async throws {
    let home = try Home()
    let made = try await home.run("demo", "-o", "scene.png", "--size", "1200x1200")
    #expect(made.status == 0)
    let run = try EditorRun(in: home, size: ScreenSize(columns: 200, rows: 80))
    try await run.waitForPicture()
    #expect(run.screen.pictures.reduce(0) { max($0, $1.column + $1.columns) } > 126)
    try await run.quit()
    #expect(run.screen.violations == [])
  }
}
