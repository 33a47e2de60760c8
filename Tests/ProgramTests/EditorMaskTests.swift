import Pixels
import Testing

@Suite(.serialized, .onOwnThreads) struct EditorMaskTests {
  /// The rectangle that the settings panel shows.
  private func mask(of screen: EmulatedScreen) throws -> [Int] {
    let line = try #require(
      (0..<screen.size.rows).map(screen.line).first { $0.contains("mask       ") })
    let text = try #require(line.split(separator: "mask").last)
    return text.split { !$0.isNumber }.compactMap { Int($0) }
  }

  @Test func draggingTheMouseDrawsARectangle() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.wait(for: "the mouse in pixels") { $0.modes.contains(1016) }
    let screen = run.screen
    let picture = try #require(screen.pictures.first)
    let (left, top) = (picture.column * 8, picture.row * 16)
    run.drag(from: (left + 80, top + 64), to: (left + 240, top + 160))
    try await run.wait(for: "a mask") { $0.shows("×") && !$0.shows("mask               none") }
    try await run.wait(for: "the picture with the mask") { screen in
      screen.pictures.first != picture && screen.faults().isEmpty
    }
    let scale = 240 / Double(picture.width)
    let expected = [80, 64, 161, 97].map { Double($0) * scale }
    for (value, wanted) in zip(try mask(of: run.screen), expected) {
      #expect(abs(Double(value) - wanted) <= 1.5)
    }
    try await run.quit()
    #expect(run.screen.violations == [])
  }

  @Test func aDragThatLeavesThePictureEndsAtItsEdge() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    try await run.wait(for: "the mouse in pixels") { $0.modes.contains(1016) }
    let picture = try #require(run.screen.pictures.first)
    let middle = (
      x: picture.column * 8 + picture.width / 2, y: picture.row * 16 + picture.height / 2
    )
    run.drag(from: middle, to: (x: 790, y: 470))
    try await run.wait(for: "a mask") { !$0.shows("mask               none") }
    let numbers = try mask(of: run.screen)
    try #require(numbers.count == 4)
    #expect(numbers[0] + numbers[2] == 240)
    #expect(numbers[1] + numbers[3] == 160)
    try await run.quit()
  }

  @Test func keysDrawAndMoveARectangle() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type("m")
    try await run.wait(for: "add 90,60 61×41")
    run.type("\u{1B}[1;5D")
    try await run.wait(for: "add 89,60 61×41")
    run.type("\u{1B}[1;6C")
    try await run.wait(for: "add 89,60 62×41")
    run.press(.enter)
    try await run.wait(for: "mask               89,60 62×41")
    try await run.quit()
  }

  @Test func aTypedMaskTakesPercentages() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type(":mask 10%,10%,50%,50%\r")
    try await run.wait(for: "mask               24,16 120×80")
    run.type(":unmask 24,16,60,80\r")
    try await run.wait(for: "two rectangles") { $0.shows("+1 −1") }
    run.type("x")
    try await run.wait(for: "mask               none")
    try await run.quit()
  }

  @Test func anEditUnderAMaskIsRecordedWithIt() async throws {
    let run = try EditorRun(in: try await .withScene())
    try await run.waitForPicture()
    run.type(":mask 30,20,40,50\r")
    try await run.wait(for: "mask               30,20 40×50")
    try await run.instruct("remove this", making: 2)
    // The mask stays for the next instruction.
    #expect(run.screen.shows("mask               30,20 40×50"))
    try await run.quit()
    let session = try #require(try run.home.sessions.first)
    let export = try await run.home.run("export", session, "-o", "edited.png")
    #expect(export.status == 0)
    let (before, after) = (
      try run.home.bitmap(of: "scene.png"), try run.home.bitmap(of: "edited.png")
    )
    let changed = before.places(differingFrom: after)
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { (30..<70).contains($0.x) && (20..<70).contains($0.y) })
  }
}
