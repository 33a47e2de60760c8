import Foundation
import Pixels
import Testing

@Suite(.serialized, .onOwnThreads) struct ApplyTests {
  /// The keys that every script relies on.
  private static let keys: Set = [
    "output", "engine", "weights", "precision", "readings", "seed", "steps", "guidance",
    "imageGuidance",
    "guidanceInterval", "guidanceRescale", "strength", "sampler", "negative", "mask", "unmask",
    "grow", "feather",
    "inverted", "seconds", "changed", "changedOutsideMask",
  ]

  @Test func theReportHasEveryKey() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "make it black and white", "warmer", "-o", "out.png", "--mask",
      "10,10,50%,30", "--unmask", "20,20,10,10", "--grow", "2", "--feather", "3", "--invert-mask",
      "--guidance", "5", "--image-guidance", "1.2", "--strength", "0.5", "--json")
    #expect(outcome.status == 0)
    let report = try outcome.json
    #expect(Set(report.keys) == Self.keys)
    #expect(report["output"] as? String == "out.png")
    #expect(report["engine"] as? String == "retouch")
    #expect((report["readings"] as? [String])?.count == 2)
    #expect((report["readings"] as? [String])?.contains("") == false)
    #expect(report["guidance"] as? Double == 5)
    #expect(report["imageGuidance"] as? Double == 1.2)
    #expect(report["strength"] as? Double == 0.5)
    #expect(report["mask"] as? [[Int]] == [[10, 10, 120, 30]])
    #expect(report["unmask"] as? [[Int]] == [[20, 20, 10, 10]])
    #expect(report["grow"] as? Int == 2)
    #expect(report["feather"] as? Int == 3)
    #expect(report["inverted"] as? Bool == true)
    #expect(report["changedOutsideMask"] as? Int == 0)
    // The retouch engine has no steps, and none of the settings that speak of them.
    for key in ["steps", "guidanceInterval", "guidanceRescale"] { #expect(report[key] is NSNull) }
    let changed = try #require(report["changed"] as? Double)
    let (before, after) = (
      try home.bitmap(of: "scene.png"), try home.bitmap(of: "out.png")
    )
    let share = Double(before.places(differingFrom: after).count) / (240 * 160)
    #expect(abs(changed - share) < 1e-9)
    #expect(changed > 0)
  }

  @Test(arguments: [
    ["make it black and white"], ["warmer"], ["a bit darker, then a vignette"], ["blur it"],
    ["invert"], ["sharpen it"], ["sepia"], ["more contrast"], ["invert", "blur it"],
  ])
  func everyInstructionChangesThePicture(instructions: [String]) async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(["apply", "scene.png"] + instructions + ["-o", "out.png"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("read as: "))
    let before = try home.bitmap(of: "scene.png")
    #expect(!before.places(differingFrom: try home.bitmap(of: "out.png")).isEmpty)
    #expect(try home.files == ["out.png", "scene.png"])
  }

  @Test(arguments: [
    ["--mask", "700,500,400,600"],
    ["--mask", "700,500,400,600", "--unmask", "800,600,100,100"],
    ["--mask", "10%,10%,20%,20%", "--mask", "50%,50%,10%,10%", "--grow", "15"],
    ["--mask", "700,500,400,600", "--feather", "40"],
    ["--mask", "700,500,400,600", "--grow", "10", "--feather", "25", "--invert-mask"],
  ])
  func outsideTheMaskFiveMegapixelsStayAsTheyAre(mask: [String]) async throws {
    let home = try Home()
    _ = try await home.run("demo", "-o", "scene.png", "--size", "2700x1900")
    let outcome = try await home.run(
      ["apply", "scene.png", "invert", "-o", "out.png", "--json"] + mask)
    #expect(outcome.status == 0)
    let report = try outcome.json
    #expect(report["changedOutsideMask"] as? Int == 0)
    // Measured once more, without the program: the mask is made from its rectangles here.
    func rectangles(_ key: String, adds: Bool) -> [Mask.Part] {
      (report[key] as? [[Int]] ?? []).map {
        Mask.Part(Rectangle(x: $0[0], y: $0[1], width: $0[2], height: $0[3]), adds: adds)
      }
    }
    let coverage = try Mask(
      parts: rectangles("mask", adds: true) + rectangles("unmask", adds: false),
      grow: report["grow"] as? Int ?? 0, feather: report["feather"] as? Int ?? 0,
      isInverted: report["inverted"] as? Bool ?? false
    ).coverage(for: Size(width: 2700, height: 1900))
    let (before, after) = (
      try home.bitmap(of: "scene.png"), try home.bitmap(of: "out.png")
    )
    var (inside, outside) = (0, 0)
    for (index, value) in coverage.values.enumerated()
    where before.pixels[index] != after.pixels[index] {
      if value == 0 { outside += 1 } else { inside += 1 }
    }
    #expect(outside == 0)
    #expect(inside > 0)
  }

  @Test func removingChangesOnlyWhatIsUnderTheMask() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "remove this", "--mask", "30,20,40,50", "-o", "out.png", "--json")
    #expect(outcome.status == 0)
    #expect(try outcome.json["changedOutsideMask"] as? Int == 0)
    let changed = try home.bitmap(of: "scene.png")
      .places(differingFrom: try home.bitmap(of: "out.png"))
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { (30..<70).contains($0.x) && (20..<70).contains($0.y) })
  }

  @Test func aPictureGoesThroughPipes() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "-", "invert", "-o", "-", input: try home.bytes(of: "scene.png"))
    #expect(outcome.status == 0)
    let before = try home.bitmap(of: "scene.png")
    let after = try Picture.decode(outcome.output, name: "standard output").bitmap
    #expect(zip(before.pixels, after.pixels).allSatisfy { $0.x == 255 - $1.x })
    #expect(try home.files == ["scene.png"])
  }

  @Test func variantsAreNumbered() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "add grain", "-o", "out.png", "--variants", "3", "--seed", "7", "--json"
    )
    #expect(outcome.status == 0)
    let names = ["out-1.png", "out-2.png", "out-3.png"]
    #expect(try outcome.json["output"] as? [String] == names)
    #expect((try outcome.json["seed"] as? [Any])?.count == 3)
    #expect(try home.files == names + ["scene.png"])
  }

  @Test func aSessionRecordsEveryEdit() async throws {
    let home = try await Home.withScene()
    let session = ["--session", "walk.pentimento"]
    let first = try await home.run(["apply", "scene.png", "warmer", "invert"] + session)
    #expect(first.status == 0)
    let log = try await home.run("log", "walk.pentimento", "--json")
    let revisions = try #require(try log.json["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["instruction"] as? String } == ["scene.png", "warmer", "invert"])
    #expect(revisions.map { $0["parent"] as? Int } == [nil, 1, 2])
    let second = try await home.run(["apply", "scene.png", "blur it", "-o", "out.png"] + session)
    #expect(second.status == 0)
    // A second run begins at the picture that was named: a new branch.
    let longer = try await home.run("log", "walk.pentimento", "--json")
    #expect((try longer.json["revisions"] as? [[String: Any]])?.last?["parent"] as? Int == 1)
    #expect(try home.files == ["out.png", "scene.png", "walk.pentimento"])
  }

  @Test func conversationWordsMoveInTheHistory() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "invert", "warmer", "undo", "undo", "redo", "-o", "out.png", "--json")
    #expect(outcome.status == 0)
    #expect((try outcome.json["readings"] as? [String])?.count == 5)
    let (before, after) = (
      try home.bitmap(of: "scene.png"), try home.bitmap(of: "out.png")
    )
    #expect(zip(before.pixels, after.pixels).allSatisfy { $0.x == 255 - $1.x })
  }

  @Test func jpegOutputHasItsQuality() async throws {
    let home = try await Home.withScene()
    for (name, quality) in [("low.jpg", "20"), ("high.jpeg", "98")] {
      let outcome = try await home.run(
        "apply", "scene.png", "invert", "-o", name, "--quality", quality)
      #expect(outcome.status == 0)
    }
    let (low, high) = (try home.bytes(of: "low.jpg"), try home.bytes(of: "high.jpeg"))
    #expect(low.starts(with: [0xFF, 0xD8]))
    #expect(low.count < high.count)
  }

  @Test func anExistingOutputIsReplacedAsAWhole() async throws {
    let home = try await Home.withScene()
    try home.write([1, 2, 3], to: "out.png")
    let refused = try await home.run("apply", "scene.png", "add a dragon", "-o", "out.png")
    #expect(refused.status == 1)
    #expect(try home.bytes(of: "out.png") == [1, 2, 3])
    let done = try await home.run("apply", "scene.png", "invert", "-o", "out.png")
    #expect(done.status == 0)
    #expect(try home.bitmap(of: "out.png").size == Size(width: 240, height: 160))
    #expect(try home.files == ["out.png", "scene.png"])
  }

  @Test(arguments: [
    ["crop to the left half", "mirror the picture", "remove this"],
    ["crop to the left half, then mirror the picture, then remove this"],
  ])
  func theMaskGoesWithThePictureThroughOneRequestAndSeveral(instructions: [String]) async throws {
    let home = try await Home.withScene()
    let plain = try await home.run(
      "apply", "scene.png", "crop to the left half", "mirror the picture", "-o", "plain.png")
    let outcome = try await home.run(
      ["apply", "scene.png"] + instructions + ["--mask", "30,20,40,50", "-o", "out.png"])
    #expect(plain.status == 0 && outcome.status == 0)
    let changed = try home.bitmap(of: "plain.png")
      .places(differingFrom: try home.bitmap(of: "out.png"))
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { (50..<90).contains($0.x) && (20..<70).contains($0.y) })
  }

  @Test func aMaskThatIsCutOffStopsTheRequest() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "crop to the right half", "brighter", "--mask", "30,20,40,50", "-o",
      "out.png")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("nothing of the mask is left in the picture"))
    #expect(try home.files == ["scene.png"])
  }

  @Test func aMaskPictureIsTakenAndARegionIsExportedAsOne() async throws {
    let home = try await Home.withScene()
    let mask = ["--mask", "30,20,40,50"]
    let first = try await home.run(
      ["apply", "scene.png", "invert", "--session", "s.pentimento"] + mask)
    let export = try await home.run("export", "s.pentimento", "--mask", "-o", "mask.png")
    #expect(first.status == 0 && export.status == 0)
    #expect(try home.bitmap(of: "mask.png")[35, 25] == Pixel(255, 255, 255, 255))
    for (name, options) in [("a.png", mask), ("b.png", ["--mask-image", "mask.png"])] {
      let outcome = try await home.run(["apply", "scene.png", "invert", "-o", name] + options)
      #expect(outcome.status == 0)
    }
    #expect(try home.bitmap(of: "a.png") == home.bitmap(of: "b.png"))
    _ = try await home.run("demo", "-o", "small.png", "--size", "24x16")
    let other = try await home.run(
      "apply", "scene.png", "invert", "-o", "c.png", "--mask-image", "small.png")
    #expect(other.status == 64)
    #expect(other.errors.contains("24×16 pixels and the one to edit 240×160"))
    // Without its end chunk of 12 bytes.
    let whole = try Data(contentsOf: URL(filePath: home["mask.png"]))
    try home.write(whole.dropLast(12), to: "cut.png")
    let cut = try await home.run(
      "apply", "scene.png", "invert", "-o", "d.png", "--mask-image", "cut.png")
    #expect(cut.status == 0)
    #expect(cut.errors.contains("cut.png: the file ends without its end mark"))
  }

  @Test func aSeedOfMinusOneIsReported() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "grain", "-o", "out.png", "--seed", "-1", "--variants", "2", "--json")
    #expect(outcome.status == 0)
    let seeds = try #require(try outcome.json["seed"] as? [Int])
    #expect(seeds.count == 2 && seeds.allSatisfy { (0...Int(UInt32.max)).contains($0) })
  }

  @Test func withoutUTF8LinesAreASCII() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      ["apply", "scene.png", "darker", "-o", "out.png"], variables: ["LC_ALL": "C"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(/brightness -\d/))
    #expect(!outcome.errors.contains { !$0.isASCII })
  }
}
