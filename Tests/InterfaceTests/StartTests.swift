import Editing
@testable import History
@testable import Interface
import Pixels
import Terminal
import Testing

@Suite struct StartTests {
  private var state = StartState()

  private static func summary(_ name: String) -> SessionSummary {
    SessionSummary(
      path: "/sessions/\(name).pentimento", rootName: name, revisionCount: 2, used: 0,
      sourcePath: "/pictures/\(name)", sourceDigest: "d",
      current: PictureID(digest: "d", size: Size(width: 20, height: 10)))
  }

  private static let thumbnail = Bitmap(size: Size(width: 20, height: 10))

  private func frame(_ state: StartState, columns: Int = 80, rows: Int = 24) -> Frame {
    StartView.frame(state, on: .of(columns: columns, rows: rows))
  }

  private mutating func find(_ names: String..., unreadable: [SessionError] = []) -> [Effect] {
    state.take(
      .success(SessionList(sessions: names.map(Self.summary), unreadable: unreadable)))
    return takeEffects()
  }

  private mutating func takeEffects() -> [Effect] {
    defer { state.effects = [] }
    return state.effects
  }

  @discardableResult
  private mutating func press(_ keys: Key...) -> [Effect] {
    for key in keys { state.handle(.key(key), on: .of(columns: 80, rows: 24)) }
    return takeEffects()
  }

  private mutating func take(_ bitmap: Bitmap?, of path: String) -> [Effect] {
    state.take(bitmap, of: path)
    return takeEffects()
  }

  @Test mutating func withoutSessionsTheDemoAndAFileAreOffered() {
    #expect(find() == [])
    #expect(state.items == [.file, .demo])
    #expect(
      frame(state).grid.lines.filter { !$0.isEmpty } == [
        "  Pentimento  edit pictures by conversation", "  open a file…", "  the demo scene",
        "  Enter open  ↑↓ choose  q quit",
      ])
  }

  @Test mutating func untilTheSessionsAreFoundNothingIsChosenByItself() {
    #expect(frame(state).grid.lines.contains("  looking for sessions…"))
    #expect(press(.enter) == [])
    press(.down, .down)
    #expect(state.selected == .demo)
    #expect(find("first.jpg") == [])
    #expect(state.selected == .demo, "what the person chose stays chosen")
  }

  @Test mutating func recentSessionsAreListedWithAPictureOfTheChosenOne() {
    let first = Self.summary("first.jpg")
    #expect(find("first.jpg", "second.jpg") == [.thumbnail(first)])
    #expect(frame(state).grid.lines.contains { $0.contains("first.jpg  (2 revisions") })
    #expect(frame(state).pictures.isEmpty)
    #expect(take(Self.thumbnail, of: first.path) == [])
    let slots = frame(state).pictures
    #expect(slots.map(\.request.content) == [.picture(.session(path: first.path))])
    #expect(slots.map(\.request.pictureSize) == [Size(width: 20, height: 10)])
    #expect(slots.allSatisfy { $0.area.maxRow < 24 && $0.area.maxColumn <= 80 })
    press(Key(.end))
    #expect(frame(state).pictures.isEmpty)
  }

  @Test mutating func onePictureIsReadAtATimeAndNoneTwice() {
    let names = ["a.jpg", "b.jpg", "c.jpg"].map(Self.summary)
    #expect(find("a.jpg", "b.jpg", "c.jpg") == [.thumbnail(names[0])])
    #expect(press(.down, .down) == [])
    #expect(take(Self.thumbnail, of: names[0].path) == [.thumbnail(names[2])])
    // One that cannot be read is not asked for again.
    #expect(take(nil, of: names[2].path) == [])
    #expect(press(.up) == [.thumbnail(names[1])])
    #expect(take(Self.thumbnail, of: names[1].path) == [])
    #expect(press(.down, .up, .up) == [])
  }

  @Test mutating func aSessionThatCannotBeReadIsSaidAndTheOthersAreThere() {
    _ = find("good.jpg", unreadable: [.missing(path: "bad.pentimento")])
    #expect(state.items.count == 3)
    #expect(state.message?.contains("bad.pentimento") == true)
    state = StartState()
    state.take(.failure(SessionError.cannotRead(path: "/sessions", reason: "it is no folder")))
    #expect(state.items == [.file, .demo])
    #expect(state.message?.contains("it is no folder") == true)
  }

  @Test mutating func theSelectionStopsAtTheEnds() {
    _ = find()
    press(.up)
    #expect(state.selection == 0)
    press(.down, "j", .down)
    #expect(state.selection == 1)
    press("k")
    #expect(state.selection == 0)
  }

  @Test mutating func aPathIsTypedWithACursor() {
    _ = find()
    state.handle(.paste("ignored"), on: .of())
    #expect(press(.enter) == [])
    state.handle(.paste("/tmp/photo.png"), on: .of())
    let frame = frame(state)
    #expect(frame.grid.lines.contains("  open: /tmp/photo.png"))
    #expect(frame.cursor == CellPoint(column: 22, row: 21))
    #expect(press(.enter) == [.open(.path("/tmp/photo.png"))])
    state.refuseOpening(PictureError.missing("/tmp/photo.png"))
    #expect(state.path?.text == "/tmp/photo.png", "it can be typed differently")
    press(.escape)
    #expect(state.path == nil)
  }

  @Test mutating func whileASessionIsOpenedAnotherCanBeChosenAndTypingIsKept() {
    _ = find("a.jpg", "b.jpg")
    #expect(press(.enter) == [.open(.session(Self.summary("a.jpg")))])
    #expect(frame(state).grid.lines.contains("  opening a.jpg…"))
    #expect(press(.down, .enter) == [.open(.session(Self.summary("b.jpg")))])
    #expect(press(.enter, "i", "q", .up) == [])
    #expect(state.selection == 1)
    #expect(
      state.typedAhead == [.key(.enter), .key("i"), .key("q"), .key(.up)])
    #expect(press(.escape) == [.cancel])
    #expect(state.opening == nil && state.typedAhead.isEmpty)
    #expect(press("q") == [.quit])
  }

  @Test mutating func startedWithAPictureNothingElseIsOffered() {
    state = StartState(opening: "photo.jpg")
    #expect(
      frame(state).grid.lines.filter { !$0.isEmpty } == [
        "  Pentimento  edit pictures by conversation", "  opening photo.jpg…", "  Esc quit",
      ])
    #expect(press("i", "x", .enter, .down) == [])
    #expect(state.typedAhead.count == 4)
    #expect(press(.escape) == [.quit])
  }

  @Test mutating func aClickOnAnItemOpensIt() {
    _ = find("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg")
    let frame = frame(state, rows: 12)
    for row in 0..<12 {
      let line = frame.grid.lines[row]
      let isItem = line.contains("jpg") || line.contains("demo") || line.contains("open a file")
      let target = frame.target(at: CellPoint(column: 5, row: row))
      #expect((target != nil) == isItem, "row \(row)")
    }
    let click = Mouse(.press, .left, x: 5 * 8, y: 4 * 16)
    state.handle(.mouse(click), on: .of(columns: 80, rows: 12))
    #expect(takeEffects().contains(.open(.session(Self.summary("2.jpg")))))
    #expect(state.selection == 1)
  }

  @Test(arguments: [(1, 1), (5, 3), (20, 6), (39, 11), (200, 60)])
  func itIsDrawnAtAnySize(columns: Int, rows: Int) {
    var test = self
    _ = test.find("picture.jpg")
    _ = test.take(Self.thumbnail, of: Self.summary("picture.jpg").path)
    #expect(frame(test.state, columns: columns, rows: rows).grid.columns == columns)
    #expect(frame(StartState(opening: "a"), columns: columns, rows: rows).grid.rows == rows)
  }
}
