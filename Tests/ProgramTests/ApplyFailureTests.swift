import Foundation
import Glibc
import Pixels
import Testing

@Suite(.serialized, .onOwnThreads) struct ApplyFailureTests {
  @Test func commandLinesThatCannotBeMeant() async throws {
    let home = try await Home.withScene()
    try await expectFailure(64, in: home, "apply", "scene.png", "invert")
    try await expectFailure(64, in: home, "apply", "scene.png", "-o", "out.png")
    try await expectFailure(
      64, naming: "scene.png", in: home, "apply", "scene.png", "invert", "-o", "scene.png")
    try await expectFailure(
      64, in: home, "apply", "scene.png", "invert", "-o", "./x/../scene.png")
    try await expectFailure(64, in: home, "apply", "scene.png", "invert", "-o", "-", "--json")
    try await expectFailure(
      64, naming: "out.gif", in: home, "apply", "scene.png", "invert", "-o", "out.gif")
    try await expectFailure(
      64, in: home, "apply", "scene.png", "invert", "-o", "out.jpg", "--quality", "0")
    try await expectFailure(
      64, naming: "banana", in: home, "apply", "scene.png", "invert", "-o", "out.png",
      "--guidance", "banana")
    try await expectFailure(
      64, naming: "banana", in: home, "apply", "scene.png", "invert", "-o", "out.png", "--mask",
      "banana")
    try await expectFailure(
      64, naming: "500,500", in: home, "apply", "scene.png", "invert", "-o", "out.png", "--mask",
      "500,500,10,10")
    try await expectFailure(64, in: home, "apply", "scene.png", "invert", "--no-such-option")
    try await expectFailure(64, in: home, "scene.png", "scene.png", "scene.png")
  }

  @Test func theSourceIsRecognisedThroughALink() async throws {
    let home = try await Home.withScene()
    try FileManager.default.createSymbolicLink(
      atPath: home["link.png"], withDestinationPath: home["scene.png"])
    try await expectFailure(64, in: home, "apply", "scene.png", "invert", "-o", "link.png")
  }

  @Test func placesThatCannotBeWrittenAreFoundBeforeTheEdit() async throws {
    let home = try await Home.withScene()
    try home.makeFolder("folder.png")
    for output in ["missing/out.png", "folder.png"] {
      let outcome = try await home.run("apply", "scene.png", "invert", "-o", output)
      #expect(outcome.status == 73)
      #expect(outcome.hasOneErrorLine)
      #expect(!outcome.errors.contains("read as"))
    }
  }

  @Test func whatIsLeftOfADamagedPictureIsEditedWithANotice() async throws {
    let home = try await Home.withScene()
    let scene = try home.bytes(of: "scene.png")
    try home.write(scene.prefix(scene.count / 2), to: "cut.png")
    var damaged = scene
    damaged[scene.count / 2] ^= 0xFF
    try home.write(damaged, to: "damaged.png")
    for (name, notice) in [("cut.png", "rows are missing"), ("damaged.png", "may be wrong")] {
      let outcome = try await home.run("apply", name, "invert", "-o", "out.png")
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains(notice))
    }
  }

  @Test func aPictureTooLargeForItsFormatIsSaidBeforeTheEdit() async throws {
    let home = try Home()
    let wide = Bitmap(size: Size(width: 16_384, height: 1))
    try home.write(PictureEncoder.png(wide, effort: .fast), to: "wide.png")
    let outcome = try await home.run("apply", "wide.png", "invert", "-o", "out.webp")
    #expect(outcome.status == 73)
    #expect(outcome.hasOneErrorLine)
    #expect(outcome.errors.contains("16384×1 pixels are more than WebP holds"))
    #expect(!outcome.errors.contains("read as"))
  }

  @Test func filesThatAreNoPictures() async throws {
    let home = try await Home.withScene()
    let scene = try home.bytes(of: "scene.png")
    try home.write("a text\n".utf8, to: "text.png")
    try home.write([], to: "empty.png")
    try home.write(scene.prefix(20), to: "stub.png")
    try home.makeFolder("folder.png")
    for name in ["text.png", "empty.png", "stub.png", "folder.png"] {
      try await expectFailure(
        65, naming: name, in: home, "apply", name, "invert", "-o", "out.png")
    }
    try await expectFailure(
      66, naming: "none.png", in: home, "apply", "none.png", "invert", "-o", "out.png")
    let piped = try await home.run("apply", "-", "invert", "-o", "out.png")
    #expect(piped.status == 65)
    #expect(piped.hasOneErrorLine)
  }

  @Test func enginesThatAreNotThere() async throws {
    let home = try await Home.withScene()
    try await expectFailure(
      69, naming: "nonsense", in: home, "apply", "scene.png", "invert", "-o", "out.png",
      "--engine", "nonsense")
    try await expectFailure(
      69, in: home, "apply", "scene.png", "invert", "-o", "out.png", "--engine", "./none.ckpt")
    try await expectFailure(
      65, naming: "scene.png", in: home, "apply", "scene.png", "invert", "-o", "out.png",
      "--engine", home["scene.png"])
  }

  @Test func aClauseThatIsNotUnderstoodIsNamed() async throws {
    let home = try await Home.withScene()
    try await expectFailure(
      1, naming: "dragon", in: home, "apply", "scene.png", "add a dragon", "-o", "out.png")
    try await expectFailure(
      1, naming: "dance", in: home, "apply", "scene.png", "warmer, then dance", "-o", "out.png")
    try await expectFailure(
      1, naming: "mask", in: home, "apply", "scene.png", "remove this", "-o", "out.png")
  }

  @Test func variantsThatWouldAllBeAlikeAreRefused() async throws {
    let home = try await Home.withScene()
    try await expectFailure(
      1, naming: "no chance", in: home, "apply", "scene.png", "invert", "-o", "out.png",
      "--variants", "3")
    #expect(!home.exists("out-1.png"))
  }

  @Test func aFailureInTheMiddleKeepsWhatWasRecorded() async throws {
    let home = try await Home.withScene()
    let outcome = try await home.run(
      "apply", "scene.png", "invert", "add a dragon", "-o", "out.png", "--session",
      "walk.pentimento")
    #expect(outcome.status == 1)
    #expect(!home.exists("out.png"))
    let log = try await home.run("log", "walk.pentimento")
    #expect(log.text.contains("2 invert"))
    #expect(!log.text.contains("dragon"))
  }

  @Test func aSessionOfAnotherPictureIsRefused() async throws {
    let home = try await Home.withScene()
    _ = try await home.run("apply", "scene.png", "invert", "--session", "walk.pentimento")
    _ = try await home.run("demo", "-o", "other.png", "--size", "100x100")
    try await expectFailure(
      65, naming: "walk.pentimento", in: home, "apply", "other.png", "invert", "--session",
      "walk.pentimento")
    try await expectFailure(
      65, naming: "scene.png", in: home, "apply", "scene.png", "invert", "--session", "scene.png")
  }

  @Test func controlCharactersOfNamesStayAwayFromTheTerminal() async throws {
    let home = try await Home.withScene()
    let name = "a\u{1B}]0;title\u{7}\u{9B}31m\nb.png"
    let missing = try await home.run("apply", name, "invert", "-o", "out.png")
    #expect(missing.status == 66)
    #expect(missing.hasOneErrorLine)
    #expect(missing.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!missing.errors.unicodeScalars.contains("\u{9B}"))
    try FileManager.default.copyItem(atPath: home["scene.png"], toPath: home[name])
    let done = try await home.run("apply", name, "invert\u{1B}[31m", "--session", "s.pentimento")
    let log = try await home.run("log", "s.pentimento")
    let listed = try await home.run("session", "info", "s.pentimento")
    for text in [done.errors, log.text + log.errors, listed.text + listed.errors] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!text.unicodeScalars.contains("\u{9B}"))
    }
  }

  @Test func anInterruptLeavesNothingBehind() async throws {
    let home = try Home()
    _ = try await home.run("demo", "-o", "scene.png", "--size", "2700x1900")
    let edits = [String](repeating: "blur it", count: 200)
    let run = try home.start(["apply", "scene.png"] + edits + ["-o", "out.png"])
    // The first reading says that the work has begun.
    while try !run.errors.contains("read as") { try await Task.sleep(for: .milliseconds(5)) }
    kill(run.pid, SIGINT)
    let outcome = try await run.end()
    #expect(outcome.status == 130)
    #expect(try home.files == ["scene.png"])
  }
}
