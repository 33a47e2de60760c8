import Editing
import History
@testable import Interface
import Pixels
import Terminal
import Testing
import TestSupport

@Suite struct StartTests {
  private let folder: ScratchFolder
  private let folders: Folders

  init() throws {
    folder = try ScratchFolder()
    folders = Folders(environment: ["HOME": folder.path])
  }

  private func makeSession(_ name: String) async throws {
    let session = try EditingSession.open(
      Picture(bitmap: Bitmap(size: Size(width: 20, height: 10)), format: .png),
      path: "/pictures/\(name)", in: folders)
    // Naming the root is the least that makes a file of a session.
    _ = try await session.rename(1, to: nil)
    await session.close()
  }

  private func frame(_ state: StartState, columns: Int = 80, rows: Int = 24) -> Frame {
    StartView.frame(state, columns: columns, rows: rows, .plain())
  }

  @Test func withoutSessionsTheDemoAndAFileAreOffered() {
    let state = StartState(in: folders)
    #expect(state.items == [.file, .demo])
    #expect(
      frame(state).grid.lines.filter { !$0.isEmpty } == [
        "  Pentimento  edit pictures by conversation", "  open a file…", "  the demo scene",
        "  Enter open  ↑↓ choose  q quit",
      ])
  }

  @Test func recentSessionsAreListedWithAPictureOfTheChosenOne() async throws {
    try await makeSession("first.jpg")
    try await makeSession("second.jpg")
    var state = StartState(in: folders)
    #expect(state.items.count == 4)
    let lines = frame(state).grid.lines
    #expect(lines.contains { $0.contains("first.jpg") && $0.contains("just now") })
    state.select(2)
    #expect(frame(state).pictures.isEmpty)
    state.select(0)
    let slot = try #require(frame(state).pictures.first)
    #expect(slot.request.pictureSize == Size(width: 20, height: 10))
    #expect(slot.area.maxRow < 24 && slot.area.maxColumn <= 80)
    guard case .session(let path) = slot.request.sources.first else {
      Issue.record("the picture is not the session's")
      return
    }
    #expect(state.thumbnail(of: path)?.size == Size(width: 20, height: 10))
  }

  @Test func aSessionThatCannotBeReadIsSaidAndTheOthersAreThere() async throws {
    try await makeSession("good.jpg")
    try folder.write("nonsense", to: ".local/share/pentimento/sessions/bad.pentimento")
    let state = StartState(in: folders)
    #expect(state.items.count == 3)
    #expect(state.message?.contains("bad.pentimento") == true)
  }

  @Test func theSelectionStopsAtTheEnds() {
    var state = StartState(in: folders)
    state.select(-4)
    #expect(state.selection == 0)
    state.select(99)
    #expect(state.selection == 1)
  }

  @Test func aPathIsTypedWithACursor() {
    var state = StartState(in: folders)
    state.paste("ignored")
    state.path = LineEditor()
    state.paste("/tmp/photo.png")
    let frame = frame(state)
    #expect(frame.grid.lines.contains("  open: /tmp/photo.png"))
    #expect(frame.cursor == CellPoint(column: 22, row: 21))
  }

  @Test func onlyARowOfTheListIsAnItem() async throws {
    for number in 1...6 { try await makeSession("picture \(number).jpg") }
    let state = StartState(in: folders)
    for row in 0..<12 {
      let line = frame(state, rows: 12).grid.lines[row]
      let isItem = line.contains("jpg") || line.contains("demo") || line.contains("open a file")
      let index = StartView.index(atRow: row, columns: 80, rows: 12, state)
      #expect((index != nil) == isItem, "row \(row)")
    }
  }

  @Test(arguments: [(1, 1), (5, 3), (20, 6), (39, 11), (200, 60)])
  func itIsDrawnAtAnySize(columns: Int, rows: Int) async throws {
    try await makeSession("picture.jpg")
    var state = StartState(in: folders)
    state.select(2)
    #expect(frame(state, columns: columns, rows: rows).grid.columns == columns)
  }
}
