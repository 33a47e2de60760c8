import Pixels
import Testing

/// The model in the box, as a person meets it: no setting, no download.
@Suite(.serialized, .onOwnThreads) struct StarterTests {
  @Test func theStarterEditsAtOnce() async throws {
    let home = try await Home.withScene()
    let run = try await home.run(
      "apply", "scene.png", "make it winter", "--engine", "starter", "--steps", "2",
      "-o", "winter.png", "--json")
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("starter") && run.text.contains("2 steps"))
    let (before, after) = (try home.bitmap(of: "scene.png"), try home.bitmap(of: "winter.png"))
    #expect(after.size == before.size)
    #expect(after != before)
  }

  @Test func aMaskHoldsForTheStarterAsForEveryEngine() async throws {
    let home = try await Home.withScene()
    let run = try await home.run(
      "apply", "scene.png", "make it night", "--engine", "starter", "--steps", "2",
      "--mask", "40,30,80,60", "-o", "night.png", "--json")
    try #require(run.status == 0, "\(run.errors)")
    #expect(try run.json["changedOutsideMask"] as? Int == 0)
  }

  @Test func itsOwnDefaultsAndWhatItKnowsAreTold() async throws {
    let info = try await Home().run("models", "info", "starter")
    #expect(info.status == 0)
    #expect(info.text.contains("trained at: 128×128"))
    #expect(info.text.contains("drawn world"))
    #expect(!info.text.contains("guidance 7.5"), "its own, not those of Stable Diffusion")
  }
}
