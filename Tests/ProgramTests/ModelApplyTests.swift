import Foundation
import Glibc
import Pixels
import Testing

/// `apply` with a model from disk.
@Suite(.serialized, .onOwnThreads) struct ModelApplyTests {
  private func apply(
    _ model: String, in home: Home, _ arguments: String...
  ) async throws -> Outcome {
    try await home.run(
      [
        "apply", "scene.png", "make the door blue", "--engine", "\(Home.toyModels)/\(model)",
        "--precision", "f32", "--steps", "2",
      ] + arguments)
  }

  @Test func theReportTellsWhatTheModelUsed() async throws {
    let home = try await Home.withScene()
    let outcome = try await apply(
      "ip2p", in: home, "-o", "out.png", "--mask", "60,40,50,60", "--seed", "7", "--guidance", "5",
      "--image-guidance", "1.2", "--guidance-interval", "0-0.5", "--guidance-rescale", "0.7",
      "--json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("read as: “make the door blue”, 2 steps of Euler ancestral"))
    let report = try outcome.json
    #expect(report["engine"] as? String == Home.toyModels + "/ip2p")
    #expect(report["steps"] as? Int == 2)
    #expect(report["seed"] as? Int == 7)
    #expect(report["guidance"] as? Double == 5)
    #expect(report["imageGuidance"] as? Double == 1.2)
    #expect(report["guidanceInterval"] as? [Double] == [0, 0.5])
    #expect(report["guidanceRescale"] as? Double == 0.7)
    #expect(report["strength"] as? Double == 1)
    #expect(report["changedOutsideMask"] as? Int == 0)
    #expect(try #require(report["changed"] as? Double) > 0.05)
    #expect((report["readings"] as? [String])?.count == 1)
    let (before, after) = (try home.bitmap(of: "scene.png"), try home.bitmap(of: "out.png"))
    let mask = Rectangle(x: 60, y: 40, width: 50, height: 60)
    for y in 0..<before.height {
      for x in 0..<before.width where !mask.contains(Point(x: x, y: y)) {
        #expect(before[x, y] == after[x, y])
      }
    }
  }

  @Test func theSettingsOfGuidanceAreInTheHistoryAndInThePicture() async throws {
    let home = try await Home.withScene()
    let outcome = try await apply(
      "ip2p", in: home, "-o", "out.png", "--guidance-interval", "0.25-0.75", "--guidance-rescale",
      "0.7", "--session", "walk.pentimento")
    #expect(outcome.status == 0)
    let log = try await home.run("log", "walk.pentimento", "--json").json
    let revisions = try #require(log["revisions"] as? [[String: Any]])
    #expect(revisions.last?["guidanceInterval"] as? [Double] == [0.25, 0.75])
    #expect(revisions.last?["guidanceRescale"] as? Double == 0.7)
    #expect(revisions.first?["guidanceInterval"] is NSNull, "no engine made the original")
    let tree = try await home.run("log", "walk.pentimento")
    #expect(tree.text.contains("guidance interval 0.25-0.75, guidance rescale 0.7"))
    let metadata = try await home.run("metadata", "out.png")
    #expect(metadata.text.contains("guidance interval 0.25-0.75, guidance rescale 0.7"))
  }

  @Test func whatAModelDoesNotReadIsNull() async throws {
    let home = try await Home.withScene()
    let inpainting = try await apply("inpaint", in: home, "-o", "out.png", "--json").json
    #expect(inpainting["imageGuidance"] is NSNull)
    let redrawing = try await apply("text2img", in: home, "-o", "out.png", "--json").json
    #expect(redrawing["imageGuidance"] is NSNull)
    // A model that knows nothing of the source begins with less than all of its strength.
    #expect(redrawing["strength"] as? Double == 0.75)
  }

  @Test func aModelIsChosenByItsName() async throws {
    let home = try await Home.withScene()
    try home.putModel("ip2p", at: "data/pentimento/models/edit/brush")
    for name in ["brush", "edit/brush"] {
      let outcome = try await home.run(
        "apply", "scene.png", "blue", "-o", "\(name.suffix(5)).png", "--engine", name, "--steps",
        "1", "--json")
      #expect(outcome.status == 0)
      #expect(try outcome.json["engine"] as? String == name)
    }
  }

  @Test func variantsHaveSeedsOfTheirOwn() async throws {
    let home = try await Home.withScene()
    let outcome = try await apply(
      "ip2p", in: home, "-o", "out.png", "--variants", "2", "--seed", "5", "--json")
    #expect(outcome.status == 0)
    let report = try outcome.json
    #expect(report["output"] as? [String] == ["out-1.png", "out-2.png"])
    #expect(report["seed"] as? [Int] == [5, 6])
    #expect(try home.bitmap(of: "out-1.png") != home.bitmap(of: "out-2.png"))
    _ = try await apply("ip2p", in: home, "-o", "six.png", "--seed", "6")
    #expect(try home.bitmap(of: "six.png") == home.bitmap(of: "out-2.png"))
  }

  @Test func threadsChangeNoPixel() async throws {
    let home = try await Home.withScene()
    for threads in ["1", "2"] {
      let outcome = try await apply("ip2p", in: home, "-o", "\(threads).png", "--threads", threads)
      #expect(outcome.status == 0)
    }
    #expect(try home.bitmap(of: "1.png") == home.bitmap(of: "2.png"))
  }

  @Test func settingsThatCannotBeMeantAreFoundBeforeTheEdit() async throws {
    let home = try await Home.withScene()
    for (option, value) in [
      ("--precision", "fp8"), ("--threads", "0"), ("--threads", "many"), ("--steps", "0"),
      ("--steps", "few"), ("--steps", "1001"), ("--strength", "2"), ("--guidance", "nan"),
      ("--image-guidance", "-1"), ("--guidance-interval", "0.8-0.2"),
      ("--guidance-interval", "0.5"), ("--guidance-rescale", "1.5"), ("--seed", "-2"),
      ("--sampler", "warp"), ("--variants", "0"),
    ] {
      try await expectFailure(
        64, in: home, "apply", "scene.png", "blue", "-o", "out.png", option, value, "--engine",
        Home.toyModels + "/ip2p")
    }
    // Known to the sampler alone.
    let outcome = try await home.run(
      "apply", "scene.png", "blue", "-o", "out.png", "--engine", Home.toyModels + "/ip2p",
      "--steps", "1000", "--sampler", "unipc")
    #expect(outcome.status == 64 && outcome.hasOneErrorLine, "\(outcome.errors)")
    #expect(!home.exists("out.png"))
  }

  @Test func modelsThatCannotBeRunLeaveNothingBehind() async throws {
    let home = try Home.withModels()
    _ = try await home.run("demo", "-o", "scene.png", "--size", "60x40")
    for (name, status) in [
      ("./none.ckpt", 69), ("nonsense", 69), ("./xl.safetensors", 69), ("./text.ckpt", 65),
      ("./empty.ckpt", 65), ("./page.safetensors", 65), ("./cut.safetensors", 65),
      ("./cut.ckpt", 65), (Home.weightFiles + "/hostile.ckpt", 65), ("scene.png", 65),
    ] {
      try await expectFailure(
        Int32(status), in: home, "apply", "scene.png", "blue", "-o", "out.png", "--session",
        "walk.pentimento", "--engine", name)
    }
  }

  @Test func anInterruptLeavesNoPicture() async throws {
    let home = try await Home.withScene()
    let run = try home.start([
      "apply", "scene.png", "blue", "-o", "out.png", "--steps", "999", "--engine",
      Home.toyModels + "/ip2p",
    ])
    while try !run.errors.contains("step ") { try await Task.sleep(for: .milliseconds(5)) }
    kill(run.pid, SIGINT)
    let outcome = try await run.end()
    #expect(outcome.status == 130)
    #expect(try home.files == ["scene.png"])
  }
}
