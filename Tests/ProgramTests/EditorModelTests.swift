import Foundation
import Testing

/// Edits with toy models, of random weights: what is proved is the conversation, not the pictures.
@Suite(.serialized, .onOwnThreads) struct EditorModelTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "DiffusionTests/Fixtures").path

  /// A home with the scene and a folder with toy models.
  private func home(_ models: String...) async throws -> Home {
    let home = try await Home.withScene()
    try home.makeFolder("data/pentimento/models")
    // Beside other tests, threads that wait for each other would wait long at each small product.
    try home.makeFolder("config/pentimento")
    try home.write(Array("threads = 1\n".utf8), to: "config/pentimento/config.toml")
    for model in models {
      try FileManager.default.createSymbolicLink(
        atPath: home["data/pentimento/models/\(model)"],
        withDestinationPath: "\(Self.fixtures)/\(model)")
    }
    return home
  }

  private func revisions(_ home: Home) async throws -> [[String: Any]] {
    let log = try await home.run("log", try #require(try home.sessions.first), "--json")
    return try #require(try log.json["revisions"] as? [[String: Any]])
  }

  @Test func aModelIsChosenFromTheListAndMakesARevision() async throws {
    let run = try EditorRun(in: try await home("ip2p"))
    try await run.waitForPicture()
    run.type("e")
    try await run.wait(for: "the list") { $0.shows("instruct: does what an instruction says") }
    run.type("ip2\r")
    try await run.wait(for: "ip2p: text guidance 7.5, image guidance 1.5, 20 steps")
    run.type(":steps 3\r")
    try await run.instruct("make it winter", making: 2)
    try await run.wait(for: "read as: “make it winter”, 3 steps")
    try await run.quit()
    #expect(try await revisions(run.home).last?["engine"] as? String == "ip2p")
    #expect(run.screen.violations == [])
  }

  @Test func variantsAreSiblingsWithTheNextSeeds() async throws {
    let run = try EditorRun(in: try await home("ip2p"))
    try await run.waitForPicture()
    run.type(":engine ip2p\r:steps 2\r")
    try await run.instruct("make it winter", making: 2)
    run.type(":variants 3\r")
    try await run.wait(for: "● 5 make it winter")
    try await run.quit()
    let revisions = try await revisions(run.home)
    #expect(revisions.map { $0["parent"] as? Int } == [nil, 1, 1, 1, 1])
    #expect(revisions.dropFirst().map { $0["seed"] as? Int } == [42, 43, 44, 45])
    #expect(Set(revisions.map { $0["picture"] as? String }).count == 5)
  }

  @Test func aRunningModelShowsStepsAndTheQueueAndEscEndsBoth() async throws {
    let run = try EditorRun(in: try await home("ip2p"))
    try await run.waitForPicture()
    let original = run.screen.pictures
    // All at once: on a busy machine the edit would else end before it is looked at twice.
    run.type(":engine ip2p\r:sampler ddim\r:steps 1000\rimake it winter\riwarmer\r")
    try await run.wait(for: "a step, a preview and the queue") { screen in
      screen.shows(" of 1000 · about ") && screen.pictures != original
        && screen.shows("then “warmer”")
    }
    run.type("\u{1B}")
    try await run.wait(for: "the picture as it was") { screen in
      screen.shows("cancelled, nothing was changed") && screen.pictures == original
    }
    // The engine is ready for another edit.
    run.type(":steps 2\r")
    try await run.instruct("make it autumn", making: 2)
    try await run.quit()
    #expect(try await revisions(run.home).count == 2)
  }

  @Test func aSessionWhoseModelIsGoneSaysSoAndGoesOnWithRetouch() async throws {
    let home = try await home("ip2p")
    let first = try EditorRun(in: home)
    try await first.waitForPicture()
    first.type(":engine ip2p\r:steps 2\r")
    try await first.instruct("make it winter", making: 2)
    try await first.quit()
    try FileManager.default.removeItem(atPath: home["data/pentimento/models/ip2p"])
    let second = try EditorRun(in: home)
    try await second.wait(for: "“ip2p” is not found any more; retouch makes the next edit")
    try await second.instruct("invert", making: 3)
    try await second.quit()
    #expect(
      try await revisions(home).map { $0["engine"] as? String } == ["", "ip2p", "retouch"])
  }

  @Test func withoutAModelTheListSaysWhereOneIsLookedFor() async throws {
    let run = try EditorRun(in: try await home())
    try await run.waitForPicture()
    run.type(":models\r")
    try await run.wait(for: "the advice") { screen in
      screen.shows("data/pentimento/models") && screen.shows("put a diffusers folder")
    }
    run.type("\u{1B}")
    try await run.wait(for: "no list") { !$0.shows("put a diffusers folder") }
    try await run.quit()
  }
}
