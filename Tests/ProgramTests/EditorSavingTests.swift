import Testing

@Suite(.serialized, .onOwnThreads) struct EditorSavingTests {
  @Test func savingWritesBesideTheSourceAndAsksBeforeItOverwrites() async throws {
    let home = try await Home.withScene()
    let source = try home.bytes(of: "scene.png")
    let run = try EditorRun(in: home)
    try await run.waitForPicture()
    try await run.instruct("invert", making: 2)
    run.type("s")
    try await run.wait(for: "saved revision 2 as ")
    let saved = try home.bytes(of: "scene-edited.png")
    try await run.instruct("make it black and white", making: 3)
    run.type("s")
    try await run.wait(for: "Overwrite it? (y/n)")
    run.type("n")
    try await run.wait(for: "no question") { !$0.shows("Overwrite it?") }
    #expect(try home.bytes(of: "scene-edited.png") == saved)
    run.type("s")
    try await run.wait(for: "Overwrite it? (y/n)")
    run.type("y")
    try await run.wait(for: "saved revision 3 as ")
    #expect(try home.bytes(of: "scene-edited.png") != saved)
    try await run.quit()
    #expect(try home.bytes(of: "scene.png") == source)
    #expect(try home.files == ["scene-edited.png", "scene.png"])
  }

  @Test func aNameMayBeGivenButNotTheSourcesOwn() async throws {
    let home = try await Home.withScene()
    let source = try home.bytes(of: "scene.png")
    let run = try EditorRun(in: home)
    try await run.waitForPicture()
    try await run.instruct("invert", making: 2)
    run.type(":write other.jpg\r")
    try await run.wait(for: "saved revision 2 as other.jpg")
    run.type(":write! scene.png\r")
    try await run.wait(for: "never overwritten")
    try await run.quit()
    #expect(try home.bytes(of: "scene.png") == source)
    #expect(try home.bytes(of: "other.jpg").starts(with: [0xFF, 0xD8]))
  }
}
