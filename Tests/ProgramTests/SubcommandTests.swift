import Foundation
import Pixels
import Testing

@Suite(.serialized, .onOwnThreads) struct SubcommandTests {
  /// The demo scene and a session `walk.pentimento` with two edits of it.
  private func homeWithSession() async throws -> Home {
    let home = try await Home.withScene()
    let made = try await home.run(
      "apply", "scene.png", "invert", "warmer", "--session", "walk.pentimento", "--guidance", "5",
      "--mask", "30,20,40,50")
    try #require(made.status == 0)
    return home
  }

  @Test func theSceneHasTheSizeAskedForAndTheSameBytes() async throws {
    let home = try Home()
    for name in ["a.png", "b.png"] {
      let made = try await home.run("demo", "-o", name, "--size", "240x160")
      #expect(made.status == 0)
      #expect(made.output.isEmpty)
    }
    #expect(try home.bitmap(of: "a.png").size == Size(width: 240, height: 160))
    #expect(try home.bytes(of: "a.png") == home.bytes(of: "b.png"))
    let wrong = try await home.run("demo", "-o", "c.png", "--size", "none")
    #expect(wrong.status == 64)
    let elsewhere = try await home.run("demo", "-o", "missing/c.png")
    #expect(elsewhere.status == 73)
    #expect(try home.files == ["a.png", "b.png"])
  }

  @Test func theLogTellsEverythingAboutARevision() async throws {
    let home = try await homeWithSession()
    let log = try await home.run("log", "walk.pentimento", "--json")
    #expect(log.status == 0)
    let report = try log.json
    #expect(report["root"] as? Int == 1)
    #expect(report["current"] as? Int == 3)
    let revision = try #require((report["revisions"] as? [[String: Any]])?.last)
    #expect(revision["number"] as? Int == 3)
    #expect(revision["parent"] as? Int == 2)
    #expect(revision["instruction"] as? String == "warmer")
    #expect((revision["readings"] as? [String])?.isEmpty == false)
    #expect(revision["engine"] as? String == "retouch")
    #expect(revision["seed"] as? Int == 42)
    #expect(revision["guidance"] as? Double == 5)
    #expect(revision["hidden"] as? Bool == false)
    let drawn = try await home.run("log", "walk.pentimento")
    let rows = drawn.text.split(separator: "\n")
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("● 3 warmer"))
    #expect(rows[2] == "○ 1 scene.png")
  }

  @Test func anyRevisionCanBeExported() async throws {
    let home = try await homeWithSession()
    for arguments in [["--revision", "1", "-o", "one.png"], ["-o", "last.png"]] {
      let outcome = try await home.run(["export", "walk.pentimento"] + arguments)
      #expect(outcome.status == 0)
    }
    let scene = try home.bitmap(of: "scene.png")
    #expect(try home.bitmap(of: "one.png").pixels == scene.pixels)
    #expect(try home.bitmap(of: "last.png").pixels != scene.pixels)
    let piped = try await home.run("export", "walk.pentimento", "--revision", "1", "-o", "-")
    #expect(try Picture.decode(piped.output, name: "piped").bitmap.pixels == scene.pixels)
    for (arguments, status) in [
      (["walk.pentimento", "--revision", "9", "-o", "x.png"], 64),
      (["none.pentimento", "-o", "x.png"], 66), (["scene.png", "-o", "x.png"], 65),
      (["walk.pentimento", "-o", "missing/x.png"], 73),
    ] {
      let outcome = try await home.run(["export"] + arguments)
      #expect(outcome.status == Int32(status))
      #expect(outcome.hasOneErrorLine)
    }
    #expect(!home.exists("x.png"))
  }

  @Test func comparingTellsTheNumbers() async throws {
    let home = try await homeWithSession()
    let same = try await home.run("compare", "scene.png", "walk.pentimento@1", "--json")
    #expect(same.status == 0)
    let report = try same.json
    #expect(
      Set(report.keys) == ["width", "height", "changed", "psnr", "ssim", "meanAbsoluteError"])
    #expect(report["width"] as? Int == 240)
    #expect(report["changed"] as? Double == 0)
    #expect(report["psnr"] is NSNull)
    #expect(report["ssim"] as? Double == 1)
    let masked = try await home.run(
      "compare", "walk.pentimento@1", "walk.pentimento@2", "--mask", "30,20,40,50", "--json")
    let figures = try masked.json
    let outside = try #require(figures["outside"] as? [String: Any])
    let inside = try #require(figures["inside"] as? [String: Any])
    #expect(outside["changed"] as? Double == 0)
    #expect(outside["psnr"] is NSNull)
    #expect(try #require(inside["changed"] as? Double) > 0.9)
    #expect(try #require(inside["psnr"] as? Double) < 30)
    let text = try await home.run("compare", "walk.pentimento@1", "walk.pentimento@2")
    #expect(text.text.contains("PSNR"))
  }

  @Test(arguments: ["side", "difference", "wipe"])
  func comparingMakesAPicture(view: String) async throws {
    let home = try await homeWithSession()
    let outcome = try await home.run(
      "compare", "walk.pentimento@1", "walk.pentimento@3", "--view", view, "-o", "both.png")
    #expect(outcome.status == 0)
    #expect(try home.bitmap(of: "both.png").height >= 160)
  }

  @Test func picturesThatCannotBeComparedAreRefused() async throws {
    let home = try await homeWithSession()
    _ = try await home.run("demo", "-o", "small.png", "--size", "100x100")
    for (arguments, status) in [
      (["scene.png", "small.png"], 65), (["scene.png", "none.png"], 66),
      (["scene.png", "walk.pentimento@9"], 64), (["scene.png"], 64),
      (["scene.png", "scene.png", "--view", "side"], 64),
    ] {
      let outcome = try await home.run(["compare"] + arguments)
      #expect(outcome.status == Int32(status))
      #expect(outcome.hasOneErrorLine)
    }
  }

  @Test func savedPicturesTellHowTheyWereMade() async throws {
    let home = try await Home.withScene()
    _ = try await home.run("apply", "scene.png", "invert", "warmer", "-o", "out.png")
    _ = try await home.run("apply", "scene.png", "invert", "-o", "bare.png", "--strip")
    let told = try await home.run("metadata", "out.png")
    #expect(told.status == 0)
    #expect(told.text.contains("1. invert"))
    #expect(told.text.contains("2. warmer"))
    let report = try await home.run("metadata", "out.png", "--json")
    #expect((try report.json["parameters"] as? String)?.contains("warmer") == true)
    let bare = try await home.run("metadata", "bare.png", "--json")
    #expect(try bare.json["record"] is NSNull)
    #expect(try bare.json["parameters"] is NSNull)
    let text = try home.bytes(of: "out.png")
    #expect(String(decoding: text, as: UTF8.self).contains("digitalsourcetype"))
    let wrong = try await home.run("metadata", "none.png")
    #expect(wrong.status == 66)
  }

  @Test func sessionsAreListedDescribedAndRemoved() async throws {
    let home = try await homeWithSession()
    try home.makeFolder("data/pentimento/sessions")
    let path = home["data/pentimento/sessions/walk.pentimento"]
    try FileManager.default.moveItem(atPath: home["walk.pentimento"], toPath: path)
    let list = try await home.run("session")
    #expect(list.status == 0)
    #expect(list.text.contains(path))
    #expect(list.text.contains("3 revisions"))
    let info = try await home.run("session", "info", path)
    #expect(info.text.contains("size: 240x160"))
    #expect(info.text.contains("current: 3"))
    let asked = try await home.run("session", "remove", path)
    #expect(asked.status == 64)
    #expect(try home.sessions == [path])
    let removed = try await home.run("session", "remove", path, "--yes")
    #expect(removed.status == 0)
    #expect(try home.sessions == [])
    let picture = try await home.run("session", "remove", "scene.png", "--yes")
    #expect(picture.status == 65)
    #expect(home.exists("scene.png"))
  }

  @Test func themesAreListedAndChecked() async throws {
    let home = try Home()
    let list = try await home.run("themes")
    #expect(list.status == 0)
    #expect(Set(list.text.split(separator: "\n")).isSuperset(of: ["dark", "light"]))
    try home.write("[palette\n".utf8, to: "broken.toml")
    let broken = try await home.run("themes", "check", "broken.toml")
    #expect(broken.status != 0)
    #expect(broken.hasOneErrorLine)
    #expect(broken.errors.contains("broken"))
  }

  @Test func theDoctorTellsWhatItFound() async throws {
    let home = try Home()
    let text = try await home.run("doctor")
    #expect(text.status == 0)
    for word in ["terminal", "processor", "folders", "retouch"] {
      #expect(text.text.contains(word))
    }
    let report = try await home.run("doctor", "--json")
    #expect(Set(try report.json.keys).isSuperset(of: ["terminal", "processor", "folders"]))
  }

  @Test func theDoctorAsksTheTerminal() async throws {
    let run = try EditorRun(
      ["doctor"], in: try Home(), size: ScreenSize(columns: 100, rows: 60))
    let status = try await run.end()
    #expect(status == 0)
    #expect(run.screen.modes == [7, 25])
    for finding in ["100×60 cells", "8×16 pixels", "XTerm(379)", "1000×1000 pixels"] {
      #expect(run.screen.shows(finding))
    }
    #expect(run.terminal.settings == run.settings)
  }

  @Test func sayListsWhatCanBeSaid() async throws {
    let home = try Home()
    let all = try await home.run("say")
    #expect(all.status == 0 && all.errors.isEmpty)
    #expect(all.text.contains("Looks\n") && all.text.contains("\nThe history\n"))
    let some = try await home.run("say", "sky", "sunset")
    #expect(some.status == 0)
    #expect(some.text.contains("sunset") && some.text.count < all.text.count / 10)
    try await expectFailure(1, naming: "zorp", in: home, "say", "zorp")
    try await expectFailure(
      1, naming: "pentimento say", in: try await .withScene(), "apply", "scene.png",
      "what can I say?", "-o", "out.png")
  }

  @Test func helpAndVersionGoToStandardOutput() async throws {
    let home = try Home()
    for arguments in [["--help"], ["help", "apply"], ["--version"], ["help", "edit"]] {
      let outcome = try await home.run(arguments)
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func theVersionIsTheNewestOfTheChangelog() async throws {
    let changelog = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/changelog.md").standardizedFileURL
    let text = try String(contentsOf: changelog, encoding: .utf8)
    let newest = try #require(text.firstMatch(of: /\n## (\d+\.\d+\.\d+)\n/)?.output.1)
    #expect(try await Home().run("--version").text == newest + "\n")
  }
}
